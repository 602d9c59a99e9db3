import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { enclosedIn } from '../../src/domain/one-file/one-file.ts';
import { closingOf } from '../../src/domain/tours/slides.ts';
import { expect, openSpeaker, READ_BACK, test } from './atlas.ts';
import { BENCHES, collectionFile } from './benches.ts';
import { ofTheme, published } from './data.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** The built atlas in a folder of a host that can be cut off, and that can have a newer atlas. */
async function host(): Promise<{ address: string; server: Server; renew: () => void }> {
  let isNewer = false;
  const server = createServer(({ url = '' }, response) => {
    const name = new URL(url, 'http://host').pathname.replace(/^\/chaire\/atlas\//, '') || 'index.html';
    if (!filesIn('dist').includes(name)) {
      response.writeHead(404).end();
      return;
    }
    const content = readFileSync(join('dist', name));
    response.writeHead(200, {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    });
    response.end(name === 'sw.js' && isNewer ? `${content.toString()}\n// newer` : content);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/chaire/atlas/`, server, renew: () => (isNewer = true) };
}

// Pages of single records, their list and the picture of the atlas are for search engines and others who link to it, the
// plain map for readers without JavaScript, for whom nothing is kept.
const FOR_OTHERS = /^initiatives\/|^og\.png$|^sitemap\.xml$|^map\.svg$/;

test('every file that the page asks for is kept, and no other', { tag: '@map' }, () => {
  const worker = readFileSync('dist/sw.js', 'utf8');
  const kept = [...worker.matchAll(/\{url:"([^"]+)"/g)].map(([, url]) => url!);
  // The worker itself is the browser's to keep.
  expect(kept.toSorted()).toEqual(
    filesIn('dist')
      .filter((file) => file !== 'sw.js' && !FOR_OTHERS.test(file))
      .toSorted(),
  );
});

test.describe('the atlas without a network', () => {
  test.use({ usesServiceWorker: true });

  test(
    'is ready, says so, and does all it does: map, places, a whole tour, two windows',
    { tag: '@map' },
    async ({ page, context }) => {
      test.slow();
      const { address, server } = await host();
      await page.goto(`${address}#lang=fr`);
      await expect(page.locator('[data-offline=ready]')).toHaveText(/prêt hors ligne/);
      await new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
      await context.setOffline(true);
      await page.reload();
      const map = page.locator('[data-map]');
      await expect(map).toHaveAttribute('data-drawn', String(published.atlas.initiatives.length));
      await page.getByRole('searchbox').fill('seine st denis');
      await expect(page.getByRole('button', { name: /Seine-Saint-Denis/ }).first()).toBeVisible();
      await page.goto(`${address}#lang=fr&mode=present&tour=pitch`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const speaker = await openSpeaker(page);
      for (let step = 1; step <= 6; step += 1) {
        await page.keyboard.press('PageDown');
        await expect.poll(() => speaker.url()).toContain(`step=${step}`);
      }
      await expect(page.getByRole('heading', { level: 1, name: 'Merci' })).toBeVisible();
    },
  );

  test(
    'a newer one waits until the reader says so, and until the talk is over',
    { tag: '@map' },
    async ({ page, context }) => {
      test.slow();
      const { address, server, renew } = await host();
      await page.goto(`${address}#lang=fr&mode=present&tour=pitch&step=1`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.evaluate(() => navigator.serviceWorker.ready);
      renew();
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
      });
      await expect
        .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null))
        .toBe(true);
      const prompt = page.getByText('Une nouvelle version de l’atlas est là.');
      await expect(page.locator('[data-update=true]')).toBeAttached();
      await expect(prompt).toHaveCount(0);
      // Nor from another page, which is told why.
      const other = await context.newPage();
      await other.goto(`${address}#lang=fr&theme=culture`);
      const reload = other.getByRole('button', { name: 'Recharger', exact: true });
      await reload.click();
      await expect(other.getByText(/Une présentation est en cours dans une autre fenêtre/)).toBeVisible();
      await page.getByRole('button', { name: 'Quitter' }).click();
      await expect(prompt).toBeVisible();
      // A request to the older worker at this moment puts the newer one off; while a debugger is attached to it, as
      // here, for five minutes.
      for (const open of [page, other]) {
        await expect(open.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
        await open.waitForLoadState('networkidle');
      }
      await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Recharger' }).click()]);
      await expect(page.locator('[data-offline=ready]')).toBeVisible();
      await expect(prompt).toHaveCount(0);
      // The other page, whose files are gone now, is loaded again in its state.
      await Promise.all([other.waitForEvent('load'), reload.click()]);
      await expect(other.locator('[data-offline=ready]')).toBeVisible();
      expect(other.url()).toBe(`${address}#lang=fr&theme=culture`);
      await expect(reload).toHaveCount(0);
      server.closeAllConnections();
      server.close();
    },
  );
});

test('inside another page nothing is kept', { tag: '@map' }, async ({ page }) => {
  const { address, server } = await host();
  await page.route('**/outer.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${address}#embed=1" width="900" height="600"></iframe>`,
    }),
  );
  await page.goto(`${address}outer.html`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
  await expect(frame.locator('[data-offline]')).toHaveCount(0);
  server.closeAllConnections();
  server.close();
});

test(
  'from a file, without a single request: the map, a place, a whole tour, two windows',
  { tag: '@map' },
  async ({ page, context }) => {
    test.slow();
    const file = pathToFileURL(resolve('dist-usb/atlas.html')).href;
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url().replace(/#.*$/s, '')));
    const said: string[] = [];
    page.on('console', (message) => {
      if (!READ_BACK.test(message.text())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));

    await page.goto(`${file}#lang=fr&theme=tourism`);
    const map = page.locator('[data-map]');
    const tourism = ofTheme(published, 'tourism');
    await expect(map).toHaveAttribute('data-drawn', String(tourism.length));
    // Land and sea are drawn, not only the symbols above them.
    const base = await map.locator('.base').screenshot();
    const colours = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const counts = new Map<number, number>();
      for (let at = 0; at < pixels.length; at += 4) {
        const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts.values()].filter((count) => count > pixels.length / 4 / 50).length;
    }, base.toString('base64'));
    expect(colours).toBeGreaterThan(2);
    await page.getByRole('searchbox').fill('seine st denis');
    await expect(page.getByRole('button', { name: /Seine-Saint-Denis/ }).first()).toBeVisible();

    await page.goto(`${file}#lang=fr&mode=present&tour=kampala-montreal`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'De Kampala à Montréal' })).toBeVisible();
    const speaker = await openSpeaker(page);
    const last = closingOf(published.tours.find(({ id }) => id === 'kampala-montreal')!);
    for (let step = 1; step <= last; step += 1) {
      const turned = step % 2 ? page : speaker;
      await turned.keyboard.press('PageDown');
      for (const window of [page, speaker]) await expect.poll(() => window.url()).toContain(`step=${step}`);
      if (step === 7) {
        await page.reload();
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(page.url()).toContain('step=7');
      }
    }
    await expect(page.getByRole('heading', { level: 1, name: 'Merci' })).toBeVisible();
    await expect(page.locator('[data-notes]')).toHaveCount(0);
    await speaker.close();

    // The workshop too, whose worker is a part of the file: delimited text, and a format whose reader it loads later.
    await page.goto(`${file}#workshop=bring&lang=fr`);
    await page.locator('[data-import]').setInputFiles('tests/fixtures/tables/02-communes.csv');
    await expect(page.locator('[data-rows-in="12"]')).toHaveAttribute('data-rows-placed', '9');
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Titre', 'Commune'],
            ['Marché', 'Lyon'],
          ],
        },
      ],
    });
    await page
      .locator('[data-import]')
      .setInputFiles({ name: 'a.xlsx', mimeType: 'application/zip', buffer: Buffer.from(workbook) });
    await expect(page.locator('[data-rows-in="1"]')).toHaveAttribute('data-rows-placed', '1');
    // The file itself, and the addresses that it made of its parts.
    expect([...new Set(asked)].filter((url) => !/^(blob|data):/.test(url))).toEqual([file]);
    expect(said).toEqual([]);
  },
);

test(
  'a collection of one’s own and a talk of it as one file, made by the page: it opens without a request and gives both back',
  { tag: '@map' },
  async ({ page, context }, testInfo) => {
    test.slow();
    // Two maps drawn by WebGL in software take the machine for half a minute: that they are drawn so from a file, the
    // test above has seen.
    await page.goto('./#lang=fr&renderer=svg&atlas=essai');
    await page.locator('input[type=file]').setInputFiles(collectionFile(BENCHES));
    await expect(page.getByRole('list', { name: 'Initiatives' }).locator('[data-id]')).toHaveCount(3);
    await page.getByRole('button', { name: /^Présenter/ }).click();
    await page.getByRole('button', { name: 'Présenter cette sélection' }).click();
    await expect(page.getByRole('dialog')).toContainText('Le premier');
    await page.keyboard.press('Escape');
    const take = async (from: Page, kind: string) => {
      const [download] = await Promise.all([
        from.waitForEvent('download', { timeout: 90_000 }),
        from.locator(`[data-export=${kind}]`).click(),
      ]);
      const path = testInfo.outputPath(download.suggestedFilename());
      await download.saveAs(path);
      return { path, text: readFileSync(path, 'utf8') };
    };
    await page.getByRole('button', { name: 'Partager', exact: true }).click();
    const json = await take(page, 'json');
    const html = await take(page, 'html');
    expect(html.text.length).toBeLessThan(7_000_000);
    await page.close();

    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url().replace(/#.*$/s, '')));
    const own = await context.newPage();
    const file = pathToFileURL(html.path).href;
    await own.goto(`${file}#renderer=svg`);
    await expect(own.locator('html')).toHaveAttribute('data-collection', 'essai');
    await expect(own).toHaveTitle('Bancs publics');
    await expect(own.locator('[data-map]')).toHaveAttribute('data-drawn', '1');
    await expect(own.getByRole('list', { name: 'Initiatives' }).locator('[data-id]')).toHaveCount(3);
    await own.getByRole('button', { name: 'Partager', exact: true }).click();
    expect((await take(own, 'json')).text).toBe(json.text);
    expect(enclosedIn((await take(own, 'html')).text)).toEqual(enclosedIn(html.text));
    await own.keyboard.press('Escape');
    await own.getByRole('button', { name: /^Présenter/ }).click();
    await own.locator('[data-tour^=deck-]').click();
    const notes = await openSpeaker(own);
    await notes.keyboard.press('PageDown');
    await expect.poll(() => own.url()).toContain('step=1');
    await expect(own.locator('[data-plate=bars]')).toBeVisible();
    await notes.keyboard.press('PageDown');
    await expect.poll(() => own.url()).toContain('step=2');
    await expect(own.getByRole('heading', { level: 1 })).toHaveText('Le premier');
    expect([...new Set(asked)].filter((url) => !/^(blob|data):/.test(url))).toEqual([file]);
  },
);
