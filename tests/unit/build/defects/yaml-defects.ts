/** Defects that keep a file from being read as YAML. */
import type { Defect } from './defect.ts';
import { LYON, SHOP, slip } from './defect.ts';

export const yamlDefects: Defect[] = [
  slip('colon in a text', SHOP, 'fr: La ville', 'fr: La ville : elle', 17, '', 'deux-points'),
  {
    name: 'illegible initiative: what only it may use or fill is not reported',
    edits: [{ file: 'initiatives/open-stage.yaml', text: 'theme: "culture' }],
    problems: [{ file: 'initiatives/open-stage.yaml', line: 1, field: '', words: 'guillemet' }],
  },
  slip('tab', SHOP, '  fr: La ville', '\tfr: La ville', 17, '', 'tabulation'),
  slip('open quote', 'publisher.yaml', 'Une chaire', '"Une chaire', 9, '', 'guillemet'),
  slip('alias', LYON, 'country: FR', 'country: *FR', 3, '', 'renvoi'),
  slip('tag', LYON, 'country: FR', 'country: !FR FR', 3, '', 'YAML illisible'),
  slip('several documents', LYON, 'country: FR', 'country: FR\n---', 4, '', 'un seul document'),
  slip('field written twice', LYON, 'country: FR', 'country: FR\ncountry: FR', 4, 'country', 'deux fois'),
];
