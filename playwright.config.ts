import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import {
  chromiumFlags,
  flagsWithoutCompositing,
  flagsWithoutWebgl,
  launchOptions,
} from './build/commands/chromium.mjs';
import { DESKTOP } from './tests/e2e/desktop.ts';
import { PUBLIC_HOST } from './tests/e2e/public-host.ts';

/** `E2E_PORT` chooses others, where this one or the next is taken. */
const port = Number(process.env.E2E_PORT ?? 41740);
const address = (port: number) => `http://localhost:${port}/`;
/** Chromium with these flags, and those that keep its pages from calling out. */
const launch = (flags: readonly string[]) =>
  launchOptions([
    ...flags,
    `--host-resolver-rules=MAP ${PUBLIC_HOST} localhost, MAP * ~NOTFOUND, EXCLUDE localhost`,
  ]);
const serve = (folder: string, port: number) => ({
  command: `node build/commands/serve.mjs ${folder} ${port}`,
  url: address(port),
  reuseExistingServer: false,
});
/** Software WebGL may take half a minute to the first drawing. */
const SLOW = { expect: { timeout: 30_000 }, timeout: 120_000 };

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./tests/e2e/end-watch.ts']],
  use: {
    locale: 'fr-FR',
    viewport: DESKTOP,
    actionTimeout: 20_000,
    trace: 'on-first-retry',
    // Each frame of a transition is drawn by the processor. A test of what moves asks for motion by `emulateMedia`.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    // On `dist-e2e/`: data that nobody edits, and a stub in MapLibre's place.
    {
      name: 'page',
      grepInvert: /@map|@accelerated/,
      use: {
        baseURL: address(port),
        launchOptions: launch(flagsWithoutWebgl),
        // One page after the other in the same process, emptied of what was kept: else each would start a process, and
        // compile the program again.
        reuseContext: true,
      },
    },
    // On `dist/`, as it is published.
    {
      name: 'map',
      grep: /@map/,
      ...SLOW,
      use: {
        baseURL: address(port + 1),
        launchOptions: launch(flagsWithoutCompositing),
        // The processor draws each pixel.
        viewport: { width: 1024, height: 640 },
      },
    },
    // On `dist-e2e/`, where a 2D canvas has to be accelerated.
    {
      name: 'accelerated',
      grep: /@accelerated/,
      ...SLOW,
      use: { baseURL: address(port), launchOptions: launch(chromiumFlags) },
    },
  ],
  // A run of one project needs no build for the other.
  webServer: [
    ...(existsSync('dist-e2e') ? [serve('dist-e2e', port)] : []),
    ...(existsSync('dist') ? [serve('dist', port + 1)] : []),
  ],
});
