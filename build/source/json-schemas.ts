/** JSON Schemas of the files of `data/`, for editors that complete and check YAML. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { SCHEMAS, type Kind } from './kinds.ts';

/**
 * The JSON Schema (draft 7) of each kind of file, by the name of its own file. What JSON Schema cannot say, such as
 * that a text is trimmed before it is measured, is left to `npm run data:check`.
 */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    (Object.keys(SCHEMAS) as Kind[]).map((kind) => {
      const schema = toJsonSchema(SCHEMAS[kind], { typeMode: 'input', errorMode: 'ignore' });
      return [`${kind}.schema.json`, `${JSON.stringify({ title: kind, ...schema }, null, 2)}\n`];
    }),
  );
}
