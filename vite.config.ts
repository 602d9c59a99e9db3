import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './scripts/chromium.mjs';
import { atlasPlugin } from './src/pipeline/atlas-plugin.ts';
import { palettesPlugin } from './src/pipeline/palettes-plugin.ts';
import { shellPlugin } from './src/pipeline/shell-plugin.ts';

export default defineConfig({
  // Relative addresses only, so that `dist/` works in any folder of any static host.
  base: './',
  // A missing file is a 404, not the page again.
  appType: 'mpa',
  plugins: [svelte(), atlasPlugin(), palettesPlugin(), shellPlugin()],
  build: {
    target: 'es2023',
    // Fonts and pictures stay files: the CSP allows no `data:` font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? undefined, args: chromiumFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
