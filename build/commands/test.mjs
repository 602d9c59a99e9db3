/**
 * `npm test`: everything that main must pass, in the order that fails soonest. `npm test -- e2e`
 * runs only the steps named.
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
  usb: ['node', 'build/commands/run.mjs', 'build/commands/build-usb.ts'],
  size: ['node', 'build/commands/size.mjs'],
  e2e: ['playwright', 'test'],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. The steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

process.env.CHROMIUM_PATH = ensureChromium();
let passed = 0;
for (const [name, [command, ...args]] of Object.entries(steps)) {
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
