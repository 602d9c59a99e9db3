import { expect, LANGUAGES, test, type AtlasPage } from './atlas.ts';

/** The names that stand on the map. */
async function namesOn(atlas: AtlasPage): Promise<string[]> {
  await expect(atlas.map()).toHaveAttribute('data-names', /\|/);
  return ((await atlas.map().getAttribute('data-names')) ?? '').split('|');
}

for (const lang of LANGUAGES) {
  test(`names stand on the map in the page's language, towns under symbols too, in ${lang}`, async ({
    atlas,
  }) => {
    await atlas.open(`lang=${lang}&view=2,48,4.45`);
    const expected = {
      fr: ['France', 'Royaume-Uni', 'Paris', 'Lyon', 'Toulouse', 'Londres', 'Caen'],
      en: ['France', 'United Kingdom', 'Paris', 'Lyon', 'Toulouse', 'London', 'Caen'],
    }[lang];
    await expect.poll(() => namesOn(atlas)).toEqual(expect.arrayContaining(expected));
  });
}

test('a place of a record is named once, by its symbol', async ({ atlas }) => {
  await atlas.open('lang=fr&sel=visa-digital-nomades');
  const named = async () => (await namesOn(atlas)).filter((name) => name === 'Île Maurice');
  await expect.poll(named).toEqual(['Île Maurice']);
});

test('on stage, the town of the slide is named', async ({ atlas }) => {
  await atlas.open('lang=fr&mode=present&tour=kampala-montreal&step=1');
  await expect.poll(() => namesOn(atlas)).toContain('Kampala');
});
