import { Check, CircleHelp, X } from 'lucide-react';
import { Chip } from '../ui/chip';
import { type Verdict, verdictWords } from './words';

const looks = {
  same: { tone: 'good', Sign: Check },
  different: { tone: 'bad', Sign: X },
  unsure: { tone: 'neutral', Sign: CircleHelp },
} as const;

/** A verdict by colour, sign and word. */
export function VerdictChip({ verdict }: { verdict: Verdict | null }) {
  if (!verdict) return null;
  const { tone, Sign } = looks[verdict];
  return (
    <Chip tone={tone}>
      <Sign aria-hidden className="size-3" />
      {verdictWords[verdict]}
    </Chip>
  );
}
