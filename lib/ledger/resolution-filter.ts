import { z } from 'zod';
import { resolutionKinds, resolutionSorts, resolutionStatuses } from './resolution-words';

const ratio = z.coerce.number().min(0).max(1);
const flag = z.enum(['1', 'true']).transform(() => true as const);

/**
 * Which cases, and in which order. The same words stand in the address of the queue, in the API's query and in
 * the verbs' input, so every value also parses from a string.
 *
 * - `status` `open` counts a claimed case as open.
 * - `reason` is the first of a case's reasons, the summary; `name` finds cases whose record's name holds every
 *   word of it, in any order, whatever the case.
 * - `late` keeps open cases past their due time, `mine` cases that the reader decided.
 * - `sort` orders open cases: `queue` by priority and due time, `likeliest` by confidence, `oldest` by age.
 *   Decided and withdrawn cases always come latest first.
 */
export const resolutionFilter = z.object({
  status: z.enum(resolutionStatuses).optional(),
  kind: z.enum(resolutionKinds).optional(),
  reason: z.string().trim().min(1).max(300).optional(),
  source: z.string().trim().min(1).max(200).optional(),
  name: z.string().trim().min(1).max(200).optional(),
  from: ratio.optional(),
  to: ratio.optional(),
  late: flag.or(z.literal(true)).optional(),
  mine: flag.or(z.literal(true)).optional(),
  sort: z.enum(resolutionSorts).optional(),
});
export type ResolutionFilter = z.infer<typeof resolutionFilter>;
