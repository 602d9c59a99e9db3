/** The atlas that the build compiled from `data/` (see `build/plugins/atlas-plugin.ts`). */
declare module 'virtual:atlas' {
  const atlas: import('./domain/collection/records.ts').Atlas;
  export default atlas;
}

/** The tours that the build compiled from `data/tours/`, to be fetched when one is wanted. */
declare module 'virtual:tours' {
  const tours: import('./domain/tours/tours.ts').Tour[];
  export default tours;
}
