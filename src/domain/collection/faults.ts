/** What is wrong with a file that should be a collection; `words/collection-faults.ts` says it. */
export interface Fault {
  readonly kind:
    | /** It is no JSON. */ 'json'
    | /** It is JSON, but names no format of ours. */ 'format'
    | /** Its version is none that is read. */ 'version'
    | /** It is larger than the atlas can show. */ 'large'
      /** A field has not the shape that is expected: `expected` names that. */
    | 'shape'
    /** A field is missing. */
    | 'missing'
    /** A field that no collection has. */
    | 'foreign'
    /** It names what is not there. */
    | 'unknown'
    /** It stands there a second time. */
    | 'twice'
    /** Several values where there can be one. */
    | 'many'
    /** A second theme, or one without terms. */
    | 'theme';
  /** Where it is: keys, and ranks in lists from 0. */
  readonly path: readonly (string | number)[];
  /** What was found. */
  readonly value: string;
  /** What was expected, as `expectedKind` names it. */
  readonly expected?: string;
}

/** `records[3].title` */
export function pathText(path: Fault['path']): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at > 0 ? `.${step}` : step))
    .join('');
}
