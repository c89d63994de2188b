import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideResolution } from './decide-resolution';
import { LedgerError } from './errors';
import { brokenPromises } from './testing/broken-promises';
import { partition, steward, type TestLedger, testLedger } from './testing/ledger';
import { life, type Step, type WorldRow } from './testing/small-world';
import { undoDecision } from './undo-decision';

/** More lives and other seeds by hand: `ALGEBRA_LIVES=2000 ALGEBRA_SEED=7 npx vitest run …`. */
const LIVES = Number(process.env.ALGEBRA_LIVES ?? 25);
const SEED = Number(process.env.ALGEBRA_SEED ?? 20_261);

interface Decided {
  resolutionId: string;
  /** What was there before the verdict; null once other work came after it. */
  before: State | null;
}

type State = Awaited<ReturnType<typeof stateOf>>;

/** What a verdict may change and its undo restores. */
async function stateOf({ context }: TestLedger) {
  const [row] = await context.sql`select
    (select json_agg(json_build_array(a, b, kind) order by a, b) from (
       select least(source_record_id, other_source_record_id) as a, greatest(source_record_id, other_source_record_id) as b, kind
         from match_links where superseded_at is null) l) as links,
    (select json_agg(json_build_array(resolution_id, status, verdict, golden_id) order by resolution_id) from resolutions) as cases,
    (select json_agg(json_build_array(scheme, value) order by scheme, value) from shared_identifiers) as shared,
    (select json_agg(json_build_array(golden_id, source_record_id) order by source_record_id) from source_records) as members`;
  return { ...row, partition: await partition(context) };
}

/** Plays one life on a ledger of its own and checks after every step what must hold at any time. */
class Player {
  readonly #ledger: TestLedger;
  readonly #given = new Set<string>();
  #decided: Decided[] = [];
  readonly counts = { verdicts: 0, undone: 0, refused: 0 };

  constructor(ledger: TestLedger) {
    this.#ledger = ledger;
  }

  async play(step: Step): Promise<void> {
    if (step.kind === 'batch') await this.#batch(step.rows);
    else if (step.kind === 'decide') await this.#decide(step);
    else await this.#undo(step.pick);
    await this.#check(step);
  }

  /** Takes back every verdict, the last one first. */
  async undoAll(): Promise<void> {
    while (this.#decided.length > 0) {
      const { resolutionId, before } = this.#decided.pop()!;
      const undone = await this.#unlessConflict(() =>
        undoDecision(this.#ledger.as(steward), { resolutionId }),
      );
      if (before) {
        expect(undone, 'nothing came after the verdict, so nothing stands in the way').not.toBeNull();
        expect(await stateOf(this.#ledger)).toEqual(before);
      }
      if (!undone) this.#forgetBefore();
      await this.#check({ kind: 'undo', pick: -1 });
    }
  }

  async #batch(rows: WorldRow[]): Promise<void> {
    this.#forgetBefore();
    const answers = await this.#ledger.match(rows);
    for (const answer of answers) {
      expect(answer.error).toBeUndefined();
      this.#given.add(answer.golden_id!);
    }
    const written = () => this.#ledger.context.sql`select max(id) as last from audit_log`;
    const [before] = await written();
    const again = await this.#ledger.match(rows);
    expect(again.map((answer) => answer.golden_id)).toEqual(answers.map((answer) => answer.golden_id));
    expect(again.map((answer) => answer.action)).toEqual(answers.map(() => 'cache_hit'));
    expect((await written())[0]).toEqual(before);
  }

  async #decide(step: Extract<Step, { kind: 'decide' }>): Promise<void> {
    const open = await this.#ledger.context
      .sql`select resolution_id, candidates from resolutions where status = 'open' order by resolution_id`;
    if (open.length === 0) return;
    const { resolution_id: resolutionId, candidates } = open[step.pick % open.length]!;
    const goldenId = candidates[step.candidate % candidates.length].golden_id as string;
    const before = await stateOf(this.#ledger);
    const { verdict } = step;
    const decided = await this.#unlessConflict(() =>
      decideResolution(this.#ledger.as(steward), {
        resolutionId,
        verdict,
        ...(verdict === 'same' && { goldenId }),
      }),
    );
    if (!decided) {
      expect(await stateOf(this.#ledger), 'a refusal changes nothing').toEqual(before);
      return;
    }
    this.counts.verdicts++;
    this.#given.add(decided.goldenId);
    this.#decided.push({ resolutionId, before });
  }

  async #undo(pick: number): Promise<void> {
    if (this.#decided.length === 0) return;
    const place = pick % this.#decided.length;
    const { resolutionId, before } = this.#decided[place]!;
    const last = place === this.#decided.length - 1;
    const undone = await this.#unlessConflict(() => undoDecision(this.#ledger.as(steward), { resolutionId }));
    if (last && before) {
      expect(undone, 'nothing came after the verdict, so nothing stands in the way').not.toBeNull();
      expect(await stateOf(this.#ledger)).toEqual(before);
    }
    if (!undone) return;
    this.counts.undone++;
    this.#decided.splice(place, 1);
    if (!last) this.#forgetBefore();
  }

  #forgetBefore(): void {
    for (const one of this.#decided) one.before = null;
  }

  async #unlessConflict<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LedgerError) || error.code !== 'conflict') throw error;
      this.counts.refused++;
      return null;
    }
  }

  async #check(step: Step): Promise<void> {
    const problems = await brokenPromises(this.#ledger.context, this.#given);
    if (problems.length > 0) throw new Error(`after ${step.kind}: ${problems.join('; ')}`);
  }
}

describe('the algebra of batches, verdicts and undos', () => {
  it('keeps every invariant at every step, and takes back what nothing was built on', async () => {
    const total = { verdicts: 0, undone: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(life, async (steps) => {
        const ledger = await testLedger();
        const player = new Player(ledger);
        try {
          for (const step of steps) await player.play(step);
          await player.undoAll();
        } finally {
          for (const count of ['verdicts', 'undone', 'refused'] as const)
            total[count] += player.counts[count];
          await ledger.close();
        }
      }),
      { numRuns: LIVES, seed: SEED, endOnFailure: process.env.ALGEBRA_SHRINK !== '1' },
    );
    // The lives did live: most verdicts were carried out.
    expect(total.verdicts).toBeGreaterThan(LIVES);
    expect(total.undone).toBeGreaterThan(0);
  }, 600_000);
});
