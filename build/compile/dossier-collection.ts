/** A dossier that was read as a collection: what it prints, and nothing that a person must still find or write. */
import type * as v from 'valibot';
import { themeFacet } from '../../src/domain/collection/facets.ts';
import type { Atlas } from '../../src/domain/collection/records.ts';
import { FORMAT, type Collection } from '../../src/domain/collection/schema.ts';
import { Ids, slugOf } from '../../src/domain/importing/ids.ts';
import type { Dossier, PrintedReading } from '../source/read-dossier.ts';

/** The contents of a collection's file. */
export type CollectionFile = v.InferInput<typeof Collection>;

/** Dossiers are in French. */
const LANG = 'fr';

/**
 * The collection of a dossier: an initiative has its printed title, its section as its theme, its bearers as one, and the
 * text of the dossier in the place of a summary. It has no place and no date yet.
 *
 * @param built The atlas whose themes the sections are, where they have its names.
 */
export function dossierCollection(dossier: Dossier, built: Pick<Atlas, 'facets' | 'issues'>): CollectionFile {
  const { number, title, initiatives, resources, references } = dossier;
  const themeOf = themesOf(built);
  const sections = [...new Set(initiatives.map(({ section }) => section))];
  const ids = new Ids();
  const readingIds = new Ids();
  const ranks = new Map<string, number>();
  return {
    format: FORMAT,
    id: slugOf(`dossier ${number ?? ''}`, 'dossier'),
    title: { [LANG]: title || 'Dossier' },
    languages: [LANG],
    facets: [
      {
        id: 'theme',
        kind: 'terms',
        theme: true,
        label: { [LANG]: 'Thème' },
        terms: sections.map((section) => ({ id: themeOf(section), label: { [LANG]: section } })),
      },
    ],
    records: initiatives.map(({ section, title: printed, bearer, text }) => {
      const order = (ranks.get(section) ?? 0) + 1;
      ranks.set(section, order);
      return {
        id: ids.give(slugOf(printed, 'initiative')),
        values: { theme: [themeOf(section)] },
        order,
        printed: { text: printed, lang: LANG },
        title: { [LANG]: printed },
        ...(bearer !== '' && { bearers: [{ name: { [LANG]: bearer } }] }),
        ...(text !== '' && { summary: { [LANG]: text } }),
      };
    }),
    resources: resources.map((reading) => readingOf(reading, readingIds)),
    references: [...new Set(references.map(({ group }) => group))].map((group) => ({
      id: slugOf(group, 'group'),
      printed: group,
      label: { [LANG]: group },
      references: references
        .filter((reference) => reference.group === group)
        .map((reference) => readingOf(reference, readingIds)),
    })),
  };
}

function readingOf({ publisher, title, address, date }: PrintedReading, ids: Ids) {
  return {
    id: ids.give(slugOf(title, 'reading')),
    publisher,
    title,
    lang: LANG,
    ...(address !== undefined && { address }),
    ...(date && {
      date: {
        start: date.read.start,
        ...(date.read.end !== undefined && { end: date.read.end }),
        precision: date.read.precision,
        label: { [LANG]: date.text },
      },
    }),
  };
}

/** The term of the theme that a section is: its names are compared without case, accents and signs. */
function themesOf({ facets, issues }: Pick<Atlas, 'facets' | 'issues'>): (section: string) => string {
  const terms = themeFacet({ facets })?.terms ?? [];
  const named = [
    ...terms.map(({ id, label }) => [label[LANG], id] as const),
    ...issues.flatMap((issue) =>
      issue.content === 'complete'
        ? issue.sections.map(({ printed, theme }) => [printed, theme] as const)
        : [],
    ),
  ];
  const known = new Map(named.map(([name, id]) => [slugOf(name, ''), id]));
  return (section) => {
    const slug = slugOf(section, 'section');
    return known.get(slug) ?? slug;
  };
}
