import { type ParsedName, parseName, wRatio } from '@/lib/matching';

/** What one phase makes of both names. */
export interface NamePhase {
  phase: number;
  /** What the phase looks past, in words. */
  means: string;
  record: string;
  other: string;
  equal: boolean;
}

/** Two names through the seven phases. */
export interface NamesSideBySide {
  /** As the sources have them. */
  record: string;
  other: string;
  phases: NamePhase[];
  /** The phase by which the two were found alike: 0 tax id, 1–6 equal, 7 fuzzy; null when none did. */
  matched: number | null;
  /** WRatio of the canonical names, 0–100. */
  similarity: number;
  /** A former or trading name that both carry, when it is that which is equal and not the names themselves. */
  shared: string | null;
}

/** What each phase looks past. */
const meanings = [
  'Case and spaces',
  'Legal form',
  'Abbreviations',
  'DBA, brackets',
  'Accents',
  'Order of words',
  'Spelling',
];

/**
 * Lays two names side by side, phase by phase. `matched` is the phase that the evidence names; the seventh phase
 * has no output of its own and shows what it compares, the outputs of the sixth.
 */
export function namesSideBySide(record: string, other: string, matched: number | null): NamesSideBySide {
  const [left, right] = [parseName(record), parseName(other)];
  const outputs = (name: ParsedName) => [...name.phases, name.canonical];
  const [ours, theirs] = [outputs(left), outputs(right)];
  const phases = meanings.map((means, index) => {
    const [own, their] = [ours[index]!, theirs[index]!];
    return { phase: index + 1, means, record: own, other: their, equal: own !== '' && own === their };
  });
  const unequal = !phases.some(({ equal }) => equal);
  return {
    record,
    other,
    phases,
    matched,
    similarity: Math.round(wRatio(left.canonical, right.canonical)),
    shared: unequal ? sharedName(left, right) : null,
  };
}

function sharedName(a: ParsedName, b: ParsedName): string | null {
  const names = (name: ParsedName) => [name.canonical, ...name.alternates.map(({ canonical }) => canonical)];
  const others = names(b);
  return names(a).find((name) => name !== '' && others.includes(name)) ?? null;
}
