/** Made initiatives beside the real ones, put into the data as the page reads it. */
import type { Page } from '@playwright/test';
import type { Atlas, LngLat } from '../../src/domain/collection/records.ts';

/** Adds an initiative at each place `[lng, lat]`, before the page is opened; their ids are `made-1`, `made-2`… */
export async function addInitiatives(page: Page, places: readonly LngLat[]): Promise<void> {
  await page.addInitScript((added) => {
    const parse = JSON.parse.bind(JSON);
    const isAtlas = (value: unknown): value is Atlas =>
      typeof value === 'object' && value !== null && 'initiatives' in value && 'facets' in value;
    JSON.parse = (text: string, reviver?: (this: unknown, key: string, value: unknown) => unknown) => {
      const value: unknown = parse(text, reviver);
      if (!isAtlas(value)) return value;
      const { initiatives, places } = value;
      const site = Object.values(places).find(({ precision }) => precision === 'site')!;
      // Marks of texts (`domain/collection/texts.ts`) count in order: a copy has texts of its own.
      const copy = <T>(value: T): T =>
        parse(JSON.stringify(value).replaceAll(/"@(text|rest)"/g, '{"fr":"Texte","en":"Text"}')) as T;
      const made = added.map((_, rank) => ({
        ...copy(initiatives[rank % initiatives.length]!),
        id: `made-${rank + 1}`,
        title: { fr: `Lieu commun ${rank + 1}`, en: `Common ground ${rank + 1}` },
        places: [{ place: `made-${rank + 1}`, role: 'site' as const }],
        // Details of a record (`DETAIL_FIELDS`, `LATE_FIELDS`), which else come from the data.
        printed: { text: 'LIEU COMMUN', lang: 'fr' as const },
        order: rank + 1,
        takeaway: { fr: 'Texte', en: 'Text' },
        summary: { fr: 'Texte', en: 'Text' },
        partners: [],
        figures: [],
        notes: [],
        related: [],
        sources: [],
        extra: [],
      }));
      return {
        ...value,
        initiatives: [...initiatives, ...made],
        places: {
          ...places,
          ...Object.fromEntries(
            added.map((coordinates, rank) => [
              `made-${rank + 1}`,
              {
                ...copy(site),
                description: { fr: 'Texte', en: 'Text' },
                region: undefined,
                coordinates,
                source: { kind: 'hand', reason: { fr: 'Essai', en: 'Trial' } },
              },
            ]),
          ),
        },
      };
    };
  }, places);
}
