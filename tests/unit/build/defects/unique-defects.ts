/** Things said twice. */
import type { Defect } from './defect.ts';
import { CURRENCY, DOSSIER, SHOP, slip } from './defect.ts';

export const uniqueDefects: Defect[] = [
  slip(
    'term declared twice',
    'taxonomy/audience.yaml',
    '- id: residents',
    '- id: shops\n  label: { fr: A, en: A }\n  phrase: { fr: a, en: a }\n  definition: { fr: A, en: A }\n- id: residents',
    5,
    '1.id',
    'déjà pris (taxonomy/audience.yaml:1)',
  ),
  slip('lever named twice', SHOP, '[finance]', '[finance, finance]', 5, 'values.lever.1', 'déjà pris'),
  slip('audience named twice', SHOP, '[shops]', '[shops, shops]', 6, 'values.audience.1', 'déjà pris'),
  {
    name: 'facet declared twice',
    edits: [
      {
        file: 'facets.yaml',
        from: '- id: lever',
        to: '- { id: country, kind: country, label: { fr: P, en: C } }\n- id: lever',
      },
    ],
    problems: [{ file: 'facets.yaml', line: 29, field: '5.id', words: 'déjà pris (facets.yaml:24)' }],
  },
  {
    name: 'two themes',
    edits: [
      {
        file: 'facets.yaml',
        from: '- id: scale\n  kind: terms',
        to: '- id: scale\n  theme: true\n  kind: terms',
      },
    ],
    problems: [{ file: 'facets.yaml', line: 19, field: '3.theme', words: 'un seul thème' }],
  },
  slip(
    'place named twice',
    CURRENCY,
    '{ place: orchard, role: relay }',
    '{ place: lyon, role: relay }',
    15,
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
