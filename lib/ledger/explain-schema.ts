import { z } from 'zod';
import { candidateSchema, matchRowSchema, warningSchema } from './match-schema';

/** Bytes of a request at most; two records need a hundredth of it. */
export const explainLimits = { bytes: 256 * 1024 } as const;

const NAMING =
  'must be given in full (raw_name and what else is known), or by source_record_id, or by source_system and source_primary_key';
const TARGET = 'give either other, a second record, or golden_id';
const IN_A_KEY = /[\p{Cc}\p{Cs}]/u;

/** A source record in full, as `POST /api/match` takes it, or by one of its names. */
export const explainRecordSchema = z
  .object(
    {
      source_record_id: z.uuid('must be a UUID').optional().describe('A source record of the ledger'),
      ...matchRowSchema.omit({ attributes: true, updated_at: true }).partial().shape,
    },
    'must be an object',
  )
  .superRefine((record, check) => {
    const { source_record_id, source_system, source_primary_key, raw_name } = record;
    const byKey = source_system !== undefined && source_primary_key !== undefined;
    const ways = [raw_name !== undefined || byKey, source_record_id !== undefined].filter(Boolean).length;
    if (ways !== 1) check.addIssue({ code: 'custom', message: NAMING });
    for (const [name, key] of Object.entries({ source_system, source_primary_key })) {
      if (key !== undefined && IN_A_KEY.test(key)) {
        const message = 'must not hold control characters or lone surrogates';
        check.addIssue({ code: 'custom', path: [name], message });
      }
    }
  });
export type ExplainRecord = z.output<typeof explainRecordSchema>;

export const explainMatchInput = z
  .strictObject({
    record: explainRecordSchema.describe(
      'A source record: in full (`raw_name` and what else is known), or by `source_record_id`, or by `source_system` and `source_primary_key`',
    ),
    other: explainRecordSchema.optional().describe('The record to compare it with, named in the same ways'),
    golden_id: z
      .uuid('must be a UUID')
      .optional()
      .describe(
        'Instead of `other`: a golden record, compared as a whole; a merged id stands for its survivor',
      ),
  })
  .superRefine(({ other, golden_id }, check) => {
    if ((other === undefined) === (golden_id === undefined)) {
      check.addIssue({ code: 'custom', message: TARGET });
    }
  });
export type ExplainMatchInput = z.output<typeof explainMatchInput>;

const phase = z.number().int().min(0).max(7).nullable();
const confidence = z.number().min(0).max(1);

const partySchema = z.object({
  source_record_id: z.uuid().nullable().describe('Null for a record that the ledger does not hold'),
  source_system: z.string().nullable(),
  source_primary_key: z.string().nullable(),
  raw_name: z.string(),
  golden_id: z.uuid().nullable().describe('The golden record it belongs to today'),
  deleted: z.boolean().describe('Deleted in its source'),
  warnings: z.array(warningSchema).describe('What is odd about a record given in full'),
});

const namesSchema = z.object({
  record: z.string(),
  other: z.string(),
  phases: z
    .array(
      z.object({
        phase: z.number().int().min(1).max(7),
        means: z.string().describe('What the phase looks past'),
        record: z.string(),
        other: z.string(),
        equal: z.boolean(),
      }),
    )
    .describe('What each phase makes of both names; the seventh compares the outputs of the sixth'),
  matched: phase.describe('The phase that matched: 0 tax id, 1–6 equal names, 7 fuzzy; null when none did'),
  similarity: z.number().min(0).max(100).describe('WRatio of the canonical names'),
  shared: z.string().nullable().describe('A former or trading name that both carry'),
});

const thresholdSchema = z.object({
  confidence,
  bits: z.number().describe('The same as log2 odds'),
  distance_bits: z.number().describe('How far the evidence is above it; negative: how much is missing'),
});

const goldenSchema = z.object({
  golden_id: z.uuid(),
  name: z.string(),
  status: z.enum(['active', 'merged', 'retired']),
  sources: z.number().int(),
  redirected_from: z.uuid().optional().describe('The id that was asked for, merged into this one since'),
});

/** The answer of `POST /api/explain`. */
export const explanationSchema = z.object({
  record: partySchema,
  other: partySchema.describe('The other record; of a golden record, the source record most like it'),
  names: namesSchema,
  waterfall: z.object({
    prior_bits: z.number().describe('log2 odds before any evidence'),
    comparisons: candidateSchema.shape.comparisons.describe('Every comparison; its weight is added'),
    adjustment_bits: z.number().describe('What the confidence stands for beyond their sum, mostly 0'),
    total_bits: z.number().describe('All of it together: the log2 odds of the confidence'),
  }),
  confidence: confidence.describe('Probability that the two are the same'),
  vetoes: z
    .array(z.string())
    .describe('Facts that forbid an automatic match, of any source record of the golden record'),
  thresholds: z.object({
    auto: thresholdSchema.describe('From here on two match by themselves, unless a veto stands'),
    review: thresholdSchema.describe('From here on a steward is asked'),
  }),
  rule: z
    .object({ name: z.string(), says: z.enum(['same', 'review']) })
    .nullable()
    .describe('The first rule beside the model that holds for the two'),
  decision: z.object({
    action: z.enum(['matched', 'review', 'new']).describe('What the engine would do today'),
    golden_id: z
      .uuid()
      .nullable()
      .describe('Where the record would go, or what a steward would be asked about'),
    sentence: z.string(),
    reasons: z.array(z.string()).describe('Why a steward would be asked'),
  }),
  why_not: z
    .array(z.string())
    .describe('What stands between the two and an automatic match; empty if nothing'),
  would_help: z
    .array(z.object({ comparison: z.string(), level: z.string(), weightBits: z.number() }))
    .describe('What says nothing now, and what it would add at best'),
  match_keys: z
    .array(z.object({ scheme: z.string(), value: z.string() }))
    .describe('Match keys that both carry: by these the one is found when the other comes'),
  standing: z.object({
    together: z
      .boolean()
      .nullable()
      .describe('Whether both belong to one golden record today; null if the ledger lacks one of them'),
    links: z
      .array(
        z.object({
          kind: z.enum(['same', 'different']),
          decided_by: z.enum(['engine', 'steward']),
          phase,
          confidence: confidence.nullable(),
          created_at: z.string(),
        }),
      )
      .describe('What was decided about the two and stands'),
  }),
  members_compared: z.number().int().describe('Source records that the record was compared with'),
  rivals: z
    .array(z.object({ golden_id: z.uuid(), confidence, phase, vetoes: z.array(z.string()) }))
    .describe('Other golden records that come into question, best first'),
  model_version: z.string(),
  golden_records: z.array(goldenSchema).describe('Every golden record named here'),
});
export type Explanation = z.output<typeof explanationSchema>;
