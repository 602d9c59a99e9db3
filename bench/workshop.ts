/**
 * From a file that is dropped to its places, its atlas and what is taken away of it, in the built page and in the one
 * file, in Chromium. Beside it, in the same run, the library alone that reads the same file, in Node.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { chromium, type Browser, type Page } from 'playwright';
import { preview } from 'vite';
import type { CommuneColumns } from '../basemap/formats.ts';
import { ensureChromium, flagsWithoutWebgl } from '../build/commands/chromium.mjs';

/** How long something took, and the longest time for which the page answered nothing meanwhile, in milliseconds. */
export interface WorkshopFigure {
  readonly page: string;
  readonly what: string;
  readonly time: number;
  readonly block: number;
  /** The library alone; null: nothing is compared. */
  readonly library: number | null;
}

const ROWS = 20_000;
/** Of the collection whose files are made. */
const TAKEN_ROWS = 5_000;

/** A table as somebody would have it: titles, themes, communes that their département tells apart, dates, texts. */
function madeTable(rows: number): string[][] {
  const { name, departements } = JSON.parse(
    readFileSync(new URL('../basemap/out/communes.json', import.meta.url), 'utf8'),
  ) as CommuneColumns;
  const codes = departements.communes.flatMap((count, rank) =>
    Array.from({ length: count }, () => departements.code[rank]!),
  );
  const themes = ['Économie', 'Solidarité', 'Tourisme', 'Culture', 'Communication', 'Santé'];
  const made = Array.from({ length: rows }, (_, at) => {
    // A step without a common factor goes through all communes before it comes to one again.
    const commune = (at * 7919) % name.length;
    return [
      `Initiative ${at + 1} de ${name[commune]!}`,
      `La collectivité et ses associations accompagnent les habitants et les commerces, action numéro ${at + 1}.`,
      themes[at % themes.length]!,
      `Commune de ${name[commune]!}`,
      name[commune]!,
      codes[commune]!,
      `${String((at % 28) + 1).padStart(2, '0')}/${String((at % 12) + 1).padStart(2, '0')}/2020`,
    ];
  });
  return [['Titre', 'Résumé', 'Thème', 'Porteur', 'Commune', 'Département', 'Date'], ...made];
}

interface MadeFile {
  readonly name: string;
  readonly buffer: Buffer;
  /** Milliseconds that the library alone takes to read it. */
  readonly library: number;
}

async function madeFiles(rows: readonly string[][]): Promise<MadeFile[]> {
  const csv = Papa.unparse(rows as string[][], { delimiter: ';' });
  const xlsx = Buffer.from(await writeXlsx({ sheets: [{ name: 'Feuille', rows: rows as string[][] }] }));
  const timed = async (read: () => unknown) => {
    const before = performance.now();
    await read();
    return performance.now() - before;
  };
  return [
    { name: 'table.csv', buffer: Buffer.from(csv), library: await timed(() => Papa.parse(csv)) },
    { name: 'table.xlsx', buffer: xlsx, library: await timed(() => readXlsx(xlsx)) },
  ];
}

/** What the page notes of itself: when something began and ended, and the tasks that blocked it. */
interface Watch {
  begun: number;
  blocks: { at: number; length: number }[];
}

async function watchedPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  page.on('pageerror', (error) => console.error(error));
  await page.addInitScript(() => {
    const watch: Watch = { begun: 0, blocks: [] };
    Object.assign(window, { watch });
    for (const type of ['drop', 'click'])
      addEventListener(type, () => (watch.begun = performance.now()), { capture: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        watch.blocks.push({ at: startTime, length: duration });
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${address}#workshop=bring&lang=fr`);
  await page.locator('[data-import]').waitFor({ state: 'attached' });
  return page;
}

/** Since the last drop or click, when this is over. */
async function figure(page: Page): Promise<Pick<WorkshopFigure, 'time' | 'block'>> {
  return page.evaluate(async () => {
    const { watch } = window as unknown as { watch: Watch };
    const time = performance.now() - watch.begun;
    // Tasks are told after they have ended.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const own = watch.blocks.filter(({ at, length }) => at + length > watch.begun);
    return { time, block: Math.max(0, ...own.map(({ length }) => length)) };
  });
}

/** Drops the file, and goes to the match of its columns as soon as the page offers it. */
async function measureMatch(page: Page, { name, buffer }: MadeFile) {
  // The page has the file before it is dropped, as it has one from the disk.
  const file = await page.evaluateHandle(
    ([base64, fileName]) =>
      new File([Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0))], fileName!),
    [buffer.toString('base64'), name],
  );
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(dropped);
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    setTimeout(() => document.body.dispatchEvent(drop));
  }, file);
  await page.locator('nav a[href*="workshop=match"]').waitFor({ timeout: 120_000 });
  await page.evaluate(() => (location.hash = '#workshop=match&lang=fr'));
  await page.locator('[data-workshop=match] tbody tr').first().waitFor();
  return figure(page);
}

/** From the same drop to its rows' places. */
async function measurePlacing(page: Page, rows: number) {
  await page.locator(`[data-rows-in="${rows}"]`).waitFor({ timeout: 120_000 });
  return figure(page);
}

async function measureMaking(page: Page, rows: number) {
  await page.locator('nav a[href*="workshop=look"]').click();
  await page.locator('[data-make-atlas]').click();
  await isShown(page, rows);
  return figure(page);
}

const isShown = (page: Page, rows: number) =>
  page
    .locator('[data-live]', { hasText: new RegExp(`^${rows / 1000}\\s?000`) })
    .waitFor({ timeout: 120_000 });

/** Opens the collection that was made once more, from the built-in one. */
async function measureOpening(page: Page, rows: number) {
  const made = new URL(page.url()).hash;
  await page.evaluate(() => (location.hash = '#lang=fr'));
  await page.locator('html:not([data-collection=table]) [data-map][data-state=ready]').waitFor();
  await page.evaluate((hash) => {
    (window as unknown as { watch: Watch }).watch.begun = performance.now();
    location.hash = hash;
  }, made);
  await isShown(page, rows);
  return figure(page);
}

const KINDS = ['csv', 'geojson', 'json', 'xlsx', 'html', 'datapackage', 'site'] as const;

async function measureTaking(page: Page, kind: (typeof KINDS)[number]) {
  await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.locator(`[data-export=${kind}]`).click(),
  ]);
  return figure(page);
}

/** Measures in `dist/`, and in `dist-usb/atlas.html` where it was built; each figure is told as soon as it is there. */
export async function measureWorkshop(tell: (figure: WorkshopFigure) => void): Promise<WorkshopFigure[]> {
  const files = await madeFiles(madeTable(ROWS));
  const [fewer] = await madeFiles(madeTable(TAKEN_ROWS));
  const server = await preview({ preview: { port: 41780 }, logLevel: 'error' });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: flagsWithoutWebgl });
  const usb = resolve('dist-usb/atlas.html');
  const addresses = {
    'the page': server.resolvedUrls!.local[0]!,
    ...(existsSync(usb) && { 'the one file': pathToFileURL(usb).href }),
  };
  const figures: WorkshopFigure[] = [];
  const add = async (
    on: string,
    what: string,
    library: number | null,
    measure: () => Promise<Pick<WorkshopFigure, 'time' | 'block'>>,
  ) => {
    const found = { page: on, what, library, ...(await measure()) };
    figures.push(found);
    tell(found);
  };
  try {
    for (const [on, address] of Object.entries(addresses)) {
      for (const file of files) {
        const page = await watchedPage(browser, address);
        await add(on, `${ROWS} rows matched, ${file.name}`, file.library, () => measureMatch(page, file));
        await add(on, `${ROWS} rows placed, ${file.name}`, file.library, () => measurePlacing(page, ROWS));
        if (file === files[0]) await add(on, `${ROWS} records made`, null, () => measureMaking(page, ROWS));
        await page.close();
      }
      const page = await watchedPage(browser, address);
      await measureMatch(page, fewer!);
      await measurePlacing(page, TAKEN_ROWS);
      await add(on, `${TAKEN_ROWS} records made`, null, () => measureMaking(page, TAKEN_ROWS));
      await add(on, `${TAKEN_ROWS} records opened again`, null, () => measureOpening(page, TAKEN_ROWS));
      await page.getByRole('button', { name: 'Partager', exact: true }).click();
      for (const kind of KINDS)
        await add(on, `${TAKEN_ROWS} records as ${kind}`, null, () => measureTaking(page, kind));
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
  }
}
