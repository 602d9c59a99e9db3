import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './build/commands/chromium.mjs';
import { PUBLIC_HOST } from './tests/e2e/public-host.ts';

/** `E2E_PORT` chooses others, where this one or the next is taken. */
const port = Number(process.env.E2E_PORT ?? 41740);
const address = (port: number) => `http://localhost:${port}/`;
/** Chromium with these flags beside those that keep it from calling out. */
const launch = (...flags: string[]) => ({
  ...launchOptions(),
  args: [
    ...launchOptions().args,
    ...flags,
    `--host-resolver-rules=MAP ${PUBLIC_HOST} localhost, MAP * ~NOTFOUND, EXCLUDE localhost`,
  ],
});
const serve = (folder: string, port: number) => ({
  command: `npx vite preview --outDir ${folder} --port ${port} --strictPort`,
  url: address(port),
  reuseExistingServer: false,
  env: { __VITE_ADDITIONAL_SERVER_ALLOWED_HOSTS: PUBLIC_HOST },
});

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
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    trace: 'on-first-retry',
  },
  projects: [
    // On `dist-e2e/`: data that nobody edits, and a stub in MapLibre's place.
    {
      name: 'page',
      grepInvert: /@map/,
      use: { baseURL: address(port), launchOptions: launch('--disable-gpu') },
    },
    {
      // On `dist/`, as it is published.
      name: 'map',
      grep: /@map/,
      // Software WebGL keeps a core busy for each page, and may take half a minute to the first drawing.
      expect: { timeout: 30_000 },
      timeout: 120_000,
      use: { baseURL: address(port + 1), launchOptions: launch() },
    },
  ],
  // A run of one project needs no build for the other.
  webServer: [
    ...(existsSync('dist-e2e') ? [serve('dist-e2e', port)] : []),
    ...(existsSync('dist') ? [serve('dist', port + 1)] : []),
  ],
});
