/** A table to try with: the initiatives of the built-in collection, as somebody would have them in a spreadsheet. */
import Papa from 'papaparse';
import structure from 'virtual:atlas/structure';
import type { Lang } from '../domain/collection/records.ts';
import { loadRecordDetails, texts } from '../words/languages.ts';

const HEADERS = {
  fr: ['Titre', 'À retenir', 'Thème', 'Porteur', 'Lieu', 'Pays', 'Latitude', 'Longitude', 'Date'],
  en: ['Title', 'Takeaway', 'Theme', 'Run by', 'Place', 'Country', 'Latitude', 'Longitude', 'Date'],
} as const;

/** The table as delimited text, in one language. */
export async function sampleTable(lang: Lang): Promise<string> {
  await loadRecordDetails();
  const { initiatives, places, facets } = texts.atlasOf(structure);
  const theme = facets.find((facet) => facet.theme);
  const themes = new Map(theme?.terms.map(({ id, label }) => [id, label[lang]]));
  const rows = initiatives.map(({ title, takeaway, values, bearers, places: [main], dates: [date] }) => {
    const place = main && places[main.place];
    return [
      title[lang],
      takeaway?.[lang],
      themes.get(values[theme?.id ?? '']?.[0] ?? ''),
      bearers.map(({ name }) => name[lang]).join(', '),
      place?.name[lang],
      place?.country,
      place?.coordinates[1],
      place?.coordinates[0],
      date?.start,
    ];
  });
  return Papa.unparse([[...HEADERS[lang]], ...rows], { delimiter: lang === 'fr' ? ';' : ',' });
}
