/** Every defect that the checks are seen to report. */
import type { Defect } from './defect.ts';
import { dateDefects } from './date-defects.ts';
import { dossierDefects } from './dossier-defects.ts';
import { fileDefects } from './file-defects.ts';
import { initiativeDefects } from './initiative-defects.ts';
import { placeDefects } from './place-defects.ts';
import { referenceDefects } from './reference-defects.ts';
import { shapeDefects } from './shape-defects.ts';
import { tourDefects } from './tour-defects.ts';
import { uniqueDefects } from './unique-defects.ts';
import { yamlDefects } from './yaml-defects.ts';

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
  ...tourDefects,
];
