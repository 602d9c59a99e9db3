/** Dates that cannot be. */
import type { Defect } from './defect.ts';
import { AIRPORT, DOSSIER, SHOP, slip } from './defect.ts';

export const dateDefects: Defect[] = [
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
