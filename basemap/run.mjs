/** Runs a TypeScript file of this package: `node run.mjs src/make.ts`. The file sets `process.exitCode`. */
import { resolve } from 'node:path';
import { argv } from 'node:process';
import { runnerImport } from 'vite';

const [file] = argv.slice(2);
if (!file) throw new Error('expected a TypeScript file to run, found none');
await runnerImport(resolve(file), { configFile: false });
