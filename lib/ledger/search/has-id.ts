import { z } from 'zod';
import { authorise, type Context } from '../context';

const uuid = z.uuid();

/** Whether a golden record, merged ones included, has this id. Anything that is no UUID is no id. */
export async function hasGoldenId(context: Context, goldenId: string): Promise<boolean> {
  authorise(context, 'read');
  if (!uuid.safeParse(goldenId).success) return false;
  const rows = await context.sql`select from golden_records where golden_id = ${goldenId}`;
  return rows.length > 0;
}

/** Whether a case, in whatever status, has this id. Anything that is no UUID is no id. */
export async function hasResolutionId(context: Context, resolutionId: string): Promise<boolean> {
  authorise(context, 'read');
  if (!uuid.safeParse(resolutionId).success) return false;
  const rows = await context.sql`select from resolutions where resolution_id = ${resolutionId}`;
  return rows.length > 0;
}
