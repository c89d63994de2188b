import { comparisonNames, levelWeight } from './estimate/level-pattern';
import { levels, type Model, type Weights } from './model';

/** A model with the rules that are asked before it, as every model has them. */
export type RuledModel = Model;

/**
 * A model as it was stored, fit for this release: a level that the comparisons have learnt since has the weight of
 * `shipped` (for names, with the bits by which the priors differ: every pair has names), and one they no longer
 * find is dropped. Rules stay as they are: a condition on a level that is found no more never holds.
 * @throws RangeError when it is no model at all
 */
export function readModel(stored: unknown, shipped: Model): Model {
  const model = stored as Partial<Model> | null;
  if (typeof model?.version !== 'string' || typeof model.priorBits !== 'number' || !model.weights)
    throw new RangeError('what is stored is not a match model');
  const offsetBits = shipped.priorBits - model.priorBits;
  const entries = comparisonNames.map((name) => {
    const known: Readonly<Record<string, number>> = model.weights![name] ?? {};
    const bits = levels[name].map((level) => {
      const shippedBits = levelWeight(shipped.weights, name, level) + (name === 'name' ? offsetBits : 0);
      return [level, known[level] ?? shippedBits];
    });
    return [name, Object.fromEntries(bits)];
  });
  return {
    ...shipped,
    ...model,
    weights: Object.fromEntries(entries) as Weights,
    rules: model.rules ?? [],
  };
}
