import { type TaxIdFormat, taxIdFormats } from './tax-id-formats';
import { withoutPrefix } from './tax-id-text';

export interface Attempt {
  /** The format that accepts the number, and the number it contains; null when none does. */
  accepted: { format: TaxIdFormat; value: string } | null;
  /** The format that came closest to accepting, with what was wrong. */
  closest: { format: TaxIdFormat; failure: Failure } | null;
}

type Failure = 'shape' | 'component' | 'check digit';

const nearness: Record<Failure, number> = { shape: 0, component: 1, 'check digit': 2 };

/** Checks a compact number against every format of a jurisdiction until one accepts it. */
export function attempt(compact: string, jurisdiction: string): Attempt {
  let closest: Attempt['closest'] = null;
  for (const spelling of spellings(compact, jurisdiction)) {
    for (const format of taxIdFormats(jurisdiction)) {
      const result = check(format, spelling);
      if (typeof result === 'object') {
        const value = withoutPrefix(format.contained.take(result.compact), jurisdiction);
        return { accepted: { format, value }, closest: null };
      }
      if (closest === null || nearness[result] > nearness[closest.failure])
        closest = { format, failure: result };
    }
  }
  return { accepted: null, closest };
}

/** The ways of writing one number that a jurisdiction's formats expect. */
function spellings(compact: string, jurisdiction: string): string[] {
  const bare = withoutPrefix(compact, jurisdiction);
  if (jurisdiction === 'CH' && /^\d{9}/.test(bare)) return [`CHE${bare}`];
  if (jurisdiction === 'HU' && /^\d{11}$/.test(bare)) return [bare.slice(0, 8)];
  if (jurisdiction === 'JP' && /^T\d{13}$/.test(bare)) return [bare.slice(1)];
  return bare === compact ? [compact] : [bare, compact];
}

function check(format: TaxIdFormat, spelling: string): { compact: string } | Failure {
  // stdnum takes any five digits for a British government department's VAT number.
  if (format.name === 'GB VAT' && /^(?:GB)?\d{5}$/.test(spelling)) return 'shape';
  try {
    const result = format.validator.validate(spelling);
    if (result.isValid) return { compact: result.compact };
    if (result.error.name === 'InvalidChecksum') return 'check digit';
    return result.error.name === 'InvalidComponent' ? 'component' : 'shape';
  } catch {
    // A few validators trip over shapes that they do not expect; that is a rejection too.
    return 'shape';
  }
}
