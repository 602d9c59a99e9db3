import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { AtlasPage, expect, openSpeaker, test, withEmptyBaseMap } from './atlas.ts';
import { underPublicHost } from './public-host.ts';

const TALK = 'lang=fr&mode=present&tour=kampala-montreal';
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

test('a tour is walked by a clicker, left and found again', { tag: '@map' }, async ({ atlas, page }) => {
  await withEmptyBaseMap(page);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await atlas.open(TALK);
  await expect(page.getByRole('heading', { level: 1, name: 'De Kampala à Montréal' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=2`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kampala');
  // A gesture strays, the next click comes back to the very slide.
  const { width, height } = page.viewportSize()!;
  await page.mouse.move(width * 0.7, height / 2);
  await page.mouse.down();
  await page.mouse.move(width * 0.6, height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /Reprendre/ })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=2`);
  // A clicker that alternates F5 and Escape loses nothing.
  for (const key of ['F5', 'Escape', 'F5']) await page.keyboard.press(key);
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=2`);
  await page.keyboard.press('b');
  await expect(page.getByText('Écran noir')).toBeAttached();
  await page.keyboard.press('b');
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { level: 1, name: 'Merci' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect.poll(() => hash(page)).toBe(`#${TALK}`);
});

test('two windows are in step, whichever is used, and after a reload of either', async ({ atlas, page }) => {
  await atlas.open(`${TALK}&step=1`);
  const speaker = await openSpeaker(page);
  await expect(speaker.locator('[data-notes]')).toContainText('vent');
  // Notes are in the speaker's window alone.
  await expect(page.locator('[data-notes]')).toHaveCount(0);
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=2`);
  // A key that is held down is one press.
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('PageDown');
  await page.keyboard.up('PageDown');
  await expect.poll(() => hash(speaker)).toBe(`#${TALK}&step=3&screen=speaker`);
  await page.reload();
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=3`);
  await speaker.keyboard.press('b');
  await expect(page.getByText('Écran noir')).toBeAttached();
  await speaker.keyboard.press('b');
  await speaker.getByRole('button', { name: 'Figer' }).click();
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => hash(speaker)).toContain('step=4');
  expect(hash(page)).toBe(`#${TALK}&step=3`);
  // Frozen it stays, whichever is loaded again.
  await speaker.reload();
  await expect(speaker.getByRole('button', { name: 'Figer' })).toHaveAttribute('aria-pressed', 'true');
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => hash(speaker)).toContain('step=5');
  expect(hash(page)).toBe(`#${TALK}&step=3`);
  await speaker.keyboard.press('PageUp');
  await speaker.getByRole('button', { name: 'Figer' }).click();
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=4`);
  await speaker.close();
  await expect(page.getByText('Écran noir')).toHaveCount(0);
});

/** The state that a window shows: its address but for which window it is. */
const shown = async (page: Page) => hash(page).replace('&screen=speaker', '');

test('every key does what the sheet of keys says', async ({ atlas, page }) => {
  await atlas.open(`${TALK}&step=3`);
  const at = (step: number) =>
    expect.poll(() => hash(page)).toBe(step === 0 ? `#${TALK}` : `#${TALK}&step=${step}`);
  for (const [key, step] of [
    ['PageDown', 4],
    ['ArrowRight', 5],
    ['ArrowDown', 6],
    [' ', 7],
    ['Shift+ ', 6],
    ['PageUp', 5],
    ['ArrowLeft', 4],
    ['ArrowUp', 3],
    ['Home', 0],
    ['PageUp', 0],
    ['End', 15],
    ['PageDown', 15],
    ['F5', 15],
    ['Escape', 15],
  ] as const) {
    await page.keyboard.press(key);
    await at(step);
  }
  const black = page.getByText('Écran noir');
  await page.keyboard.press('b');
  await expect(black).toBeAttached();
  await page.keyboard.press('.');
  await expect(black).toHaveCount(0);
  // Escape takes the black away before anything else.
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expect(black).toHaveCount(0);

  const palette = () => page.evaluate(() => document.documentElement.dataset.palette);
  await page.keyboard.press('c');
  expect(await palette()).toBe('projector');
  await page.keyboard.press('c');
  expect(await palette()).toBe('dark');
  await page.keyboard.press('c');
  expect(await palette()).toBe('light');

  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.keyboard.press('f');
  await expect.poll(isFull).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(isFull).toBe(false);

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Touches de la présentation' });
  /** Gone, and not only out of sight. */
  const closed = () => expect(page.getByText('Touches de la présentation')).toHaveCount(0);
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await closed();

  // What has no keys has the sheet.
  await page.keyboard.press('?');
  await sheet.getByRole('button', { name: 'Écran noir' }).click();
  await closed();
  await expect(black).toBeAttached();
  await page.getByRole('button', { name: 'Rallumer l’écran' }).click();
  await expect(black).toHaveCount(0);
  // Letters are switched off, and on again.
  await page.keyboard.press('?');
  await sheet.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await closed();
  await page.keyboard.press('b');
  await page.keyboard.press('PageUp');
  await expect.poll(() => hash(page)).toContain('step=14');
  await expect(black).toHaveCount(0);
  const keys = page.getByRole('button', { name: 'Touches' });
  await keys.click();
  await sheet.getByRole('checkbox').check();
  await sheet.getByRole('button', { name: 'Fermer' }).click();
  await closed();
  await expect(keys).toBeFocused();

  await page.keyboard.press('x');
  await expect(atlas.list()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(atlas.list()).toHaveCount(0);
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { level: 1, name: 'De Kampala à Montréal' })).toBeVisible();
});

test('another size of the window strays from nothing', { tag: '@map' }, async ({ atlas, page }) => {
  await withEmptyBaseMap(page);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await atlas.open(`${TALK}&step=2`);
  for (const width of [1000, 1300, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(atlas.map()).toHaveCSS('width', `${width - 30}px`);
  }
  await page.keyboard.press('PageDown');
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=3`);
});

test('what is explored in the speaker’s window is on the audience’s, and comes back', async ({
  atlas,
  page,
}) => {
  await atlas.open(`${TALK}&step=2`);
  const speaker = await openSpeaker(page);
  const there = new AtlasPage(speaker);
  await speaker.getByRole('button', { name: 'Explorer', exact: true }).click();
  await there.option('theme', 'tourism').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/tourisme/i);
  await expect(atlas.map()).toHaveAttribute('data-drawn', '9');
  // Arrows and letters are those of what is explored: no slide changes.
  await there.items().first().getByRole('link').press('ArrowDown');
  await there.items().first().getByRole('link').click();
  // What is to be pressed is the speaker’s.
  await expect(speaker.getByRole('button', { name: /Reprendre/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Reprendre|Épingler/ })).toHaveCount(0);
  // What she does to the hall is at hand, and letters are hers still.
  await speaker.getByRole('button', { name: 'Écran noir' }).click();
  await expect(page.getByText('Écran noir')).toBeAttached();
  await speaker.keyboard.press('b');
  await expect(page.getByText('Écran noir')).toHaveCount(0);
  await expect.poll(() => hash(page)).toContain('sel=');
  expect(hash(page)).toContain('step=2');
  // First the record closes, then what strayed is left.
  await speaker.keyboard.press('Escape');
  await expect.poll(() => hash(page)).not.toContain('sel=');
  await speaker.keyboard.press('Escape');
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=2`);
  await expect(speaker.locator('[data-notes]')).toBeVisible();
});

test(
  'a move of the map leaves the filters where one explores, and the record of the slide can be opened',
  { tag: '@map' },
  async ({ atlas, page }) => {
    await withEmptyBaseMap(page);
    await atlas.open(`${TALK}&step=5`);
    await page.keyboard.press('x');
    const option = atlas.option('theme', 'culture');
    await expect(option).toBeVisible();
    const { width, height } = page.viewportSize()!;
    await page.mouse.move(width * 0.8, height / 2);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => hash(page)).toContain('view=');
    await expect(option).toBeVisible();
    await page.keyboard.press('Escape');
    await expect.poll(() => hash(page)).toBe(`#${TALK}&step=5`);
    await page.keyboard.press('x');
    await page.locator('[data-id=hommage-soignants] a').click();
    await expect(atlas.record()).toContainText('Bruxelles');
    await page.keyboard.press('Escape');
    await expect(option).toBeVisible();
  },
);

test(
  'twenty gestures in the speaker’s window are twenty on the audience’s',
  { tag: '@map' },
  async ({ atlas, page }) => {
    await withEmptyBaseMap(page);
    test.slow();
    // When the speaker’s hand did what a message tells, and when the audience’s window has drawn it: by the one
    // clock of the machine, for each window’s own begins elsewhere.
    await page.context().addInitScript(() => {
      const log: { version: string; at: number; told?: number; drawn?: number }[] = [];
      (window as unknown as { log: typeof log }).log = log;
      // Asked late: a window that opens is empty at first.
      const isSpeaker = () => location.hash.includes('screen=speaker');
      interface Told {
        readonly kind: string;
        readonly version: { count: number; writer: string };
      }
      const known = new Set<string>();
      /** The change that a message tells for the first time: it is told again to a window that asks. */
      const newIn = ({ kind, version }: Told) => {
        const name = kind === 'state' ? `${version.count} ${version.writer}` : '';
        if (name === '' || known.has(name)) return null;
        known.add(name);
        return name;
      };
      let hand: number | null = null;
      for (const type of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'click']) {
        window.addEventListener(
          type,
          (event) => {
            // What opens the tools of one window changes nothing that both show.
            if (event.isTrusted && (event as KeyboardEvent).key !== 'x') hand = Date.now();
          },
          true,
        );
      }
      const { postMessage } = BroadcastChannel.prototype;
      BroadcastChannel.prototype.postMessage = function (this: BroadcastChannel, told: Told) {
        const version = isSpeaker() ? newIn(told) : null;
        if (version !== null && hand !== null) {
          log.push({ version, at: hand, told: Date.now() });
          hand = null;
        }
        postMessage.call(this, told);
      };
      new BroadcastChannel('atlas-talk').addEventListener('message', ({ data }: MessageEvent<Told>) => {
        const version = isSpeaker() ? null : newIn(data);
        if (version === null) return;
        const at = Date.now();
        requestAnimationFrame(() => log.push({ version, at, drawn: Date.now() }));
      });
    });
    await atlas.open(`${TALK}&step=5`);
    const speaker = await openSpeaker(page);
    const there = new AtlasPage(speaker);
    const { width, height } = speaker.viewportSize()!;
    const middle = { x: width * 0.78, y: height * 0.5 };
    const isBlack = async () => (await page.getByText('Écran noir').count()) > 0;
    const isPressed = async (name: string) =>
      (await speaker.getByRole('button', { name, exact: true }).getAttribute('aria-pressed')) === 'true';
    const closeRecord = async () => {
      await there.record().or(there.option('theme', 'culture')).waitFor();
      if ((await there.record().count()) === 0) return;
      await speaker.keyboard.press('Escape');
      await expect(there.record()).toHaveCount(0);
    };
    const gestures = {
      async pan(by: number) {
        await speaker.mouse.move(middle.x, middle.y);
        await speaker.mouse.down();
        await speaker.mouse.move(middle.x + by, middle.y + by / 2, { steps: 4 });
        await speaker.mouse.up();
      },
      async zoom(by: number) {
        await speaker.mouse.move(middle.x, middle.y);
        await speaker.mouse.wheel(0, by * 4);
      },
      async filter(by: number) {
        await speaker.keyboard.press('x');
        // The record that was opened before gives its place to the question.
        await closeRecord();
        await there.option('theme', by > 0 ? 'culture' : 'economy').click();
        await speaker.getByRole('button', { name: 'Explorer', exact: true }).click();
      },
      async select(by: number) {
        await speaker.keyboard.press('x');
        await closeRecord();
        await there
          .items()
          .nth(Math.abs(by) % 3)
          .getByRole('link')
          .click();
        await speaker.getByRole('button', { name: 'Explorer', exact: true }).click();
      },
      async step(by: number) {
        await speaker.keyboard.press(by > 0 ? 'PageDown' : 'PageUp');
      },
      async black() {
        await speaker.keyboard.press('b');
      },
      async freeze() {
        await speaker.keyboard.press('g');
      },
    };
    const kinds = Object.keys(gestures) as (keyof typeof gestures)[];
    const seed = 20_201_117;
    const drawn = fc.sample(
      fc.record({ kind: fc.constantFrom(...kinds), by: fc.integer({ min: -90, max: 90 }) }),
      { seed, numRuns: 20 },
    );
    // One of each at least.
    const all = [...kinds.map((kind) => ({ kind, by: 60 })), ...drawn].slice(0, 20);
    let frozen = '';
    for (const { kind, by } of all) {
      if (kind === 'freeze') frozen = frozen === '' ? await shown(page) : '';
      await gestures[kind](by);
      if (frozen !== '') {
        expect(await shown(page), `frozen, ${kind}`).toBe(frozen);
        continue;
      }
      await expect.poll(async () => (await shown(page)) === (await shown(speaker)), kind).toBe(true);
      await expect.poll(isBlack, kind).toBe(await isPressed('Écran noir'));
    }
    if (frozen !== '') await speaker.keyboard.press('g');
    await expect
      .poll(async () => {
        const [one, other] = await Promise.all([shown(page), shown(speaker)]);
        return one === other;
      })
      .toBe(true);
    await expect(page.locator('[data-notes]')).toHaveCount(0);

    interface Logged {
      readonly version: string;
      readonly at: number;
      readonly told: number;
      readonly drawn: number;
    }
    const logOf = (window: Page) => window.evaluate(() => (globalThis as unknown as { log: Logged[] }).log);
    const [told, heard] = [await logOf(speaker), await logOf(page)];
    const delays = (since: 'at' | 'told', until: 'at' | 'drawn') =>
      told
        .flatMap((change) => {
          const there = heard.find(({ version }) => version === change.version);
          return there ? [there[until] - change[since]] : [];
        })
        .toSorted((a, b) => a - b);
    const quantiles = (times: number[]) =>
      [0.5, 0.95]
        .map((share) => `p${share * 100} ${times[Math.floor(share * (times.length - 1))]} ms`)
        .join(', ');
    const changes = delays('at', 'at').length;
    expect(changes).toBeGreaterThan(10);
    console.log(
      `From the speaker’s hand to the audience’s window, ${changes} changes: ` +
        `known there ${quantiles(delays('at', 'at'))}; drawn there ${quantiles(delays('at', 'drawn'))}. ` +
        `From when the speaker’s own map has moved: known there ${quantiles(delays('told', 'at'))}`,
    );
  },
);

test('the speaker is told when the audience’s window is gone, and when it is back', async ({
  atlas,
  page,
}) => {
  await atlas.open(`${TALK}&step=2`);
  const speaker = await openSpeaker(page);
  const lost = speaker.getByText('Connexion perdue');
  await expect(speaker.getByText('posez l’autre fenêtre')).toBeVisible();
  await page.goto('about:blank');
  await expect(lost).toBeVisible();
  await page.goBack();
  await expect(lost).toHaveCount(0);
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=3`);
  // A reload of the speaker’s window keeps the clock.
  await speaker.getByRole('button', { name: 'Lancer le chronomètre' }).click();
  await speaker.reload();
  await expect(speaker.getByRole('button', { name: 'Arrêter le chronomètre' })).toBeVisible();
  await expect.poll(() => shown(speaker)).toBe(`#${TALK}&step=3`);
});

test('a blocked window is opened by hand, and is in step', async ({ atlas, page }) => {
  await page.addInitScript(() => (window.open = () => null));
  await atlas.open(`${TALK}&step=2`);
  await page.keyboard.press('s');
  const alert = page.getByRole('alert').filter({ hasText: 'bloqué' });
  await expect(alert).toBeVisible();
  const [speaker] = await Promise.all([
    page.context().waitForEvent('page'),
    alert.getByRole('link', { name: 'Fenêtre de l’orateur' }).click(),
  ]);
  await expect(speaker.locator('[data-notes]')).toBeVisible();
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=3`);
});

test('the speaker sees the map that comes next, with its symbols', async ({ atlas, page }) => {
  await atlas.open(`${TALK}&step=3&screen=speaker`);
  const next = page.getByRole('img', { name: 'Carte : Finlande' });
  await expect(next).toBeVisible();
  /** The colours of what is drawn in a picture, and on how many of its points each is. */
  const inks = () =>
    next.evaluate((picture) =>
      [...picture.querySelectorAll('canvas')].map((canvas) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        const colours = new Set<string>();
        for (let at = 0; at < data.length; at += 4)
          if (data[at + 3]! > 250) colours.add(String(data.slice(at, at + 3)));
        return colours.size;
      }),
    );
  for (const width of [1024, 1440]) {
    await page.setViewportSize({ width, height: 768 });
    // Within its column, and not under the map.
    const [picture, column] = await Promise.all([next.boundingBox(), page.locator('#stage').boundingBox()]);
    expect(picture!.x + picture!.width).toBeLessThanOrEqual(column!.x + column!.width);
  }
  const [ground, symbols] = await inks();
  expect(ground).toBeGreaterThan(3);
  expect(symbols).toBeGreaterThan(3);
  await page.keyboard.press('End');
  await expect(page.locator('[data-notes]')).toContainText('À vous d’explorer');
  await expect(page.getByRole('img', { name: /^Carte/ })).toHaveCount(0);
  // On paper nothing scrolls, and nothing is cut.
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('#stage, [data-notes]');
  expect(await printed.evaluateAll((parts) => parts.map((part) => getComputedStyle(part).overflowY))).toEqual(
    ['visible', 'visible'],
  );
  await expect(page.locator('#stage')).toHaveCSS('position', 'static');
});

for (const [width, height] of [
  [390, 844],
  [844, 390],
  [320, 640],
] as const)
  test(`the notes are read on a telephone of ${width} × ${height}, whole and from their beginning`, async ({
    atlas,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await atlas.open(`${TALK}&step=5&screen=speaker`);
    const notes = page.locator('[data-notes]');
    const next = page.getByRole('button', { name: 'Suivant' });
    const last = notes.locator('p').last();
    // Nothing lies over the last line, and what leads on is always at hand.
    await last.evaluate((line) => line.scrollIntoView({ block: 'center' }));
    await last.click({ trial: true });
    await next.click();
    await expect(notes).not.toContainText('mur');
    await expect.poll(() => page.locator('#stage').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('a browser that keeps nothing, on a page of plain HTTP, still tells a talk in two windows', async ({
  atlas,
  page,
}) => {
  await page.context().addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    Object.assign(crypto, { randomUUID: undefined });
  });
  await atlas.open(`${TALK}&step=1`);
  const speaker = await openSpeaker(page);
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=2`);
  // What a reload forgets comes back once the windows have found each other again.
  const black = page.getByText('Écran noir');
  await speaker.keyboard.press('b');
  await expect(black).toBeAttached();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kampala');
  await expect(black).toBeAttached();
  await speaker.keyboard.press('b');
  await expect(black).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect.poll(() => hash(speaker)).toContain('step=3');
  // A talk that is made on its way is known in both.
  await speaker.keyboard.press('x');
  await new AtlasPage(speaker).option('theme', 'tourism').click();
  await speaker.keyboard.press('p');
  await expect.poll(() => hash(page)).toMatch(/tour=deck-[a-z0-9]{8}&step=4$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/tourisme/i);
  await page.keyboard.press('PageDown');
  await expect.poll(() => hash(speaker)).toContain('step=5');
});

test('the keyboard enters the stage, explores there and leaves it without losing its place', async ({
  atlas,
  page,
}) => {
  await atlas.open('lang=fr');
  const present = page.getByRole('button', { name: 'Présenter' });
  const stage = page.getByRole('region', { name: 'Présentation', exact: true });
  await present.press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^De Kampala/ })
    .press('Enter');
  await expect(stage).toBeFocused();
  await page.keyboard.press('x');
  // The map's own tools are gone when what is explored is left.
  await page.getByRole('button', { name: 'Europe' }).focus();
  await page.keyboard.press('Escape');
  await expect(stage).toBeFocused();
  await page.getByRole('button', { name: 'Quitter' }).press('Enter');
  await expect(present).toBeFocused();
});

test.describe('under a name that others reach', () => {
  test.use({ baseURL: async ({ baseURL }, use) => use(underPublicHost(baseURL)) });

  test('the cover and the sheet of keys have a QR code, which a telephone could read', async ({
    atlas,
    page,
  }) => {
    await atlas.open(TALK);
    await expect(page.getByRole('img', { name: /^Code QR.*atlas\.example/ })).toBeVisible();
    await page.keyboard.press('?');
    // The hall must not be led to the notes: the code is shown when asked.
    const code = page.getByRole('img', { name: 'Code QR des notes de l’orateur' });
    await expect(code).toHaveCount(0);
    await page.getByText('Avec un seul écran').click();
    await expect(code).toBeVisible();
  });
});

test('a code that nobody else could follow is not shown', async ({ atlas, page }) => {
  await atlas.open(TALK);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Code QR/ })).toHaveCount(0);
  await page.keyboard.press('?');
  await page.getByText('Avec un seul écran').click();
  await expect(page.getByText('Les notes s’impriment avec la présentation.')).toBeVisible();
});
