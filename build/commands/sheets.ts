/**
 * `npm run sheets`: a picture of every slide of every tour of the built page, put together as one contact sheet for
 * each tour, size and language, in `sheets/`; and what can be measured of the fit, printed for each slide. Look at the
 * sheets: no measure sees a bad line break.
 *
 * `-- --tours=pitch,culture --sizes=1024x768 --langs=fr --palettes=light --folder=dist-e2e` choose; `dist-e2e` has no
 * base map and takes a tenth of the time; `--origin=http://localhost:5173/` takes `vite --mode e2e`. `--speaker` shows the speaker's window, `--bilingual` both
 * languages. `--no-pictures` measures alone.
 * Fails where something is cut.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import sirv from 'sirv';
import { ensureChromium, flagsWithoutCompositing, flagsWithoutWebgl } from './chromium.mjs';
import { fitOf, type SlideFit } from './slide-fit.ts';

const list = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    tours: { ...list, default: '' },
    sizes: { ...list, default: '1024x768,1280x720,1920x1080,3840x2160,390x844' },
    langs: { ...list, default: 'fr,en' },
    palettes: { ...list, default: 'light' },
    folder: { ...list, default: 'dist' },
    origin: { ...list, default: '' },
    speaker: { type: 'boolean', default: false },
    bilingual: { type: 'boolean', default: false },
    'no-pictures': { type: 'boolean', default: false },
  },
});
const OUT = 'sheets';
/** The width of a slide on a sheet, in CSS pixels. */
const THUMB = 480;

const answer = sirv(values.folder, { dev: true });
const server = createServer((request, response) => {
  answer(request, response, () => {
    response.writeHead(404).end();
  });
});
await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
const origin = values.origin || `http://localhost:${(server.address() as AddressInfo).port}/`;

const hasMap = values.folder !== 'dist-e2e' && values.origin === '';
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: hasMap ? flagsWithoutCompositing : flagsWithoutWebgl,
});
const findings: string[] = [];
let cut = 0;
mkdirSync(OUT, { recursive: true });

const tours = values.tours === '' ? await allTours() : values.tours.split(',');
for (const size of values.sizes.split(',')) {
  const [width, height] = size.split('x').map(Number) as [number, number];
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  await context.addInitScript(() => {
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
    // A talk that was told before begins anew; an empty page has no storage.
    if (self.origin !== 'null') sessionStorage.clear();
  });
  const page = await context.newPage();
  for (const palette of values.palettes.split(','))
    for (const lang of values.langs.split(','))
      for (const tour of tours) await photograph(page, { size, palette, lang, tour });
  await context.close();
}
await browser.close();
server.close();
writeFileSync(join(OUT, 'findings.txt'), `${findings.join('\n')}\n`);
console.log(`${findings.length} slides, ${cut} with something cut. The sheets are in ${OUT}/.`);
if (cut > 0) process.exitCode = 1;

/** The ids of the tours of the built page, as its dialog of tours lists them. */
async function allTours(): Promise<string[]> {
  const page = await browser.newPage({ reducedMotion: 'reduce', locale: 'fr-FR' });
  await page.goto(`${origin}#lang=fr&view=0,20,1`);
  await page.getByRole('button', { name: 'Parcours', exact: true }).click();
  const entries = page.locator('[data-tour]');
  await entries.first().waitFor();
  const ids = await entries.evaluateAll((all) => all.map((entry) => (entry as HTMLElement).dataset.tour!));
  await page.close();
  return ids;
}

/** Takes each slide of a tour, measures it, and puts the pictures on a sheet. */
async function photograph(
  page: Page,
  { size, palette, lang, tour }: { size: string; palette: string; lang: string; tour: string },
): Promise<void> {
  const pictures: { name: string; data: string }[] = [];
  const fragment = (step: number) =>
    `#lang=${lang}&palette=${palette}&mode=present&tour=${tour}${step > 0 ? `&step=${step}` : ''}` +
    (values.speaker ? '&screen=speaker' : '');
  await page.goto('about:blank');
  await page.goto(origin + fragment(0));
  await page.locator('[data-map][data-state=ready]').waitFor({ timeout: 120_000 });
  await page.locator('#stage h1, #stage [data-notes]').first().waitFor();
  if (values.bilingual) {
    await page.keyboard.press('d');
    await page.locator('.second').first().waitFor();
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  for (let step = 0; ; step += 1) {
    const name = `${tour} ${step} ${size} ${lang} ${palette}`;
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const fit = await page.evaluate(fitOf);
    findings.push(`${name}: ${said(fit)}`);
    if (fit.cut.length > 0) cut += 1;
    if (!values['no-pictures']) pictures.push({ name, data: (await settled(page)).toString('base64') });
    const before = page.url();
    await page.keyboard.press('PageDown');
    const turned = await page
      .waitForFunction((url) => location.href !== url, before, { timeout: 5_000 })
      .then(() => true)
      // The closing slide has no next one.
      .catch(() => false);
    if (!turned) break;
  }
  console.log(
    findings
      .slice(-(pictures.length || 20))
      .filter((line) => line.includes(tour))
      .join('\n'),
  );
  if (pictures.length === 0) return;
  const sheet = await browser.newPage({ viewport: { width: 4 * THUMB, height: 800 } });
  await sheet.setContent(
    `<body style="margin:0;display:grid;grid-template-columns:repeat(4,${THUMB}px);font:13px sans-serif">${pictures
      .map(
        ({ name, data }) =>
          `<figure style="margin:2px"><img width="${THUMB - 4}" src="data:image/png;base64,${data}"><figcaption>${name}</figcaption></figure>`,
      )
      .join('')}`,
  );
  await sheet.screenshot({
    path: join(
      OUT,
      `${tour}-${size}-${lang}-${palette}${values.speaker ? '-speaker' : ''}${values.bilingual ? '-bilingual' : ''}.png`,
    ),
    fullPage: true,
  });
  await sheet.close();
}

/** A picture of the page once two in a row are the same: the base map is drawn tile by tile. */
async function settled(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  for (let turn = 0; turn < 12 && hasMap; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const next = await page.screenshot();
    if (next.equals(last)) break;
    last = next;
  }
  return last;
}

function said({ cut: lost, titleTop, titleLines, sentence, foot, subject, names }: SlideFit): string {
  return [
    ...(lost.length > 0 ? [`CUT ${lost.join(', ')}`] : []),
    `title at ${titleTop} px in ${titleLines} lines`,
    `sentence ${sentence.toFixed(1)} %`,
    `foot in ${foot} lines`,
    `subject ${subject.toFixed(1)} %, ${names} names`,
  ].join('; ');
}
