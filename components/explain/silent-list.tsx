import type { Waterfall } from './waterfall';

/** Comparisons that weigh nothing by name, and on demand why. */
export function SilentList({ silent }: Pick<Waterfall, 'silent'>) {
  if (silent.length === 0) return null;
  return (
    <details className="mt-2 text-ink-3 text-xs">
      <summary className="rounded-xs pointer-coarse:py-2">
        No evidence either way: {silent.map(({ label }) => lowerFirst(label)).join(', ')}
      </summary>
      <ul className="mt-1 grid gap-0.5">
        {silent.map(({ label, detail }) => (
          <li key={label}>
            <span className="text-ink-2">{label}:</span> {detail}
          </li>
        ))}
      </ul>
    </details>
  );
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
