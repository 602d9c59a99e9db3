/** Where the files are kept: `out/` and `made-from.json`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { MadeFrom, OutlineId } from '../formats.ts';

const OUT = new URL('../out/', import.meta.url);
const MADE_FROM = new URL('../made-from.json', import.meta.url);

/** What a run in this Node, for these references, makes the files from. */
export function madeFromNow(outlines: OutlineId[]): MadeFrom {
  return { node: process.versions.node, cldr: process.versions['cldr'] ?? 'none', outlines };
}

/** Throws where nothing has been made yet. */
export function readMadeFrom(): MadeFrom {
  return JSON.parse(readFileSync(MADE_FROM, 'utf8')) as MadeFrom;
}

/** The text of a file of `out/`; undefined where there is none. */
export function readOut(name: string): string | undefined {
  const file = new URL(name, OUT);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export function namesInOut(): string[] {
  return readdirSync(OUT);
}

export function writeOut(files: ReadonlyMap<string, string>, madeFrom: MadeFrom): void {
  mkdirSync(OUT, { recursive: true });
  for (const [name, text] of files) writeFileSync(new URL(name, OUT), text);
  writeFileSync(MADE_FROM, `${JSON.stringify(madeFrom, null, 2)}\n`);
}
