/** Names that lead nowhere, and what nothing names. */
import type { Defect } from './defect.ts';
import { CURRENCY, NEIGHBOURS, SHOP, UNUSED_PLACE, slip } from './defect.ts';

export const referenceDefects: Defect[] = [
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
  slip(
    'unknown kind of partner',
    SHOP,
    'scale: city',
    'partners: [{ name: { fr: Un club, en: A club }, kind: club }]\nscale: city',
    11,
    'partners.0.kind',
    'taxonomy/bearer.yaml',
  ),
  slip(
    'date of a source that the record lacks',
    SHOP,
    'certainty: stated',
    'certainty: sourced\n    source: gazette',
    26,
    'dates.0.source',
    '« gazette » n’est pas une source',
  ),
  slip(
    'place of a source that the record lacks',
    SHOP,
    'role: bearer }',
    'role: bearer, source: gazette }',
    10,
    'places.0.source',
    '« gazette » n’est pas une source',
  ),
  slip(
    'coverage without a source',
    SHOP,
    'scale: city',
    'coverage: direct\nscale: city',
    11,
    'coverage',
    'aucune',
  ),
  {
    name: 'sources without coverage',
    edits: [
      {
        file: SHOP,
        from: 'scale: city',
        to: 'sources: [{ id: gazette, publisher: La Gazette, title: { fr: Un article, en: An article }, address: "https://example.org/", supports: { fr: La date., en: The date. } }]\nscale: city',
      },
    ],
    problems: [{ file: SHOP, line: 11, field: 'sources', words: 'coverage: direct' }],
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
      { file: 'initiatives/open-stage.yaml', line: 2, field: 'theme', words: '« culture »' },
      { file: 'taxonomy/theme.yaml', line: 1, field: '', words: '« culture » manque' },
      { file: 'taxonomy/theme.yaml', line: 13, field: '3.id', words: 'aucune initiative' },
      { file: 'taxonomy/theme.yaml', line: 13, field: '3.id', words: 'trouvé : « sport »' },
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
