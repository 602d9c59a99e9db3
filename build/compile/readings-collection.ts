/**
 * A second collection, made of the built-in one: its readings, as an atlas of their own. It shows what a collection may
 * lack: a place, a text in both languages, a date.
 */
import type { Atlas, FacetDefinition, Initiative, Resource } from '../../src/domain/collection/records.ts';
import { shownText, type Text } from '../../src/domain/collection/shown-text.ts';

/** The group of the readings that the dossier prints apart from all others. */
const RESOURCES: Text = { fr: 'S’informer et s’outiller', en: 'Information and tools' };
const ACCESS: Readonly<Record<'exact' | 'home' | 'none', Text>> = {
  exact: { fr: 'Lien vers la publication', en: 'Link to the publication' },
  home: { fr: 'Lien vers l’accueil du service', en: 'Link to the entry page of the service' },
  none: { fr: 'Sans adresse sûre', en: 'No address that is sure' },
};
const LANGUAGES: Readonly<Record<string, Text>> = {
  fr: { fr: 'Français', en: 'French' },
  en: { fr: 'Anglais', en: 'English' },
};

/** The readings of a collection as a collection. */
export function readingsCollection(atlas: Atlas): Atlas {
  const groups = [
    { id: 'resources', label: RESOURCES, readings: atlas.resources },
    ...atlas.references.map(({ id, label, references }) => ({ id, label, readings: references })),
  ];
  const readings = groups.flatMap((group) => group.readings);
  const languages = [...new Set(readings.map(({ lang }) => lang))].toSorted();
  const facet = (
    id: string,
    label: Text,
    terms: FacetDefinition['terms'],
    isTheme = false,
  ): FacetDefinition => ({ id, kind: 'terms', many: false, theme: isTheme, label, terms });
  const { publisher, issueNames, licence } = atlas.head;
  return {
    ...atlas,
    key: 'readings',
    head: {
      id: 'readings',
      title: { fr: 'Les lectures du dossier', en: 'The readings of the dossier' },
      subtitle: { fr: 'S’informer, s’outiller, analyser', en: 'Information, tools, analysis' },
      about: {
        fr: 'Les {count} lectures que le dossier recommande, montrées comme un atlas : un exemple de collection faite avec les mêmes données. Une lecture n’a pas de lieu.',
        en: 'The {count} readings that the dossier recommends, shown as an atlas: an example of a collection made of the same data. A reading has no place.',
      },
      home: { regions: [] },
      ...(publisher && { publisher }),
      ...(issueNames && { issueNames }),
      ...(licence && { licence }),
      languages: ['fr', 'en'],
    },
    facets: [
      facet(
        'group',
        { fr: 'Rubrique', en: 'Section' },
        groups.map(({ id, label }) => ({ id, label })),
        true,
      ),
      facet(
        'language',
        { fr: 'Langue', en: 'Language' },
        languages.map((id) => ({ id, label: LANGUAGES[id] ?? { fr: id, en: id } })),
      ),
      facet(
        'access',
        { fr: 'Accès', en: 'Access' },
        Object.entries(ACCESS).map(([id, label]) => ({ id, label })),
      ),
    ],
    initiatives: groups.flatMap((group) => group.readings.map((reading) => recordOf(reading, group.id))),
    places: {},
    issues: [],
    resources: [],
    references: [],
    continents: [],
  };
}

function recordOf(reading: Resource, group: string): Initiative {
  const { id, publisher, title, lang, date, author, address, addressKind, note } = reading;
  const access = address === undefined ? 'none' : (addressKind ?? 'exact');
  const name = (text: string): Text => ({ fr: text, en: text });
  return {
    id,
    values: { group: [group], language: [lang], access: [access] },
    title: shownText({ [lang]: title }),
    bearers: [publisher, ...(author === undefined ? [] : [author])].map((text) => ({ name: name(text) })),
    partners: [],
    places: [],
    figures: [],
    dates: date ? [{ ...date, ongoing: false, certainty: 'stated' }] : [],
    related: [],
    notes: note ? [note] : [],
    sources:
      address === undefined
        ? []
        : [{ id: 'publication', publisher, title: shownText({ [lang]: title }), address, official: true }],
    ...(address !== undefined && { coverage: access === 'home' ? ('thin' as const) : ('direct' as const) }),
    extra: [],
  };
}
