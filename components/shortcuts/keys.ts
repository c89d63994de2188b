const labels: Record<string, string> = {
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  space: 'Space',
};

/** What a key is called on the button: `s` → `S`, `Enter` → `↵`, `mod+k` → `⌘K` or `Ctrl K`. */
export function keyLabel(keys: string, apple = false): string {
  return keys
    .split('+')
    .map((part) => {
      const key = part.toLowerCase();
      if (key === 'mod') return apple ? '⌘' : 'Ctrl ';
      if (key === 'shift') return '⇧';
      return labels[key] ?? (part.length === 1 ? part.toUpperCase() : part);
    })
    .join('');
}

/** The same key in the grammar of `aria-keyshortcuts` (WAI-ARIA 1.2): `mod+k` → `Control+K Meta+K`. */
export function ariaKeys(keys: string): string {
  const named = keys
    .split('+')
    .map((part) => (part.length === 1 ? part.toUpperCase() : part === 'shift' ? 'Shift' : part));
  if (!keys.startsWith('mod+')) return named.join('+');
  const rest = named.slice(1).join('+');
  return `Control+${rest} Meta+${rest}`;
}

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** The name under which a key press is bound: `j`, `Enter`, `?`, `mod+k`; null for chords that browsers own. */
export function pressedKeys(event: KeyPress): string | null {
  if (event.altKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}
