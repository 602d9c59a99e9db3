import { resolve } from 'node:path';
import { VitePWA } from 'vite-plugin-pwa';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { flagsWithoutWebgl, launchOptions } from './build/commands/chromium.mjs';
import { atlasPlugin } from './build/plugins/atlas-plugin.ts';
import { breakpointsPlugin } from './build/plugins/breakpoints-plugin.ts';
import { fileWordsPlugin, languagePlugin } from './build/plugins/language-plugin.ts';
import { licencesPlugins } from './build/plugins/licences-plugin.ts';
import { maplibrePlugin } from './build/plugins/maplibre-plugin.ts';
import { oneFilePlugin } from './build/plugins/one-file-plugin.ts';
import { FOR_OTHERS, pagesPlugin } from './build/plugins/pages-plugin.ts';
import { palettesPlugin } from './build/plugins/palettes-plugin.ts';
import { shellPlugin } from './build/plugins/shell-plugin.ts';

/** How long a test waits for what may never come: a loaded machine is no fault of the code. */
const PATIENCE = { testTimeout: 60_000, expect: { poll: { timeout: 20_000 } } };

interface Made {
  readonly outDir: string;
  /** The folder of the collection. */
  readonly data: string;
  readonly alias: { readonly find: RegExp; readonly replacement: string }[];
}
/** What a mode makes. Tests have data that nobody edits, so that a record more in `data/` breaks none of them. */
const MADE: Readonly<Record<string, Made>> = {
  /** For the unit and browser tests. */
  test: { outDir: 'dist', data: 'tests/fixtures/data/varied', alias: [] },
  /** For the end-to-end tests: with a stub in MapLibre's place. */
  e2e: {
    outDir: 'dist-e2e',
    data: 'tests/fixtures/atlas-2020',
    alias: [{ find: /^maplibre-gl$/, replacement: resolve('tests/e2e/maplibre-stub.ts') }],
  },
};
const PUBLISHED: Made = { outDir: 'dist', data: 'data', alias: [] };
const madeIn = (mode: string) => MADE[mode] ?? PUBLISHED;

const ENTRIES = /\/src\/app\/(main|begin)\.ts$/;
const BEGINS_EARLY =
  /vite\/preload-helper|@messageformat\/runtime|\/make-plural\/|\/src\/(words\/languages|words\/messages\/(messages|genitive)|domain\/collection\/texts|platform\/page-language)\.ts$/;

const licences = licencesPlugins();

export default defineConfig(({ mode }) => ({
  // Relative addresses only, so that `dist/` works in any folder of any static host.
  base: './',
  // A missing file is a 404, not the page again.
  appType: 'mpa',
  resolve: { alias: madeIn(mode).alias },
  // Else they are found as a browser test runs, which reloads its page. Icons are served as they are: each would be found alone.
  optimizeDeps: {
    include: ['@messageformat/runtime', '@messageformat/runtime/lib/cardinals'],
    exclude: ['@lucide/svelte'],
  },
  plugins: [
    svelte(),
    atlasPlugin({ data: madeIn(mode).data }),
    languagePlugin(),
    fileWordsPlugin(),
    maplibrePlugin(),
    palettesPlugin(),
    breakpointsPlugin(),
    shellPlugin({ data: madeIn(mode).data }),
    pagesPlugin({ data: madeIn(mode).data }),
    oneFilePlugin({ mode }),
    licences.page,
    VitePWA({
      // The USB build needs no service worker.
      disable: mode === 'usb',
      // A new version waits until the reader says so.
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      // The shell plugin makes it from the collection.
      manifest: false,
      workbox: {
        globPatterns: ['**/*'],
        globIgnores: FOR_OTHERS,
        // Larger files would be left out without a word: `tests/e2e/offline.spec.ts` compares the lists.
        maximumFileSizeToCacheInBytes: 20_000_000,
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        navigateFallback: null,
        // The state is in the fragment: whatever stands before it asks for the same page.
        ignoreURLParametersMatching: [/./],
      },
    }),
  ],
  build: {
    // The browsers of the end of 2023 (README). `build/publish/page-start.js` tells older ones.
    target: ['chrome120', 'firefox121', 'safari17.2'],
    outDir: madeIn(mode).outDir,
    // Fonts and pictures stay files: the CSP allows no `data:` font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // What `begin.ts` needs to ask for the words of the list, before the program has come; and what they need.
            { name: 'words', test: BEGINS_EARLY, priority: 2 },
            // The program as far as the list needs it, in one file.
            { name: 'page', test: (id) => !ENTRIES.test(id), tags: ['$initial'], priority: 1 },
          ],
        },
        chunkFileNames: ({ facadeModuleId }) => {
          const [, lang, tier] = /virtual:language\/(\w+)\/(\w+)$/.exec(facadeModuleId ?? '') ?? [];
          return lang ? `assets/language-${lang}-${tier}-[hash].js` : 'assets/[name]-[hash].js';
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [maplibrePlugin(), fileWordsPlugin(), licences.workers()] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          // No test writes into what another imports, so the files of one worker share their modules.
          pool: 'threads',
          isolate: false,
          ...PATIENCE,
          setupFiles: ['tests/words.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          ...PATIENCE,
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/words.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions(flagsWithoutWebgl) }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));
