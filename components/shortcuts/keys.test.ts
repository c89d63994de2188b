import { expect, it } from 'vitest';
import { ariaKeys, keyLabel, pressedKeys } from './keys';

it.each([
  ['s', 'S', 'S'],
  ['Enter', '↵', 'Enter'],
  ['?', '?', '?'],
  ['mod+k', 'Ctrl K', 'Control+K Meta+K'],
])('%s stands on a button as %s and is told as %s', (keys, label, aria) => {
  expect(keyLabel(keys)).toBe(label);
  expect(ariaKeys(keys)).toBe(aria);
});

it('knows the Mac', () => {
  expect(keyLabel('mod+k', true)).toBe('⌘K');
});

it.each([
  [{ key: 'S' }, 's'],
  [{ key: '?' }, '?'],
  [{ key: 'Enter' }, 'Enter'],
  [{ key: 'k', ctrlKey: true }, 'mod+k'],
  [{ key: 'k', metaKey: true }, 'mod+k'],
  [{ key: 's', altKey: true }, null],
])('%j is %s', (press, expected) => {
  expect(pressedKeys({ ctrlKey: false, metaKey: false, altKey: false, ...press })).toBe(expected);
});
