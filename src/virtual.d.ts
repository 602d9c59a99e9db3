/** The atlas that the build compiled from `data/` (see `src/pipeline/atlas-plugin.ts`). */
declare module 'virtual:atlas' {
  const atlas: import('./domain/records.ts').Atlas;
  export default atlas;
}

/** The presentations of `data/tours/`, in the order in which they are offered. */
declare module 'virtual:tours' {
  const tours: readonly import('./domain/tours.ts').Tour[];
  export default tours;
}
