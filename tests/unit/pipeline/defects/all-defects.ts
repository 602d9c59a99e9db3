/** Every defect that the checks are seen to report. */
import type { Defect } from './defect';
import { dateDefects } from './date-defects';
import { dossierDefects } from './dossier-defects';
import { fileDefects } from './file-defects';
import { initiativeDefects } from './initiative-defects';
import { placeDefects } from './place-defects';
import { referenceDefects } from './reference-defects';
import { shapeDefects } from './shape-defects';
import { uniqueDefects } from './unique-defects';
import { yamlDefects } from './yaml-defects';

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
