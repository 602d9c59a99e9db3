import { FORMAT } from './schema.ts';

/**
 * A collection of an older format as one of the present format; null where its format is not known here, as that of a
 * newer program. Each version that is left behind adds a pure function to `STEPS`, and a fixture to its test.
 */
export function upgraded(data: Readonly<Record<string, unknown>> & { readonly format: string }): unknown {
  let current = data;
  for (let step = STEPS[current.format]; step; step = STEPS[current.format]) current = step(current);
  return current.format === FORMAT ? current : null;
}

type Step = (
  data: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>> & { readonly format: string };

/** From a format to the next one. There is one format so far. */
const STEPS: Readonly<Record<string, Step>> = {};
