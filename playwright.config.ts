import { defineConfig } from '@playwright/test';
import { launchOptions } from './build/commands/chromium.mjs';
import { PUBLIC_HOST } from './tests/e2e/public-host.ts';

/** `E2E_PORT` chooses another, where this one is taken. */
const port = Number(process.env.E2E_PORT ?? 41740);

export default defineConfig({
  testDir: 'tests/e2e',
  // Software WebGL keeps a core busy for each page.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./tests/e2e/end-watch.ts']],
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'fr-FR',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      ...launchOptions(),
      args: [
        ...launchOptions().args,
        `--host-resolver-rules=MAP ${PUBLIC_HOST} localhost, MAP * ~NOTFOUND, EXCLUDE localhost`,
      ],
    },
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    env: { __VITE_ADDITIONAL_SERVER_ALLOWED_HOSTS: PUBLIC_HOST },
  },
});
