/** Defects of the folder: names, absences, encoding. */
import type { Defect } from './defect.ts';
import { LYON, UNUSED_PLACE } from './defect.ts';

export const fileDefects: Defect[] = [
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
        line: 15,
        field: 'places.1.place',
        words: 'places/orchard.yaml n’existe pas',
      },
      {
        file: 'initiatives/neighbours.yaml',
        line: 14,
        field: 'places.0.place',
        words: 'places/orchard.yaml n’existe pas',
      },
      { file: 'places/Le verger.yaml', field: '', words: 'nom de fichier' },
      { file: 'places/Le verger.yaml', line: 1, field: '', words: 'ne sert à aucune initiative' },
    ],
  },
  {
    name: 'missing file',
    edits: [{ file: 'publisher.yaml', removed: true }],
    problems: [{ file: 'publisher.yaml', field: '', words: 'fichier obligatoire absent' }],
  },
  {
    name: 'missing taxonomy: its terms are not reported one by one',
    edits: [{ file: 'taxonomy/lever.yaml', removed: true }],
    problems: [{ file: 'facets.yaml', line: 29, field: '5', words: 'taxonomy/lever.yaml manque' }],
  },
  {
    name: 'missing list of facets: what it would explain is not reported',
    edits: [{ file: 'facets.yaml', removed: true }],
    problems: [{ file: 'facets.yaml', field: '', words: 'fichier obligatoire absent' }],
  },
  {
    name: 'missing head',
    edits: [{ file: 'site.yaml', removed: true }],
    problems: [{ file: 'site.yaml', field: '', words: 'fichier obligatoire absent' }],
  },
  {
    name: 'file that is not UTF-8',
    edits: [{ file: LYON, from: 'Rhône,', to: 'Rh\uFFFDne,' }],
    problems: [{ file: LYON, line: 4, field: '', words: 'UTF-8' }],
  },
];
