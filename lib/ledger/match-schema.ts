import { z } from 'zod';

/** Limits of one request; they are part of every 413 answer and of the OpenAPI document. */
export const matchLimits = { records: 500, bytes: 5 * 1024 * 1024 } as const;

/** What is said of a field that must be there: that it is missing, or what it must be. */
const needed = (words: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? 'is missing' : words),
});

const text = (max: number, description: string) => {
  const words = `must be text of at most ${max} characters`;
  return z.string(words).max(max, words).nullish().describe(description);
};

const key = (max: number) => {
  const words = `must be text of 1 to ${max} characters`;
  return z.string(needed(words)).trim().min(1, 'is empty').max(max, words);
};

const NAME = 'must be text of at most 500 characters';
const IDENTIFIERS = 'must be a list of at most 20 objects of scheme and value';
const TIME = 'must be a day or time as ISO 8601 writes it, such as 2026-03-31 or 2026-03-31T09:30:00Z';

const attributesSchema = z
  .record(z.string().max(100), z.json(), {
    error: ({ code }) =>
      code === 'invalid_key' ? 'has a name of more than 100 characters' : 'must be an object',
  })
  .refine((attributes) => Object.keys(attributes).length <= 100, 'must hold at most 100 attributes')
  .refine((attributes) => JSON.stringify(attributes).length <= 16_384, 'must hold at most 16 KB');

/**
 * One row of `POST /api/match`. A row that does not fit gets its own error and harms no other. What is said of a
 * field that does not fit is to be read behind the field's name: “phone must be text of at most 60 characters”.
 */
export const matchRowSchema = z.object(
  {
    source_system: key(100).describe('Where the row comes from, e.g. `bc-integration`'),
    source_primary_key: key(200).describe("The row's key in its source system"),
    raw_name: z
      .string(needed(NAME))
      .max(500, NAME)
      .describe("The customer's name as the source has it; needs a letter or digit"),
    tax_id: text(100, 'Tax id, with or without country prefix; validated for its country'),
    raw_address: z
      .object(
        {
          line1: text(300, 'Street and house number, or PO box'),
          line2: text(300, 'Suite, unit, building'),
          city: text(150, 'City'),
          state: text(100, 'State, province or region'),
          postal_code: text(30, 'Postal code'),
          country_code: text(60, 'ISO 3166-1 code, or a country name'),
        },
        'must be an object of line1, line2, city, state, postal_code and country_code',
      )
      .nullish(),
    phone: text(60, 'Telephone number, international or national'),
    email: text(320, 'E-mail address'),
    website: text(500, 'Web address or domain'),
    identifiers: z
      .array(
        z.object({ scheme: key(50), value: key(200) }, 'must be an object of scheme and value'),
        IDENTIFIERS,
      )
      .max(20, IDENTIFIERS)
      .nullish()
      .describe('Further identifiers: duns, lei, vat, any scheme of your own'),
    updated_at: z
      .union([z.iso.datetime({ offset: true }), z.iso.date()], TIME)
      .nullish()
      .describe("The source's own time of this content, ISO 8601; an older row never overwrites a newer one"),
    attributes: attributesSchema.nullish().describe('Anything else worth keeping; survives key by key'),
  },
  'must be an object with source_system, source_primary_key and raw_name',
);
export type MatchRow = z.infer<typeof matchRowSchema>;

export const matchRequestSchema = z.object(
  {
    records: z
      .array(z.unknown(), needed(`must be a list of 1 to ${matchLimits.records} rows`))
      .min(1, 'must hold at least one row'),
  },
  'must be an object with a list of records',
);

export const matchInput = z.object({
  records: z.array(z.unknown()).min(1).max(matchLimits.records),
  dryRun: z.boolean().default(false),
  explain: z.boolean().default(false),
});
export type MatchInput = z.input<typeof matchInput>;

const comparisonSchema = z.object({
  comparison: z.string(),
  level: z.string(),
  weightBits: z.number().describe('Match weight in bits (log2 of the Bayes factor)'),
  detail: z.string(),
});

export const candidateSchema = z.object({
  golden_id: z.uuid(),
  source_record_id: z.uuid().describe("The golden record's source record that is most like the row"),
  confidence: z.number().min(0).max(1),
  phase: z.number().int().min(0).max(7).nullable(),
  vetoes: z.array(z.string()).describe('Facts that forbid an automatic match'),
  comparisons: z.array(comparisonSchema),
});

export const rowErrorSchema = z.object({
  code: z.enum(['invalid_row']),
  message: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string().describe('To be read behind the path') })),
});

export const warningSchema = z.object({ code: z.string(), message: z.string() });

/** One answer of `POST /api/match`, in the order of the request. */
export const resolvedSchema = z.object({
  source_system: z.string().nullable(),
  source_primary_key: z.string().nullable(),
  golden_id: z
    .uuid()
    .nullable()
    .describe('Null only for a row with an `error`, and in a dry run for a new one'),
  action: z.enum(['matched', 'new', 'review', 'cache_hit']).nullable(),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe(
      'Probability that the row and its golden record (or, for new and review, its best candidate) are the same',
    ),
  phase_matched: z.number().int().min(0).max(7).nullable().describe('0 tax id, 1–6 name phases, 7 fuzzy'),
  resolution_id: z.uuid().optional().describe('The open case a steward will decide'),
  candidates: z.array(candidateSchema).optional().describe('With `explain=1`, and for rows under review'),
  warnings: z.array(warningSchema).optional(),
  error: rowErrorSchema.optional(),
});
export type Resolved = z.infer<typeof resolvedSchema>;
export type Warning = z.infer<typeof warningSchema>;
export const matchResponseSchema = z.object({ resolved: z.array(resolvedSchema) });
