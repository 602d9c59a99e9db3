/** Names that lead nowhere, and what nothing names. */
import type { Defect } from './defect.ts';
import { CURRENCY, DOSSIER, NEIGHBOURS, SHOP, UNUSED_PLACE, slip } from './defect.ts';

export const referenceDefects: Defect[] = [
  slip(
    'unknown place',
    CURRENCY,
    'place: lyon',
    'place: lion',
    14,
    'places.0.place',
    'places/lion.yaml n’existe pas',
  ),
  slip(
    'unknown kind of bearer',
    SHOP,
    'kind: municipality',
    'kind: mayor',
    12,
    'bearers.0.kind',
    'taxonomy/bearer.yaml',
  ),
  slip('unknown scale', SHOP, 'scale: city', 'scale: moon', 4, 'values.scale', 'taxonomy/scale.yaml'),
  slip('unknown lever', SHOP, '[finance]', '[finance, magic]', 5, 'values.lever.1', '« magic »'),
  slip(
    'unknown audience',
    SHOP,
    '[shops]',
    '[shops, ghosts]',
    6,
    'values.audience.1',
    'taxonomy/audience.yaml',
  ),
  slip(
    'unknown kind of partner',
    SHOP,
    'takeaway:',
    'partners: [{ name: { fr: Un club, en: A club }, kind: club }]\ntakeaway:',
    15,
    'partners.0.kind',
    'taxonomy/bearer.yaml',
  ),
  slip(
    'date of a source that the record lacks',
    SHOP,
    'certainty: stated',
    'certainty: sourced\n    source: gazette',
    27,
    'dates.0.source',
    '« gazette » n’est pas une source',
  ),
  slip(
    'place of a source that the record lacks',
    SHOP,
    'role: bearer }',
    'role: bearer, source: gazette }',
    14,
    'places.0.source',
    '« gazette » n’est pas une source',
  ),
  slip(
    'coverage without a source',
    SHOP,
    'takeaway:',
    'coverage: direct\ntakeaway:',
    15,
    'coverage',
    'aucune',
  ),
  {
    name: 'sources without coverage',
    edits: [
      {
        file: SHOP,
        from: 'takeaway:',
        to: 'sources: [{ id: gazette, publisher: La Gazette, title: { fr: Un article, en: An article }, address: "https://example.org/", supports: { fr: La date., en: The date. } }]\ntakeaway:',
      },
    ],
    problems: [{ file: SHOP, line: 15, field: 'sources', words: 'coverage: direct' }],
  },
  {
    name: 'unused term',
    edits: [
      {
        file: 'taxonomy/lever.yaml',
        from: '- id: data',
        to: '- id: magic\n  label: { fr: Magie, en: Magic }\n  phrase: { fr: magie, en: magic }\n  definition: { fr: Rien., en: Nothing. }\n- id: data',
      },
    ],
    problems: [{ file: 'taxonomy/lever.yaml', line: 5, field: '1.id', words: 'aucune initiative' }],
  },
  {
    name: 'unused place',
    edits: [{ file: 'places/nowhere.yaml', text: UNUSED_PLACE }],
    problems: [{ file: 'places/nowhere.yaml', line: 1, field: '', words: 'aucune initiative' }],
  },
  {
    name: 'theme that the dossier does not have',
    edits: [{ file: 'taxonomy/theme.yaml', from: 'id: culture', to: 'id: sport' }],
    problems: [
      { file: DOSSIER, line: 14, field: 'sections.3.theme', words: '« culture » n’est pas' },
      { file: 'initiatives/open-stage.yaml', line: 3, field: 'values.theme', words: '« culture »' },
      { file: 'taxonomy/theme.yaml', line: 13, field: '3.id', words: 'aucune initiative' },
    ],
  },
  slip(
    'theme of readings that the collection does not have',
    'references.yaml',
    'theme: economy',
    'theme: sport',
    4,
    '0.theme',
    '« sport » n’est pas dans taxonomy/theme.yaml',
  ),
  slip(
    'value of no facet',
    SHOP,
    'scale: city',
    'scale: city\n  colour: red',
    5,
    'values.colour',
    '« colour »',
  ),
  slip(
    'value of a facet without terms',
    SHOP,
    'scale: city',
    'scale: city\n  country: france',
    5,
    'values.country',
    'à termes',
  ),
  slip('no value of a facet', SHOP, '  scale: city\n', '', 2, 'values.scale', 'il manque la valeur'),
  slip(
    'several values where one is asked',
    SHOP,
    'scale: city',
    'scale: [city]',
    4,
    'values.scale',
    'une seule valeur',
  ),
  {
    name: 'facet that is a key of an address',
    edits: [
      {
        file: 'facets.yaml',
        from: '- id: lever',
        to: '- { id: near, kind: country, label: { fr: Près, en: Near } }\n- id: lever',
      },
    ],
    problems: [{ file: 'facets.yaml', line: 29, field: '5.id', words: 'clé des adresses' }],
  },
  {
    name: 'terms of no facet',
    edits: [
      {
        file: 'taxonomy/colour.yaml',
        text: ['red', 'blue']
          .map(
            (id) =>
              `- { id: ${id}, label: { fr: A, en: A }, phrase: { fr: a, en: a }, definition: { fr: A., en: A. } }\n`,
          )
          .join(''),
      },
    ],
    problems: [{ file: 'taxonomy/colour.yaml', line: 1, field: '', words: 'pas une facette' }],
  },
  {
    name: 'facet that may have no value, and has none',
    edits: [
      {
        file: 'facets.yaml',
        from: '- id: lever',
        to: '- { id: status, kind: terms, optional: true, label: { fr: État, en: Status } }\n- id: lever',
      },
      {
        file: 'taxonomy/status.yaml',
        text: ['done', 'running']
          .map(
            (id) =>
              `- { id: ${id}, label: { fr: A, en: A }, phrase: { fr: a, en: a }, definition: { fr: A., en: A. } }\n`,
          )
          .join(''),
      },
      { file: SHOP, from: 'scale: city', to: 'scale: city\n  status: done' },
    ],
    problems: [{ file: 'taxonomy/status.yaml', line: 2, field: '1.id', words: 'aucune initiative' }],
  },
  {
    name: 'unknown related initiative',
    edits: [
      {
        file: NEIGHBOURS,
        from: 'dossier: 4',
        to: 'related: [{ initiative: ghost, reason: { fr: Rien., en: None. } }]\ndossier: 4',
      },
    ],
    problems: [{ file: NEIGHBOURS, line: 1, field: 'related.0.initiative', words: 'n’existe pas' }],
  },
  {
    name: 'initiative related to itself',
    edits: [
      {
        file: NEIGHBOURS,
        from: 'dossier: 4',
        to: 'related: [{ initiative: neighbours, reason: { fr: Rien., en: None. } }]\ndossier: 4',
      },
    ],
    problems: [{ file: NEIGHBOURS, line: 1, field: 'related.0.initiative', words: 'elle-même' }],
  },
  {
    name: 'one-way relation',
    edits: [
      {
        file: NEIGHBOURS,
        from: 'dossier: 4',
        to: 'related: [{ initiative: shop-local, reason: { fr: Rien., en: None. } }]\ndossier: 4',
      },
    ],
    problems: [{ file: NEIGHBOURS, line: 1, field: 'related.0.initiative', words: 'réciproque' }],
  },
];
