/** Why a file is not read at all. */

/** A reason with its figures; what the reader is told is made of it elsewhere. Sizes are in bytes. */
export type Refusal =
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'too-many-rows'; readonly rows: number; readonly most: number }
  | { readonly code: 'too-many-columns'; readonly columns: number; readonly most: number }
  | { readonly code: 'too-many-cells'; readonly cells: number; readonly most: number }
  /** A compressed file whose contents would be larger than `most`. */
  | { readonly code: 'unpacks-too-large'; readonly bytes: number; readonly most: number }
  /** A compressed file whose contents would be `ratio` times as large as it. */
  | { readonly code: 'unpacks-too-much'; readonly ratio: number; readonly most: number }
  /** An old Excel workbook (`.xls`), to be saved anew as `.xlsx`. */
  | { readonly code: 'old-workbook' }
  /** An Excel workbook in binary form (`.xlsb`), to be saved anew as `.xlsx`. */
  | { readonly code: 'binary-workbook' }
  /** A workbook that asks for a password. */
  | { readonly code: 'locked' }
  /** A compressed KML (`.kmz`), to be unpacked or exported as `.kml`. */
  | { readonly code: 'compressed-kml' }
  /** A collection that this program wrote, or a page that it made of one: it is opened as such, not imported. */
  | { readonly code: 'own-collection' }
  | { readonly code: 'empty' }
  | { readonly code: 'unknown-format'; readonly name: string }
  /** Well formed, but without rows: JSON that is no array of objects, a text document… */
  | { readonly code: 'no-table'; readonly format: string }
  /** `detail` is what the reading library says, in English. */
  | { readonly code: 'damaged'; readonly format: string; readonly detail: string };

/** Thrown while a file is read; `readTable` turns it into its answer. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
