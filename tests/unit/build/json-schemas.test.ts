import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../../build/source/json-schemas.ts';
import { SCHEMAS } from '../../../build/source/kinds.ts';

describe('the JSON Schemas for editors', () => {
  const schemas = jsonSchemas();

  test('there is one for each kind of file', () => {
    expect([...schemas.keys()]).toEqual(Object.keys(SCHEMAS).map((kind) => `${kind}.schema.json`));
  });

  test.each([...schemas])('%s is as `npm run schemas` writes it today', (name, text) => {
    expect(readFileSync(`data/schemas/${name}`, 'utf8')).toBe(text);
  });

  test('a field that must be filled is required, and one that the schema does not know is refused', () => {
    const place = JSON.parse(schemas.get('place.schema.json')!) as {
      required: string[];
      additionalProperties: boolean;
    };
    expect(place.required).toEqual(expect.arrayContaining(['name', 'country', 'coordinates', 'precision']));
    expect(place.required).not.toContain('region');
    expect(place.additionalProperties).toBe(false);
  });
});
