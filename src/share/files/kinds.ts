/** The kinds of files that a reader takes away of a whole collection, and their names. */
import type { Atlas } from '../../domain/collection/records.ts';

/** As `data-export` names them. */
export const KINDS = ['json', 'xlsx', 'html', 'datapackage', 'site'] as const;
export type Kind = (typeof KINDS)[number];

const ENDINGS = {
  json: 'atlas.json',
  xlsx: 'xlsx',
  html: 'html',
  datapackage: 'datapackage.zip',
  site: 'site.zip',
} as const satisfies Record<Kind, string>;

/** The name of a file: « readings.atlas.json ». */
export function fileNameOf({ head }: Pick<Atlas, 'head'>, kind: Kind): string {
  return `${head.id}.${ENDINGS[kind]}`;
}
