import { describe, expect, it } from 'vitest';
import { clockText, dayText, durationText, exactTime, relativeText } from './format';
import { knownZone } from './zone';

const now = new Date('2026-11-21T05:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('relativeText', () => {
  it.each([
    [0, 'just now'],
    [0.5, 'just now'],
    [4, '4 min ago'],
    [59.9, '59 min ago'],
    [60, '1 h ago'],
    [3 * 60 + 20, '3 h ago'],
    [24 * 60, '1 day ago'],
    [47 * 60, '1 day ago'],
    [2 * 24 * 60, '2 days ago'],
    [31 * 24 * 60, '21 Oct'],
    [400 * 24 * 60, '17 Oct 2025'],
    [-0.5, 'just now'],
    [-200, 'in 3 h 20 min'],
  ])('%f minutes ago: %s', (minutes, text) => {
    expect(relativeText(ago(minutes), now, 'UTC')).toBe(text);
  });
});

it('says the day in the zone of the reader', () => {
  const lateEvening = new Date('2026-11-20T23:30:00Z');
  expect(clockText(lateEvening, now, 'UTC')).toBe('yesterday 23:30');
  expect(clockText(lateEvening, now, 'Europe/Berlin')).toBe('today 00:30');
  expect(clockText(lateEvening, now, 'America/Los_Angeles')).toBe('today 15:30');
  expect(clockText(new Date('2026-11-03T12:05:00Z'), now, 'UTC')).toBe('3 Nov, 12:05');
});

it('says the year only of another one', () => {
  expect(dayText(new Date('2026-01-02T00:00:00Z'), now, 'UTC')).toBe('2 Jan');
  expect(dayText(new Date('2026-01-02T00:00:00Z'), now, 'Pacific/Honolulu')).toBe('1 Jan');
  expect(dayText(new Date('2024-11-03T00:00:00Z'), now, 'UTC')).toBe('3 Nov 2024');
});

it('says the exact time with its zone', () => {
  expect(exactTime(now, 'UTC')).toBe('Sat 21 Nov 2026, 05:00:00 UTC');
  expect(exactTime(now, 'Europe/Berlin')).toMatch(/^Sat 21 Nov 2026, 06:00:00 (CET|GMT\+1)$/);
});

it.each([
  [30_000, 'under 1 min'],
  [40 * 60_000, '40 min'],
  [200 * 60_000, '3 h 20 min'],
  [-200 * 60_000, '3 h 20 min'],
  [6.5 * 3_600_000, '6 h'],
  [24 * 3_600_000, '1 day'],
  [49 * 3_600_000, '2 days'],
])('%i ms last %s', (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});

it('trusts a zone only when it knows it', () => {
  expect(knownZone('Europe/Berlin')).toBe('Europe/Berlin');
  expect(knownZone('Mars/Olympus')).toBeNull();
  expect(knownZone('<script>')).toBeNull();
  expect(knownZone(undefined)).toBeNull();
});
