import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import { explainLimits, explainMatchInput, explanationSchema } from './ledger/explain-schema';
import { matchLimits, matchRequestSchema, matchResponseSchema, matchRowSchema } from './ledger/match-schema';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string().describe('The kind of problem, the same every time'),
    status: z.number().int(),
    detail: z.string().describe('What is wrong here and what to do'),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    limits: z
      .object({ records: z.number().int().optional(), bytes: z.number().int() })
      .optional()
      .describe('With 413'),
    request_id: z.string().optional().describe('With 500: under which the cause is in the log'),
  })
  .meta({ id: 'Problem', description: 'A problem document (RFC 9457)' });

const flag = (description: string) => z.enum(['0', '1']).optional().meta({ description });

const rateLimitHeaders = z.object({
  'x-request-id': z.string().describe('The one sent, or a new one; it is in the audit log'),
  'ratelimit-policy': z.string().describe('Quota and window of this key'),
  ratelimit: z.string().describe('What is left of it, and for how long'),
});

function problemAnswer(description: string, headers?: z.ZodObject) {
  return {
    description,
    ...(headers && { headers }),
    content: { 'application/problem+json': { schema: problemSchema } },
  };
}

/** Beside its fields, what a row of the request may be: anything, for a row that does not fit only fails itself. */
const requestSchema = matchRequestSchema
  .extend({
    records: z
      .array(matchRowSchema.meta({ id: 'MatchRow' }))
      .min(1)
      .max(matchLimits.records),
  })
  .meta({ id: 'MatchRequest' });

const requestIdHeader = z.object({
  'x-request-id': z.string().max(100).optional().describe('Kept in the audit log'),
});

const tooManyRequests = problemAnswer(
  'Too many requests with this key; Retry-After says when to try again',
  rateLimitHeaders.extend({ 'retry-after': z.string().describe('Seconds') }),
);

const company = {
  raw_name: 'ACME MANUFACTURING INC.',
  tax_id: '12-3456789',
  raw_address: {
    line1: '100 Main St',
    city: 'Austin',
    state: 'TX',
    postal_code: '78701',
    country_code: 'US',
  },
};
const sourceKey = { source_system: 'bc-integration', source_primary_key: 'CUST-001234' };

/** The OpenAPI 3.1 document, made of the very schemas by which requests are parsed. */
export function openApiDocument(serverUrl: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Touchstone',
      version: '0.1.0',
      description: 'Rows of source systems in, golden ids out. Sending the same batch again changes nothing.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: serverUrl }],
    security: [{ apiKey: [] }],
    paths: {
      '/api/match': {
        post: {
          operationId: 'match',
          summary: 'Resolve up to 500 rows to golden ids',
          description:
            'Each row is answered in its place. A row that is not valid gets its own `error` and harms no other. ' +
            'A row that was seen before, unchanged, is a `cache_hit`; an older `updated_at` overwrites nothing.',
          requestParams: {
            query: z.object({
              dry_run: flag('1: decide and write nothing; a new row has no golden id then'),
              explain: flag('1: add the candidates with their comparisons to every answer'),
            }),
            header: requestIdHeader,
          },
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: requestSchema,
                example: { records: [{ ...sourceKey, ...company }] },
              },
            },
          },
          responses: {
            '200': {
              description: 'All rows, in the order of the request',
              headers: rateLimitHeaders,
              content: { 'application/json': { schema: matchResponseSchema.meta({ id: 'MatchResponse' }) } },
            },
            '400': problemAnswer('Not JSON in UTF-8, or a query parameter is wrong'),
            '401': problemAnswer('No API key, or one that is unknown, expired or revoked'),
            '403': problemAnswer('The API key has not got the scope `match`'),
            '413': problemAnswer(
              `More than ${matchLimits.records} records or ${matchLimits.bytes} bytes; \`limits\` says which hold`,
            ),
            '422': problemAnswer('JSON, but not {"records": [ … ]} with at least one record'),
            '429': tooManyRequests,
            '503': problemAnswer(
              'The ledger cannot be reached or is too busy; nothing was written, send it again',
            ),
          },
        },
      },
      '/api/explain': {
        post: {
          operationId: 'explain',
          summary: 'Why two records are the same, or not',
          description:
            'A record against another one (`other`) or against a golden record as a whole (`golden_id`): every match ' +
            'weight from prior to final, the seven phases of both names, vetoes, the distance to the thresholds, what ' +
            'the engine would do today, and in `why_not` what stands against an automatic match. Nothing is written.',
          requestParams: { header: requestIdHeader },
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: explainMatchInput.meta({ id: 'ExplainRequest' }),
                example: { record: company, other: sourceKey },
              },
            },
          },
          responses: {
            '200': {
              description: 'The explanation, by the ledger and the model of this moment',
              headers: rateLimitHeaders,
              content: { 'application/json': { schema: explanationSchema.meta({ id: 'Explanation' }) } },
            },
            '400': problemAnswer('Not JSON in UTF-8, or there is a query parameter'),
            '401': problemAnswer('No API key, or one that is unknown, expired or revoked'),
            '403': problemAnswer('The API key has neither the scope `match` nor `read`'),
            '404': problemAnswer('The ledger holds no such source record or golden record'),
            '413': problemAnswer(`More than ${explainLimits.bytes} bytes; \`limits\` says which hold`),
            '422': problemAnswer(
              'JSON, but not two records that can be compared; `errors` says what is wrong',
            ),
            '429': tooManyRequests,
            '503': problemAnswer('The ledger cannot be reached or is too busy; send it again'),
          },
        },
      },
    },
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API key: `npx touchstone key create --name N --scope match`',
        },
      },
    },
  });
}
