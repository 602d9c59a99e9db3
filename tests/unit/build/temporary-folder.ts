import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that holds these files until the test ends. */
export function temporaryFolder(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of files) writeIn(folder, file, text);
  return folder;
}

/** Writes one file of a folder. */
export function writeIn(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
