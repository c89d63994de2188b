import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { z } from 'zod';
import { cleanJson, cleanText, MatchRecord, normaliseCountry } from '@/lib/matching';
import { type MatchRow, matchRowSchema, type Resolved, type Warning } from '../match-schema';

type RowError = NonNullable<Resolved['error']>;

/** A row of the right form; whether its values are fit to be resolved, `examineRow` says. */
export interface IncomingRow {
  /** Place in the request, from 0. */
  index: number;
  sourceSystem: string;
  sourcePrimaryKey: string;
  content: MatchRow;
  record: MatchRecord;
  /** Equal for equal content; the time of the row is no part of it. */
  fingerprint: string;
  sourceUpdatedAt: Date | null;
  warnings: Warning[];
  /** What makes its values unfit; undefined until they were examined. */
  fault: RowError | null | undefined;
}

export interface UnfitRow {
  error: RowError;
  raw: unknown;
}
export type ParsedRow = { row: IncomingRow } | UnfitRow;

/** A time more than this ahead of the clock cannot be the source's true time. */
const FUTURE_TOLERANCE_MS = 24 * 60 * 60 * 1000;
/** Systems write 0001-01-01 or 1753-01-01 for an empty time; Postgres knows no year 0. */
const EARLIEST = new Date('1900-01-01T00:00:00Z');
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are just what a key must not hold
const UNFIT_FOR_KEY = /[\u0000-\u001f\u007f]|\p{Cs}/u;

/** Of a field's name in a message. */
const LONGEST_PATH = 120;

/** Checks one row of a request, cleans its texts and says what was odd about it. */
export function parseRow(raw: unknown, index: number, now: Date): ParsedRow {
  try {
    return checkRow(raw, index, now);
  } catch (error) {
    // The stack ends before the nesting does.
    if (!(error instanceof RangeError)) throw error;
    return { error: rowError([{ path: '', message: 'is nested too deeply' }]), raw };
  }
}

function checkRow(raw: unknown, index: number, now: Date): ParsedRow {
  const parsed = matchRowSchema.safeParse(raw);
  if (!parsed.success) return { error: rowError(issuesOf(raw).map(inWords)), raw };
  const warnings: Warning[] = [];
  const { source_system, source_primary_key } = parsed.data;
  for (const [path, key] of Object.entries({ source_system, source_primary_key })) {
    if (UNFIT_FOR_KEY.test(key)) {
      return {
        error: rowError([{ path, message: 'must not hold control characters or lone surrogates' }]),
        raw,
      };
    }
  }
  const { content, changed } = clean(parsed.data);
  if (changed) {
    warnings.push({
      code: 'characters_replaced',
      message: 'Control, invisible or broken characters were removed or replaced.',
    });
  }
  const unknown = Object.keys(raw as object).filter((key) => !Object.hasOwn(matchRowSchema.shape, key));
  if (unknown.length > 0) {
    const names = unknown.slice(0, 5).map((name) => cleanText(name).text.slice(0, 50));
    warnings.push({
      code: 'unknown_field',
      message: `Not kept: ${names.join(', ')}. Put what else is worth keeping into attributes.`,
    });
  }
  const record = new MatchRecord({
    rawName: content.raw_name,
    taxId: content.tax_id,
    rawAddress: content.raw_address,
    phone: content.phone,
    email: content.email,
    website: content.website,
    identifiers: content.identifiers,
  });
  const sourceUpdatedAt = timeOf(content.updated_at, now, warnings);
  const fingerprint = fingerprintOf(content);
  return {
    row: {
      index,
      sourceSystem: source_system,
      sourcePrimaryKey: source_primary_key,
      content,
      record,
      fingerprint,
      sourceUpdatedAt,
      warnings,
      fault: undefined,
    },
  };
}

/**
 * Looks at the values of a row, which costs more than all the rest of reading it: adds warnings, and returns why
 * it cannot be resolved, or null. What was examined before is not examined again.
 */
export function examineRow(row: IncomingRow): RowError | null {
  if (row.fault !== undefined) return row.fault;
  const { content, record } = row;
  row.fault =
    record.name.canonical === ''
      ? rowError([{ path: 'raw_name', message: 'needs at least one letter or digit' }])
      : null;
  if (!row.fault) row.warnings.push(...valueWarnings(content, record));
  return row.fault;
}

function clean(row: MatchRow): { content: MatchRow; changed: boolean } {
  const { value, changed } = cleanJson(row);
  return { content: value, changed };
}

/** What a data steward should know of a value that is kept but is no evidence. */
function valueWarnings(content: MatchRow, record: MatchRecord): Warning[] {
  const warnings: Warning[] = [];
  const country = content.raw_address?.country_code;
  if (country && !normaliseCountry(country)) {
    warnings.push({
      code: 'country_unknown',
      message: `No country is called “${country}”; it is kept but not compared.`,
    });
  }
  const taxId = record.taxId;
  if (taxId && (taxId.status === 'invalid' || taxId.status === 'placeholder')) {
    warnings.push({ code: `tax_id_${taxId.status}`, message: `${taxId.detail}; the number is no evidence.` });
  }
  if (content.email && !record.email) {
    warnings.push({ code: 'email_unusable', message: 'The e-mail address is not valid or a placeholder.' });
  }
  return warnings;
}

function timeOf(updatedAt: string | null | undefined, now: Date, warnings: Warning[]): Date | null {
  if (!updatedAt) return null;
  const time = new Date(updatedAt);
  if (time < EARLIEST) {
    warnings.push({
      code: 'updated_at_implausible',
      message: `${updatedAt} is an empty field's default, not a time; none is taken.`,
    });
    return null;
  }
  if (time.getTime() <= now.getTime() + FUTURE_TOLERANCE_MS) return time;
  warnings.push({
    code: 'updated_at_in_future',
    message: `${updatedAt} lies in the future; the time of arrival is taken instead.`,
  });
  return now;
}

function fingerprintOf({ updated_at: _, source_system, source_primary_key, ...content }: MatchRow): string {
  return createHash('sha256').update(stringify(content, withoutEmpty)!).digest('base64url').slice(0, 22);
}

/** A value that is missing, null or empty says the same: nothing. */
function withoutEmpty(_key: string, value: unknown): unknown {
  return value === null || value === '' ? undefined : value;
}

/** Each issue's message is read behind the name of its field. */
function rowError(issues: { path: string; message: string }[]): RowError {
  const message = issues.map(({ path, message }) => `${shortened(path) || 'the row'} ${message}`).join('; ');
  return { code: 'invalid_row', message, issues };
}

/** Attributes may have names of any length and content. */
function shortened(path: string): string {
  return path.length > LONGEST_PATH ? `${cleanText(path.slice(0, LONGEST_PATH)).text}…` : path;
}

function inWords(issue: z.core.$ZodIssue): { path: string; message: string } {
  return { path: issue.path.map(String).join('.'), message: issue.message };
}

/** Words for all faults cost half as long again as the check itself: only a row that fails it is read with them. */
function issuesOf(raw: unknown): z.core.$ZodIssue[] {
  return matchRowSchema.safeParse(raw, { error: inOtherCases }).error?.issues ?? [];
}

/** What the schema has no words of its own for: values among the attributes. */
function inOtherCases({ input }: { input?: unknown }): string {
  return input === undefined ? 'is missing' : 'must be a JSON value, its numbers finite';
}
