import { and, eq, sql } from 'drizzle-orm';
import { imports } from '@/db/schema';
import { authorise, type Context } from './context';
import { uuid } from './ids';

export interface BeginImport {
  fileFingerprint: string;
  fileName: string;
  sourceSystem: string;
  mapping: unknown;
  /** Begin with the first row even if an earlier import of the file was interrupted. */
  restart: boolean;
}

/** Takes up an interrupted import of the same file where it stopped, or begins one. */
export async function beginImport(
  context: Context,
  input: BeginImport,
): Promise<{ importId: string; rowsRead: number }> {
  authorise(context, 'match');
  const { restart, ...values } = input;
  const same = and(
    eq(imports.fileFingerprint, input.fileFingerprint),
    eq(imports.sourceSystem, input.sourceSystem),
  );
  const [standing] = await context.db.select().from(imports).where(same);
  if (standing?.status === 'running' && !restart) {
    return { importId: standing.importId, rowsRead: standing.rowsRead };
  }
  const anew = { ...values, rowsRead: 0, rowsRejected: 0, status: 'running' as const, updatedAt: sql`now()` };
  const [begun] = await context.db
    .insert(imports)
    .values({ importId: uuid(), ...values })
    .onConflictDoUpdate({
      target: [imports.fileFingerprint, imports.sourceSystem],
      set: { ...anew, startedAt: sql`now()` },
    })
    .returning({ importId: imports.importId });
  return { importId: begun!.importId, rowsRead: 0 };
}

/** Notes that all rows up to `rowsRead` are in the ledger or in the rejects file. */
export async function noteImportProgress(
  context: Context,
  importId: string,
  rowsRead: number,
  rowsRejected: number,
): Promise<void> {
  await context.db
    .update(imports)
    .set({ rowsRead, rowsRejected, updatedAt: sql`now()` })
    .where(eq(imports.importId, importId));
}

/** Notes that the whole file is in. */
export async function finishImport(
  context: Context,
  importId: string,
  rowsRead: number,
  rowsRejected: number,
): Promise<void> {
  await context.db
    .update(imports)
    .set({ rowsRead, rowsRejected, status: 'finished', updatedAt: sql`now()` })
    .where(eq(imports.importId, importId));
}
