/**
 * `npm run schemas`: writes a JSON Schema for each kind of file of `data/`, made from the Valibot schemas that
 * the build checks them with, so that an editor completes and checks the YAML while it is typed. The files in
 * `data/schemas/` are committed; `tests/unit/build/json-schemas.test.ts` fails where they are stale.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../source/json-schemas.ts';

const FOLDER = 'data/schemas';

mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(`${FOLDER}/${name}`, text);
console.log(`${FOLDER}: ${jsonSchemas().size} schemas`);
