import { z } from 'zod';

/** Limits of one request; they are part of every 413 answer and of the OpenAPI document. */
export const matchLimits = { records: 500, bytes: 5 * 1024 * 1024 } as const;

const text = (max: number, description: string) => z.string().max(max).nullish().describe(description);

const attributesSchema = z
  .record(z.string().max(100), z.json())
  .refine((attributes) => Object.keys(attributes).length <= 100, 'at most 100 attributes')
  .refine((attributes) => JSON.stringify(attributes).length <= 16_384, 'at most 16 KB of attributes');

/** One row of `POST /api/match`. A row that does not fit gets its own error and harms no other. */
export const matchRowSchema = z.object({
  source_system: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .describe('Where the row comes from, e.g. `bc-integration`'),
  source_primary_key: z.string().trim().min(1).max(200).describe("The row's key in its source system"),
  raw_name: z.string().max(500).describe("The customer's name as the source has it; needs a letter or digit"),
  tax_id: text(100, 'Tax id, with or without country prefix; validated for its country'),
  raw_address: z
    .object({
      line1: text(300, 'Street and house number, or PO box'),
      line2: text(300, 'Suite, unit, building'),
      city: text(150, 'City'),
      state: text(100, 'State, province or region'),
      postal_code: text(30, 'Postal code'),
      country_code: text(60, 'ISO 3166-1 code, or a country name'),
    })
    .nullish(),
  phone: text(60, 'Telephone number, international or national'),
  email: text(320, 'E-mail address'),
  website: text(500, 'Web address or domain'),
  identifiers: z
    .array(z.object({ scheme: z.string().trim().min(1).max(50), value: z.string().trim().min(1).max(200) }))
    .max(20)
    .nullish()
    .describe('Further identifiers: duns, lei, vat, any scheme of your own'),
  updated_at: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()])
    .nullish()
    .describe("The source's own time of this content, ISO 8601; an older row never overwrites a newer one"),
  attributes: attributesSchema.nullish().describe('Anything else worth keeping; survives key by key'),
});
export type MatchRow = z.infer<typeof matchRowSchema>;

export const matchRequestSchema = z.object({
  records: z.array(z.unknown()).min(1, 'at least one record'),
});

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
  issues: z.array(z.object({ path: z.string(), message: z.string() })),
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
