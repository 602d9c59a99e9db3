import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readCollection } from '../../src/domain/collection/read-collection.ts';
import { enclosedIn } from '../../src/domain/one-file/one-file.ts';
import { readTable } from '../../src/domain/table/read/read-table.ts';
import { restore } from '../../src/domain/text/csv.ts';
import { readCsv } from '../unit/read-csv.ts';
import { expect, LANGUAGES, test } from './atlas.ts';

const WORDS = {
  fr: {
    share: 'Partager',
    copy: 'Copier le lien',
    copied: 'Lien copié.',
    refused: /refuse la copie/,
    field: 'Adresse de ce que vous voyez',
    cite: 'Citation',
    none: /rien à télécharger/,
    otherSeparator: /virgule \(tableur en anglais\)/,
    saysSeparator: /séparées par des virgules/,
  },
  en: {
    share: 'Share',
    copy: 'Copy the link',
    copied: 'Link copied.',
    refused: /refuses to copy/,
    field: 'Address of what you see',
    cite: 'Citation',
    none: /nothing to download/,
    otherSeparator: /semicolon/,
    saysSeparator: /separated by semicolons/,
  },
} as const;

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

for (const lang of LANGUAGES) {
  const words = WORDS[lang];

  test(`the link of what is shown is copied, in ${lang}`, async ({ atlas, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    // Where the reader comes from is no part of what is given.
    await page.goto(`./?utm_source=mail&fbclid=x#lang=${lang}&theme=culture`);
    await atlas.expectCount(6);
    await page.getByRole('button', { name: words.share, exact: true }).click();
    const dialog = page.getByRole('dialog');
    for (const field of await dialog.getByRole('textbox').all())
      await expect(field).toHaveValue(/^(?!.*(utm_source|fbclid)).*theme=culture/s);
    await dialog.getByRole('button', { name: words.copy }).click();
    await expect(dialog.getByText(words.copied)).toHaveRole('status');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${new URL(page.url()).origin}/#lang=${lang}&theme=culture`);
    // The dialog gives the focus back.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: words.share, exact: true })).toBeFocused();
    await page.goto('about:blank');
    await page.goto(copied);
    await atlas.expectCount(6);
  });

  test(`where copying is refused the link is selected, and it is said what to do, in ${lang}`, async ({
    atlas,
    page,
  }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await atlas.open(`lang=${lang}&theme=culture`);
    await page.getByRole('button', { name: words.share, exact: true }).click();
    await page.getByRole('button', { name: words.copy }).click();
    await expect(page.getByText(words.refused)).toHaveRole('status');
    const field = page.getByRole('textbox', { name: words.field });
    await expect(field).toBeFocused();
    expect(
      await field.evaluate((element: HTMLTextAreaElement) =>
        element.value.slice(element.selectionStart, element.selectionEnd),
      ),
    ).toBe(await field.inputValue());
  });

  test(`the files hold what the list shows, in its order, in ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`lang=${lang}&q=ville&theme=solidarity,communication`);
    const ids = await atlas.ids();
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.length).toBeLessThan(33);
    const sentence = await page.locator('[data-live]').textContent();
    await page.getByRole('button', { name: words.share, exact: true }).click();
    const get = async (kind: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-download="${kind}"]`).click(),
      ]);
      await expect(page.getByText(download.suggestedFilename())).toHaveRole('status');
      return download;
    };

    const csv = await get('csv');
    expect(csv.suggestedFilename()).toMatch(/^initiatives-\d{4}-\d\d-\d\d-selection\.csv$/);
    // As a spreadsheet of the language reads it, else as the reader chooses.
    const idsOf = (text: string, separator: ';' | ',') => {
      const [header = [], ...rows] = readCsv(text, separator);
      return rows.map((row) => restore(row[header.indexOf('id')]!));
    };
    const [usual, other] = lang === 'fr' ? ([';', ','] as const) : ([',', ';'] as const);
    expect(idsOf(await textOf(csv), usual)).toEqual(ids);
    await page.getByRole('radio', { name: words.otherSeparator }).check();
    expect(idsOf(await textOf(await get('csv')), other)).toEqual(ids);
    await expect(page.getByText(words.saysSeparator)).toHaveRole('status');

    const geojson = JSON.parse(await textOf(await get('geojson'))) as {
      metadata: Record<string, unknown>;
      features: { properties: { id: string } }[];
    };
    expect([...new Set(geojson.features.map(({ properties }) => properties.id))]).toEqual(ids);
    expect(geojson.metadata).toMatchObject({
      language: lang,
      initiatives: ids.length,
      initiatives_in_atlas: 33,
      licence: 'CC BY 4.0',
      address: `${new URL(page.url()).origin}/${new URL(page.url()).hash}`,
    });
    expect(geojson.metadata['question']).toContain(sentence!.match(/^\d+/)![0]);

    const citation = await textOf(await get('txt'));
    expect(citation).toBe(`${await page.getByRole('textbox', { name: words.cite }).inputValue()}\n`);
    expect(citation).toContain(geojson.metadata['address']);
  });

  test(`an empty list has nothing to download, and says so, in ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`lang=${lang}&dossier=1`);
    await atlas.expectCount(0);
    await page.getByRole('button', { name: words.share, exact: true }).click();
    for (const kind of ['csv', 'geojson', 'txt']) {
      const button = page.locator(`[data-download="${kind}"]`);
      await expect(button).toBeDisabled();
      await expect(button).toHaveAccessibleDescription(words.none);
    }
  });
}

test('the whole collection is taken away as each kind of file, made here; one that cannot be made is said', async ({
  atlas,
  page,
  problems,
}) => {
  // A build for tests has no program for the one file (`offline.spec.ts` opens a real one).
  const shell =
    '<html lang="fr"><head><title>A</title><meta name="description" content="B"></head><body><noscript></noscript><script type="module"></script></body></html>';
  const part = { type: 'image/svg+xml', from: 'icon.svg' };
  await page.route('**/one-file/template.json', (route) =>
    route.fulfill({ json: { shell, program: 'a.js', parts: { 'a.js': part } } }),
  );
  await atlas.open('lang=fr&group=resources&atlas=readings');
  await page.getByRole('button', { name: 'Partager', exact: true }).click();
  const get = async (kind: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-export="${kind}"]`).click(),
    ]);
    await expect(page.getByText(`Fichier prêt\u00A0: ${download.suggestedFilename()}`)).toHaveRole('status');
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const json = await get('json');
  expect(json.name).toBe('readings.atlas.json');
  // All of it, whatever is asked.
  expect(readCollection(json.bytes.toString()).atlas?.initiatives).toHaveLength(43);
  const xlsx = await get('xlsx');
  const read = await readTable(xlsx.bytes, xlsx.name);
  expect(read.ok && read.workbook.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Initiatives', 44],
    ['Colonnes', expect.any(Number)],
    ['Valeurs', expect.any(Number)],
  ]);
  const html = await get('html');
  expect(JSON.stringify(enclosedIn(html.bytes.toString())?.collection)).toBe(json.bytes.toString());
  expect(Object.keys(unzipSync((await get('datapackage')).bytes))).toContain('readings.atlas.json');
  expect(unzipSync((await get('site')).bytes)['index.html']).toEqual(new Uint8Array(html.bytes));
  for (const kind of ['csv', 'geojson']) await expect(page.locator(`[data-export="${kind}"]`)).toBeEnabled();
  expect(problems.found).toEqual([]);

  problems.expected = true;
  await page.unroute('**/one-file/template.json');
  await page.locator('[data-export="html"]').click();
  await expect(page.getByRole('alert')).toContainText('a été mise en ligne sans ce qu’il y faut');
  await page.route('**/one-file/template.json', (route) => route.abort());
  await page.locator('[data-export="site"]').click();
  await expect(page.getByRole('alert')).toContainText('ne répond pas');
});

test('a program of the dialog that does not come is said', async ({ atlas, page, problems }) => {
  problems.expected = true;
  await page.route(/ShareDialog.*\.js/, (route) => route.abort());
  await atlas.open();
  await page.getByRole('button', { name: 'Partager' }).click();
  await expect(page.getByRole('alert')).toContainText('n’a pas pu être chargée');
});
