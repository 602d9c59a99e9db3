/**
 * Runs a TypeScript file of this project with the same resolution as the build:
 * `node build/commands/run.mjs <file.ts> [arguments]`. The script sets `process.exitCode`.
 */
import { resolve } from 'node:path';
import { argv, execPath } from 'node:process';
import { runnerImport } from 'vite';

const [file, ...rest] = argv.slice(2);
if (!file) throw new Error('expected a TypeScript file to run, found none');
process.argv = [execPath, resolve(file), ...rest];
await runnerImport(resolve(file), { configFile: false });
