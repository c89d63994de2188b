import { authorise, type Context } from './context';

/** Counting stops here: beyond it the exact number helps nobody. */
const COUNT_LIMIT = 10_000;

/** How many cases wait for a steward, at most 10,000. */
export async function countOpenResolutions(context: Context): Promise<number> {
  authorise(context, 'read');
  const [row] = await context.sql<{ open: number }[]>`
    select count(*)::int as open
      from (select from resolutions where status in ('open', 'claimed') limit ${COUNT_LIMIT}) counted`;
  return row!.open;
}
