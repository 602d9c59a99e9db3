/** Disagreements between dossiers and initiatives. */
import type { Defect } from './defect.ts';
import { CURRENCY, DOSSIER, NEIGHBOURS, SHOP, slip } from './defect.ts';

export const dossierDefects: Defect[] = [
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
      { file: SHOP, line: 7, field: 'order', words: 'déjà celui de initiatives/local-currency.yaml' },
    ],
  },
  slip('gap in the ranks', CURRENCY, 'order: 2', 'order: 3', 7, 'order', 'attendu 2 ; trouvé : 3'),
  slip(
    'section that does not start at 1',
    NEIGHBOURS,
    'order: 1',
    'order: 2',
    7,
    'order',
    'attendu 1 ; trouvé : 2',
  ),
  {
    name: 'section that the dossier does not have: reported where it is claimed',
    edits: [
      { file: DOSSIER, from: '  - { theme: culture, printed: Culture - événementiel, page: 6 }\n', to: '' },
    ],
    problems: [
      {
        file: 'initiatives/open-stage.yaml',
        line: 3,
        field: 'values.theme',
        words: 'pas de section « culture »',
      },
    ],
  },
  {
    name: 'section without an initiative',
    edits: [
      { file: NEIGHBOURS, from: 'theme: solidarity', to: 'theme: economy' },
      { file: NEIGHBOURS, from: 'order: 1', to: 'order: 3' },
    ],
    problems: [
      { file: DOSSIER, line: 12, field: 'sections.1.theme', words: 'aucune initiative' },
      { file: 'taxonomy/theme.yaml', line: 5, field: '1.id', words: 'aucune initiative' },
    ],
  },
  {
    name: 'initiative of a dossier that is not there',
    edits: [
      { file: CURRENCY, from: 'dossier: 4', to: 'dossier: 5' },
      { file: CURRENCY, from: 'order: 2', to: 'order: 1' },
    ],
    problems: [{ file: CURRENCY, line: 1, field: 'dossier', words: 'dossiers/5.yaml n’existe pas' }],
  },
  {
    name: 'initiative of a dossier without content',
    edits: [
      { file: CURRENCY, from: 'dossier: 4', to: 'dossier: 1' },
      { file: CURRENCY, from: 'order: 2', to: 'order: 1' },
    ],
    problems: [{ file: CURRENCY, line: 1, field: 'dossier', words: 'sans contenu' }],
  },
];
