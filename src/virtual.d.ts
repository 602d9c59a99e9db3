/** The atlas that the build compiled from `data/` (see `build/plugins/atlas-plugin.ts`). */
declare module 'virtual:atlas' {
  const atlas: import('./domain/collection/records.ts').Atlas;
  export default atlas;
}

/** The same with marks in place of its texts (see `src/domain/collection/texts.ts`). */
declare module 'virtual:atlas/structure' {
  const structure: unknown;
  export default structure;
}

/** What the page says in one language, of one tier (see `build/plugins/language-plugin.ts`). */
declare module 'virtual:language/*' {
  export const messages: import('./words/messages/messages.ts').Messages;
  export const texts: readonly string[];
  export const details: import('./domain/collection/texts.ts').Details | undefined;
}

/** The messages of one language and tier alone. */
declare module 'virtual:messages/*' {
  const messages: import('./words/messages/messages.ts').Messages;
  export default messages;
}

/** What a page fetches when a record is opened (see `src/domain/collection/texts.ts`). */
declare module 'virtual:record-details' {
  const late: import('./domain/collection/texts.ts').LateFields;
  export default late;
}

/** The tours that the build compiled from `data/tours/`, to be fetched when one is wanted. */
declare module 'virtual:tours' {
  const tours: import('./domain/tours/tours.ts').Tour[];
  export default tours;
}

/** The synonyms that the build read in `data/`, to be fetched with the search. */
declare module 'virtual:synonyms' {
  const synonyms: import('./domain/collection/records.ts').Synonyms;
  export default synonyms;
}
