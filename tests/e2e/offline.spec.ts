import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { expect, test } from './atlas.ts';

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
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/chaire/atlas/`, server, renew: () => (isNewer = true) };
}

test('every file that is built is kept, and no other', () => {
  const worker = readFileSync('dist/sw.js', 'utf8');
  const kept = [...worker.matchAll(/\{url:"([^"]+)"/g)].map(([, url]) => url!);
  // The worker itself is the browser's to keep.
  expect(kept.toSorted()).toEqual(
    filesIn('dist')
      .filter((file) => file !== 'sw.js')
      .toSorted(),
  );
});

test.describe('the atlas without a network', () => {
  test.use({ keepsItself: true });

  test('is ready, says so, and does all it does: map, places, a whole tour, two windows', async ({
    page,
    context,
  }) => {
    test.slow();
    const { address, server } = await host();
    await page.goto(`${address}#lang=fr`);
    await expect(page.locator('[data-offline=ready]')).toHaveText(/prêt hors ligne/);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    await context.setOffline(true);
    await page.reload();
    const map = page.locator('[data-map]');
    await expect(map).toHaveAttribute('data-drawn', '33');
    await page.getByRole('searchbox').fill('seine st denis');
    await expect(page.getByRole('button', { name: /Seine-Saint-Denis/ }).first()).toBeVisible();
    await page.goto(`${address}#lang=fr&mode=present&tour=pitch`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    await expect(speaker.locator('[data-notes]')).toBeVisible();
    for (let step = 1; step <= 6; step += 1) {
      await page.keyboard.press('PageDown');
      await expect.poll(() => speaker.url()).toContain(`step=${step}`);
    }
    await expect(page.getByRole('heading', { level: 1, name: 'Merci' })).toBeVisible();
  });

  test('a newer one waits until the reader says so, and until the talk is over', async ({ page }) => {
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
    await expect(prompt).toHaveCount(0);
    await page.getByRole('button', { name: 'Quitter' }).click();
    await expect(prompt).toBeVisible();
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Recharger' }).click()]);
    await expect(page.locator('[data-offline=ready]')).toBeVisible();
    await expect(prompt).toHaveCount(0);
    server.closeAllConnections();
    server.close();
  });
});

test('inside another page nothing is kept', async ({ page }) => {
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
