import type { LegalFormHit } from '../../phases';

/**
 * Jurisdictions whose registers hold the form to be part of the name. Where English forms are used, "Inc",
 * "Ltd", "Co" and "LLC" are written for one another, and abroad as translations, so they exclude nothing.
 */
const strictJurisdictions: ReadonlySet<string> = new Set(
  'DE AT CH LI LU FR BE NL ES PT IT PL CZ SK HU SI HR RS BG RO GR DK NO SE FI IS EE LV LT RU UA TR BR MX AR CL CO PE'.split(
    ' ',
  ),
);

/** Forms that one company may bear one after another or that are written for each other. */
const likeForms = [
  'gmbh ug',
  'ag kgaa reit-ag invag sa nv spa',
  'kg gmbh-and-co-kg gmbh-and-co-kgaa gmbh-and-co-ohg ug-and-co-kg ag-and-co',
  'sarl sarl-s eurl sagl srl srls sprl bv scrl',
  'sas sasu',
  'sl slu',
  'sa sau',
  'oy oyj',
  'as asa',
  'eood ood',
  'sp-z-oo sp-z-oo-sp-k',
  'ao oao zao pao nao',
];

/** The two forms that no company of one jurisdiction bears at once, or null. */
export function excludingForms(
  a: readonly LegalFormHit[],
  b: readonly LegalFormHit[],
): readonly [string, string] | null {
  let excluding: readonly [string, string] | null = null;
  for (const one of a) {
    for (const other of b) {
      if (isLike(one.key, other.key)) return null;
      if (!excluding && shareStrictJurisdiction(one, other)) excluding = [one.form, other.form];
    }
  }
  return excluding;
}

function shareStrictJurisdiction(a: LegalFormHit, b: LegalFormHit): boolean {
  return a.jurisdictions.some((code) => strictJurisdictions.has(code) && b.jurisdictions.includes(code));
}

/** The European company stands beside any form: companies become one and keep their name. */
function isLike(a: string, b: string): boolean {
  return (
    a === b ||
    a === 'se' ||
    b === 'se' ||
    (groupsOf.get(a)?.some((group) => groupsOf.get(b)?.includes(group)) ?? false)
  );
}

const groupsOf = new Map<string, string[]>();
for (const group of likeForms) {
  for (const key of group.split(' ')) groupsOf.set(key, [...(groupsOf.get(key) ?? []), group]);
}
