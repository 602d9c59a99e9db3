/**
 * Checks the data: `npm run data:check [-- <folder>]`. Prints the counts of a sound atlas, or every
 * problem (and exits with 1). Of the atlas itself, when no folder is named, also the outlines of the
 * territories, their areas beside those published. In French, or in English where the environment says so.
 */
import { existsSync } from 'node:fs';
import { optionsOf, valuesOf } from '../../src/domain/collection/facets.ts';
import { countryName } from '../../src/domain/text/format.ts';
import type { Atlas, FacetDefinition, Lang } from '../../src/domain/collection/records.ts';
import type { Tour } from '../../src/domain/tours/tours.ts';
import { checkedGeodata } from '../compile/checked-geodata.ts';
import { compile } from '../compile/compile.ts';
import { openGazetteer } from '../source/gazetteer.ts';
import { formatProblems, languageOf } from '../problems/problems.ts';
import { readData } from '../source/read-data.ts';
import { COVERAGES, PRECISIONS } from '../../src/domain/collection/scalars.ts';

/** One line per value: its name, and how many records have it. */
type Count = [label: string, count: number];

function countFacet(atlas: Atlas, facet: FacetDefinition, lang: Lang): Count[] {
  return optionsOf(atlas, facet.id).map((value) => {
    const count = atlas.initiatives.filter((record) =>
      valuesOf(atlas, record, facet.id).includes(value),
    ).length;
    return [labelOf(facet, value, lang), count];
  });
}

function labelOf({ kind, terms }: FacetDefinition, value: string, lang: Lang): string {
  if (kind === 'country') return countryName(value, lang);
  return terms.find(({ id }) => id === value)?.label[lang] ?? `N° ${value}`;
}

function countPrecisions(atlas: Atlas): Count[] {
  return PRECISIONS.map((precision) => [
    precision,
    Object.values(atlas.places).filter((place) => place.precision === precision).length,
  ]);
}

/** How well public pages cover the initiatives, and how many pages there are, by class. */
function countCoverage(atlas: Atlas, lang: Lang): Count[] {
  const words = {
    fr: { initiatives: 'initiatives', sources: 'pages publiques', unsearched: 'non cherchées' },
    en: { initiatives: 'initiatives', sources: 'public pages', unsearched: 'not looked for' },
  }[lang];
  return [...COVERAGES, undefined].flatMap((coverage): Count[] => {
    const records = atlas.initiatives.filter((record) => record.coverage === coverage);
    if (coverage === undefined && records.length === 0) return [];
    const name = coverage ?? words.unsearched;
    return [
      [`${name}, ${words.initiatives}`, records.length],
      [`${name}, ${words.sources}`, records.flatMap(({ sources }) => sources).length],
    ];
  });
}

function countDates(atlas: Atlas, lang: Lang): Count[] {
  const dates = atlas.initiatives.flatMap((record) => record.dates);
  const ofCertainty = (certainty: (typeof dates)[number]['certainty']) =>
    dates.filter((date) => date.certainty === certainty).length;
  const dated = atlas.initiatives.filter((record) => record.dates.length > 0).length;
  const words = {
    fr: {
      dated: 'initiatives datées',
      stated: 'dates données',
      inferred: 'déduites',
      sourced: 'd’une page publique',
    },
    en: {
      dated: 'dated initiatives',
      stated: 'stated dates',
      inferred: 'inferred',
      sourced: 'of a public page',
    },
  }[lang];
  return [
    [words.dated, dated],
    [words.stated, ofCertainty('stated')],
    [words.inferred, ofCertainty('inferred')],
    [words.sourced, ofCertainty('sourced')],
  ];
}

/** By the gazetteer that the coordinates come from, or by hand. */
function countPlaceSources(atlas: Atlas, lang: Lang): Count[] {
  const byHand = { fr: 'placés à la main', en: 'placed by hand' }[lang];
  const counts = new Map<string, number>();
  for (const { source } of Object.values(atlas.places)) {
    const name = source.kind === 'hand' ? byHand : source.package;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a);
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
  for (const facet of atlas.facets) printSection(facet.label[lang], countFacet(atlas, facet, lang));
  printSection({ fr: 'Lieux par précision', en: 'Places by precision' }[lang], countPrecisions(atlas));
  printSection(
    { fr: 'Lieux par source des coordonnées', en: 'Places by source of their coordinates' }[lang],
    countPlaceSources(atlas, lang),
  );
  printSection(
    { fr: 'Couverture par des pages publiques', en: 'Coverage by public pages' }[lang],
    countCoverage(atlas, lang),
  );
  printSection({ fr: 'Dates', en: 'Dates' }[lang], countDates(atlas, lang));
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
