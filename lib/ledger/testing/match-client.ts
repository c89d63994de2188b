/** One of several clients that post the same rows at once: `match-client.ts DATABASE_URL SEED ENTITIES`. */
import { connect } from '@/db/client';
import { createContext, operator } from '../context';
import { matchRecords } from '../match-records';
import { flushSeen } from '../seen';
import { deterministicRows, shuffled } from './entities';

const [url, seed, entities] = process.argv.slice(2);
const connection = connect(url!, { max: 3 });
const context = createContext(connection, operator(`client-${seed}`));
const rows = shuffled(deterministicRows(1, Number(entities)), Number(seed));
const size = 20 + ((Number(seed) * 37) % 90);

async function post(records: unknown[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answers = await matchRecords(context, { records });
      const failed = answers.find((answer) => answer.error || !answer.golden_id);
      if (failed) throw new Error(`a row was lost: ${JSON.stringify(failed)}`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'unavailable' || attempt === 5) throw error;
    }
  }
}

const batches: unknown[][] = [];
for (let start = 0; start < rows.length; start += size)
  batches.push(rows.slice(start, start + size).map(({ row }) => row));
for (const [index, batch] of batches.entries()) {
  // Two at once, and every third batch twice, as a pipeline does that got no answer in time.
  const following = batches[index + 1];
  await Promise.all([post(batch), following ? post(following) : null]);
  if (index % 3 === 0) await post(batch);
  process.stdout.write(`${index + 1}/${batches.length}\n`);
}
await flushSeen(context);
await connection.end();
