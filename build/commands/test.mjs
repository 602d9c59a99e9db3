/**
 * `npm test`: everything that main must pass, in the order that fails soonest, two steps at once, since most keep one
 * core busy. `npm test -- e2e` runs only the steps named; `npm test -- quick` is what a change needs before a commit.
 */
import { spawn } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';

const steps = {
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  lint: ['eslint', '.', '--max-warnings', '0'],
  types: ['svelte-check', '--fail-on-warnings', '--tsconfig', './tsconfig.json'],
  build: ['vite', 'build', '--logLevel', 'warn'],
  // What most end-to-end tests run on: frozen data, and a stub in MapLibre's place.
  'e2e-build': ['vite', 'build', '--mode', 'e2e', '--logLevel', 'warn'],
  unit: ['vitest', 'run', '--project', 'unit'],
  browser: ['vitest', 'run', '--project', 'browser'],
  // Long after the build that they read, beside which they would read half of it.
  usb: ['node', 'build/commands/run.mjs', 'build/commands/build-usb.ts', '--from', 'dist'],
  size: ['node', 'build/commands/size.mjs'],
  e2e: ['playwright', 'test'],
};

/** All but the size of the build, the tests of the real map and axe. */
const QUICK = ['format', 'lint', 'types', 'unit', 'browser', 'e2e-build', 'e2e-page'];
/** Steps that are a part of another, and run only when they are named. */
const parts = {
  'e2e-page': ['playwright', 'test', '--project=page', '--grep-invert', '@axe'],
};

const requested = process.argv.slice(2).flatMap((name) => (name === 'quick' ? QUICK : [name]));
const all = { ...steps, ...parts };
const unknown = requested.filter((name) => !(name in all));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. The steps: quick, ${Object.keys(all).join(', ')}.`);
  process.exit(2);
}

/** Steps that use both cores, on what the others have built: each waits for all before it, and runs alone. */
const ALONE = new Set(['e2e', 'e2e-page']);

process.env.CHROMIUM_PATH = ensureChromium();
const waiting = Object.keys(requested.length > 0 ? all : steps).filter(
  (name) => requested.length === 0 || requested.includes(name),
);
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let passed = 0;

/**
 * Runs a step; what it says is printed in one piece when it ends, or at once where it runs alone.
 *
 * @param {string} name
 * @returns {Promise<void>}
 */
function run(name) {
  const [command, ...args] = all[/** @type {keyof typeof all} */ (name)];
  const started = performance.now();
  const isAlone = ALONE.has(name);
  if (isAlone) console.log(`\n── ${name}`);
  const child = spawn(/** @type {string} */ (command), args, {
    stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      running.delete(child);
      if (!isAlone) {
        console.log(`\n── ${name}`);
        process.stdout.write(Buffer.concat(said));
      }
      if (status !== 0) {
        console.error(`\n« ${name} » failed. Run it alone: npm test -- ${name}`);
        for (const other of running) other.kill();
        process.exit(1);
      }
      passed += 1;
      console.log(`── ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
      resolve();
    });
  });
}

/** Takes one step after the other until the next one must run alone. */
async function lane() {
  for (let name = waiting[0]; name !== undefined && !ALONE.has(name); name = waiting[0]) {
    waiting.shift();
    await run(name);
  }
}

while (waiting.length > 0) {
  await Promise.all([lane(), lane()]);
  const alone = waiting.shift();
  if (alone !== undefined) await run(alone);
}
console.log(`\n${passed} passed, 0 failed`);
