/**
 * Checks the data: `npm run data:check [-- <folder>]`. Prints the counts of a sound atlas, or every
 * problem (and exits with 1). Of the atlas itself, when no folder is named, also the outlines of the
 * territories, their areas beside those published. In French, or in English where the environment says so.
 */
import { existsSync } from 'node:fs';
import { optionsOf, valuesOf } from '../../src/domain/collection/facets.ts';
import type { Facet } from '../../src/domain/collection/facets.ts';
import { countryName } from '../../src/domain/text/format.ts';
import type { Atlas, Lang } from '../../src/domain/collection/records.ts';
import type { Tour } from '../../src/domain/tours/tours.ts';
import { checkedGeodata } from '../compile/checked-geodata.ts';
import { compile } from '../compile/compile.ts';
import { openGazetteer } from '../source/gazetteer.ts';
import { formatProblems, languageOf } from '../problems/problems.ts';
import { readData } from '../source/read-data.ts';
import { PRECISIONS } from '../../src/domain/collection/schema.ts';

const TITLES: Record<Facet, Record<Lang, string>> = {
  theme: { fr: 'Initiatives par thème', en: 'Initiatives by theme' },
  dossier: { fr: 'Initiatives par dossier', en: 'Initiatives by issue' },
  bearer: { fr: 'Initiatives par type de porteur', en: 'Initiatives by kind of bearer' },
  scale: { fr: 'Initiatives par échelle', en: 'Initiatives by scale' },
  lever: { fr: 'Initiatives par levier', en: 'Initiatives by lever' },
  audience: { fr: 'Initiatives par public', en: 'Initiatives by audience' },
  status: { fr: 'Initiatives par avancement', en: 'Initiatives by status' },
  country: { fr: 'Initiatives par pays', en: 'Initiatives by country' },
};

/** One line per value: its name, and how many records have it. */
type Count = [label: string, count: number];

function countFacet(atlas: Atlas, facet: Facet, lang: Lang): Count[] {
  return optionsOf(atlas, facet).map((value) => {
    const count = atlas.initiatives.filter((record) =>
      valuesOf(record, facet, atlas.places).includes(value),
    ).length;
    return [labelOf(atlas, facet, value, lang), count];
  });
}

function labelOf(atlas: Atlas, facet: Facet, value: string, lang: Lang): string {
  if (facet === 'dossier') return `N° ${value}`;
  if (facet === 'country') return countryName(value, lang);
  return atlas.taxonomies[facet].find(({ id }) => id === value)?.label[lang] ?? value;
}

function countPrecisions(atlas: Atlas): Count[] {
  return PRECISIONS.map((precision) => [
    precision,
    Object.values(atlas.places).filter((place) => place.precision === precision).length,
  ]);
}

function printSection(title: string, counts: readonly Count[]): void {
  console.log(`\n${title}`);
  for (const [label, count] of counts) console.log(`  ${String(count).padStart(3)}  ${label}`);
}

function printCounts(atlas: Atlas, tours: readonly Tour[], lang: Lang): void {
  const references = atlas.references.flatMap((group) => group.references);
  const totals: Record<Lang, Count[]> = {
    fr: [
      ['initiatives', atlas.initiatives.length],
      ['lieux', Object.keys(atlas.places).length],
      ['ressources', atlas.resources.length],
      ['références', references.length],
      ['groupes de références', atlas.references.length],
      ['présentations', tours.length],
    ],
    en: [
      ['initiatives', atlas.initiatives.length],
      ['places', Object.keys(atlas.places).length],
      ['resources', atlas.resources.length],
      ['references', references.length],
      ['groups of references', atlas.references.length],
      ['tours', tours.length],
    ],
  };
  printSection({ fr: 'Données valides', en: 'The data is valid' }[lang], totals[lang]);
  for (const facet of Object.keys(TITLES) as Facet[]) {
    printSection(TITLES[facet][lang], countFacet(atlas, facet, lang));
  }
  printSection({ fr: 'Lieux par précision', en: 'Places by precision' }[lang], countPrecisions(atlas));
}

async function checkTerritories(atlas: Atlas, files: ReadonlyMap<string, string>, lang: Lang): Promise<void> {
  const { report } = await checkedGeodata(atlas, files);
  const title = { fr: 'Surface des contours, km² (publiée)', en: 'Areas of the outlines, km² (published)' };
  console.log(`\n${title[lang]}`);
  for (const { id, measured, stated } of report.areas) {
    const difference = ((measured / stated - 1) * 100).toFixed(1);
    console.log(`  ${id}  ${measured} (${stated})  ${difference} %`);
  }
  const unchecked = { fr: 'Contours sans surface publiée', en: 'Outlines without a published area' };
  console.log(`\n${unchecked[lang]}\n  ${report.unchecked.join(', ') || '—'}`);
  if (report.coarse.length > 0) {
    const coarse = {
      fr: 'Pays au contour encore grossier (« npm run basemap » l’affine)',
      en: 'Countries whose outline is still coarse (“npm run basemap” refines it)',
    };
    console.log(`\n${coarse[lang]}\n  ${report.coarse.join(', ')}`);
  }
  if (report.problems.length > 0) {
    console.error(formatProblems(report.problems, lang));
    process.exitCode = 1;
  }
}

const folder = process.argv[2] ?? 'data';
const lang = languageOf(process.env);
if (!existsSync(folder)) {
  console.error({ fr: `le dossier ${folder} n’existe pas`, en: `the folder ${folder} does not exist` }[lang]);
  process.exitCode = 1;
} else {
  const files = readData(folder);
  const { atlas, tours, problems } = compile(files, openGazetteer());
  if (atlas) {
    printCounts(atlas, tours, lang);
    if (process.argv[2] === undefined) await checkTerritories(atlas, files, lang);
  } else {
    console.error(formatProblems(problems, lang, folder.replace(/\/$/, '')));
    process.exitCode = 1;
  }
}
