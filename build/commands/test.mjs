/**
 * `npm test`: everything that main must pass, in the order that fails soonest. `npm test -- e2e`
 * runs only the steps named; `npm test -- quick` is what a change needs before a commit.
 */
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';

const steps = {
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  lint: ['eslint', '.', '--max-warnings', '0'],
  types: ['svelte-check', '--fail-on-warnings', '--tsconfig', './tsconfig.json'],
  unit: ['vitest', 'run', '--project', 'unit'],
  browser: ['vitest', 'run', '--project', 'browser'],
  build: ['vite', 'build', '--logLevel', 'warn'],
  // What most end-to-end tests run on: frozen data, and a stub in MapLibre's place.
  'e2e-build': ['vite', 'build', '--mode', 'e2e', '--logLevel', 'warn'],
  usb: ['node', 'build/commands/run.mjs', 'build/commands/build-usb.ts'],
  size: ['node', 'build/commands/size.mjs'],
  e2e: ['playwright', 'test'],
};

/** All but what the built atlas weighs, what the real map draws and what axe finds. */
const QUICK = ['format', 'lint', 'types', 'unit', 'browser', 'e2e-build', 'e2e-page'];
/** Steps that are a part of another, and run only when they are asked for. */
const parts = {
  'e2e-page': ['playwright', 'test', '--project=page', '--grep-invert', '@axe'],
};

const asked = process.argv.slice(2).flatMap((name) => (name === 'quick' ? QUICK : [name]));
const all = { ...steps, ...parts };
const unknown = asked.filter((name) => !(name in all));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. The steps: quick, ${Object.keys(all).join(', ')}.`);
  process.exit(2);
}

process.env.CHROMIUM_PATH = ensureChromium();
let passed = 0;
for (const [name, [command, ...args]] of Object.entries(asked.length > 0 ? all : steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const started = performance.now();
  console.log(`\n── ${name}`);
  const { status, error } = spawnSync(/** @type {string} */ (command), args, {
    stdio: 'inherit',
    shell: false,
  });
  if (error) throw error;
  if (status !== 0) {
    console.error(`\n« ${name} » failed. Run it alone: npm test -- ${name}`);
    process.exit(1);
  }
  passed += 1;
  console.log(`── ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`\n${passed} passed, 0 failed`);
