/** What every end-to-end test of the atlas shares. */
import { expect, test as base, type Locator, type Page } from '@playwright/test';

/** The atlas in a browser, as a reader meets it. */
export class AtlasPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  readonly map = () => this.page.locator('[data-map]');
  readonly list = () => this.page.getByRole('list', { name: 'Initiatives' });
  readonly items = () => this.list().locator('[data-id]');
  readonly record = () => this.page.getByRole('complementary');
  readonly option = (facet: string, value: string) =>
    this.page.locator(`[data-facet="${facet}"][data-value="${value}"]`);

  /** Opens a state, and waits for the map to be drawn. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(fragment ? `./#${fragment}` : './');
    await expect(this.map()).toHaveAttribute('data-state', 'ready');
    await this.expectStageOf(fragment);
  }

  /** Waits for the stage of a state that has one: before, nothing listens to the keys of a talk. */
  async expectStageOf(fragment: string): Promise<void> {
    if (/\bmode=present\b/.test(fragment))
      await expect(this.page.locator('#stage, .speaker').first()).toBeVisible();
  }

  async ids(): Promise<string[]> {
    return this.items().evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.id ?? ''));
  }

  /** The list, the map and the number said aloud agree. */
  async expectCount(count: number): Promise<void> {
    await expect(this.items()).toHaveCount(count);
    await expect(this.map()).toHaveAttribute('data-drawn', String(count));
    await expect(this.page.locator('[data-live]')).toContainText(new RegExp(`^${count} `));
  }

  /** They agree on whatever the answer is, once it is known; returns it. */
  async expectAgreement(): Promise<number> {
    const live = this.page.locator('[data-live]');
    // An answer that waits for the outlines of territories is no number yet; and what is said aloud comes after the list.
    await expect
      .poll(async () => {
        const said = /^\d+/.exec((await live.textContent()) ?? '')?.[0];
        return said !== undefined && Number(said) === (await this.items().count());
      })
      .toBe(true);
    const count = await this.items().count();
    await this.expectCount(count);
    return count;
  }

  /** The middle of the part of the map that no panel covers, in CSS pixels of the page. */
  async middle(): Promise<{ x: number; y: number }> {
    const free = await this.map().locator('.controls').boundingBox();
    if (!free) throw new Error('There is no map to look at.');
    return { x: free.x + free.width / 2, y: free.y + free.height / 2 };
  }

  /** The colour that is seen at a point of the page, `[red, green, blue]`. */
  async colourAt({ x, y }: { x: number; y: number }): Promise<number[]> {
    const picture = (await this.page.screenshot()).toString('base64');
    return this.page.evaluate(
      async ([data, left, top]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        context.drawImage(image, 0, 0);
        return [...context.getImageData(left, top, 1, 1).data.slice(0, 3)];
      },
      [picture, Math.round(x), Math.round(y)] as const,
    );
  }
}

/** What the console said, and requests to other origins: none, but in a test that expects them. */
interface Problems {
  readonly found: string[];
  expected: boolean;
}

/**
 * Chromium's word on each frame that it takes from WebGL where the processor puts the layers together (the flags of
 * the project `map`): it says nothing of the page.
 */
export const READ_BACK = /GL Driver Message \(OpenGL, Performance, .*GPU stall due to ReadPixels/;

export const test = base.extend<{
  atlas: AtlasPage;
  problems: Problems;
  usesServiceWorker: boolean;
  firstVisit: boolean;
}>({
  // Else each test would fetch and keep the whole atlas.
  usesServiceWorker: [false, { option: true }],
  // The introduction of a first visit stands on the map.
  firstVisit: [false, { option: true }],
  context: async ({ context, usesServiceWorker, firstVisit }, use) => {
    if (!usesServiceWorker)
      await context.addInitScript(() => {
        delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
      });
    await context.addInitScript((isFirst) => {
      // An empty page and a sandboxed frame have no storage.
      if (!isFirst && self.origin !== 'null') localStorage.setItem('atlas.visited', 'yes');
    }, firstVisit);
    await use(context);
  },
  // Playwright reads the names of the fixtures from this pattern.
  // eslint-disable-next-line no-empty-pattern
  problems: async ({}, use) => {
    const problems: Problems = { found: [], expected: false };
    await use(problems);
    if (problems.expected) expect(problems.found).not.toEqual([]);
    else expect(problems.found, 'the console, and requests to other origins').toEqual([]);
  },
  atlas: async ({ page, problems, baseURL }, use) => {
    page.on('console', (message) => {
      const isProblem = message.type() === 'error' || message.type() === 'warning';
      if (isProblem && !READ_BACK.test(message.text())) problems.found.push(message.text());
    });
    page.on('pageerror', (error) => problems.found.push(String(error)));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (['data:', 'blob:'].includes(protocol)) return;
      if (origin !== new URL(baseURL!).origin) problems.found.push(`request to ${request.url()}`);
    });
    await use(new AtlasPage(page));
  },
});
export { expect };

/**
 * Gives a page, before it is opened, and its windows a base map with nothing on it: of the real map, software WebGL takes most of its
 * time for coasts and borders. For tests of its camera, its gestures and its events.
 */
export async function withEmptyBaseMap(page: Page): Promise<void> {
  await page
    .context()
    .route(/\/geo\/(world|admin1|cities|detail|labels)\.json$/, (route) =>
      route.fulfill({ json: { type: 'FeatureCollection', features: [] } }),
    );
}

/**
 * Opens the speaker's window of a talk by its key. Playwright holds a new window at its start, within `window.open`;
 * Chromium then lets that call fail (« The provided callback is no longer runnable ») where the lock of the talk
 * (`src/platform/stage-lock.ts`) is granted meanwhile, or where the map still starts. So both must be there before.
 * Without a debugger, `window.open` returns before anything else runs.
 */
export async function openSpeaker(page: Page): Promise<Page> {
  await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
  await expect
    .poll(() =>
      page.evaluate(async () => {
        // A page of plain HTTP has no locks.
        const locks = (navigator as { locks?: LockManager }).locks;
        return locks === undefined || (await locks.query()).held?.length;
      }),
    )
    .toBeTruthy();
  const [speaker] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')]);
  await expect(speaker.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
  await expect(speaker.locator('[data-notes]')).toBeVisible();
  return speaker;
}

/** For each corner of an element, just within it, whether nothing stands above it there. */
export function cornersInSight(element: Locator): Promise<boolean[]> {
  return element.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return [box.left + 6, box.right - 6].flatMap((x) =>
      [box.top + 6, box.bottom - 6].map((y) => element.contains(document.elementFromPoint(x, y))),
    );
  });
}

export const THEMES = { economy: 6, solidarity: 6, tourism: 9, culture: 6, communication: 6 } as const;
export const LANGUAGES = ['fr', 'en'] as const;

/** A colour of the palettes as `colourAt` reads it. */
export function rgb(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}
