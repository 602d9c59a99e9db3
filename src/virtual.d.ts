/** The atlas that the build compiled from `data/` (see `src/pipeline/atlas-plugin.ts`). */
declare module 'virtual:atlas' {
  const atlas: import('./domain/records.ts').Atlas;
  export default atlas;
}
