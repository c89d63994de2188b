import { expect, it } from 'vitest';
import { callerAddress, SignInThrottle } from './throttle';

const attempt = { email: 'sam@example.com', address: '192.0.2.1' };

it('lets five wrong passwords pass, then asks to wait for at most a quarter of an hour', async () => {
  const throttle = new SignInThrottle();
  for (let count = 0; count < 5; count++) expect(await throttle.begin(attempt)).toBe(0);
  const wait = await throttle.begin({ ...attempt, email: 'SAM@example.com' });
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(900);
  expect(await throttle.begin({ ...attempt, email: 'ada@example.com' })).toBe(0);
  expect(await throttle.begin({ ...attempt, address: '192.0.2.2' })).toBe(0);
});

it('forgets the wrong ones after a right one', async () => {
  const throttle = new SignInThrottle();
  for (let round = 0; round < 4; round++) {
    for (let count = 0; count < 4; count++) expect(await throttle.begin(attempt)).toBe(0);
    await throttle.succeeded(attempt);
  }
  expect(await throttle.begin(attempt)).toBe(0);
});

it('stops one address that tries many people, and many addresses that try one person', async () => {
  const throttle = new SignInThrottle();
  const waits = [];
  for (let count = 0; count < 51; count++) {
    waits.push(await throttle.begin({ email: `person${count}@example.com`, address: '192.0.2.9' }));
  }
  expect(waits.slice(0, 50).every((wait) => wait === 0)).toBe(true);
  expect(waits[50]).toBeGreaterThan(0);
  for (let count = 0; count < 20; count++) {
    expect(await throttle.begin({ email: 'eve@example.com', address: `198.51.100.${count}` })).toBe(0);
  }
  expect(await throttle.begin({ email: 'eve@example.com', address: '198.51.100.99' })).toBeGreaterThan(0);
});

it('takes the address that the nearest proxy saw, not one that the caller wrote', () => {
  expect(callerAddress('10.0.0.1, 203.0.113.7')).toBe('203.0.113.7');
  expect(callerAddress('::1')).toBe('::1');
  expect(callerAddress(null)).toBe('unknown');
});
