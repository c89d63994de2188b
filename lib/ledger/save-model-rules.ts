import { z } from 'zod';
import { InvalidRules, parseRules, type Rule } from '@/lib/matching';
import { activateModel } from './activate-model';
import { authorise, type Context, withTransaction } from './context';
import { LedgerError } from './errors';
import { getModel } from './get-model';
import { type ModelSaved, modelNoteInput, modelVersionInput, saveModel } from './save-model';

export const saveModelRulesInput = z.object({
  /** An ordered list as `parseRules` reads it; it takes the place of all rules there were. */
  rules: z.unknown(),
  note: modelNoteInput.optional(),
  version: modelVersionInput.optional(),
  activate: z.boolean().default(false),
});

/**
 * Makes a new version out of the active one: the same weights, other rules beside them.
 * @throws LedgerError `invalid`, with all faults of the rules; `conflict` when another model has that version
 */
export async function saveModelRules(
  context: Context,
  input: z.input<typeof saveModelRulesInput>,
): Promise<ModelSaved & { rules: Rule[] }> {
  authorise(context, 'administer');
  const rules = parsed(input.rules);
  return withTransaction(context, async (context) => {
    const { model, shares, note } = await getModel(context, {});
    const saved = await saveModel(context, {
      model: { ...model, rules },
      shares: shares ?? undefined,
      note: input.note ?? `Rules changed in ${model.version}${note ? ` (${note})` : ''}`.slice(0, 500),
      version: input.version,
    });
    if (input.activate) await activateModel(context, { version: saved.version });
    return { ...saved, rules };
  });
}

function parsed(rules: unknown): Rule[] {
  try {
    return parseRules(rules);
  } catch (error) {
    if (!(error instanceof InvalidRules)) throw error;
    throw new LedgerError('invalid', `The rules do not fit: ${error.message}.`, { faults: error.faults });
  }
}
