import { ShieldX } from 'lucide-react';

/** Facts that forbid an automatic match; nothing when there are none. */
export function VetoList({ vetoes }: { vetoes: readonly string[] }) {
  if (vetoes.length === 0) return null;
  return (
    <ul aria-label="Vetoes" className="mt-2 grid gap-1 text-diff">
      {vetoes.map((veto) => (
        <li key={veto} className="flex gap-1.5">
          <ShieldX aria-hidden className="mt-[2px] size-3.5 shrink-0" />
          <span>
            <span className="font-strong">Veto: </span>
            {veto}
          </span>
        </li>
      ))}
    </ul>
  );
}
