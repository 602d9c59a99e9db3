/**
 * Stands in the one file (`src/domain/one-file/one-file.ts`), and runs in the page before the atlas: opens the parts of
 * the file into addresses, then starts the program among them. `globalThis.atlasFile` is what the page reads of it
 * (`src/platform/one-file.ts`).
 */
/** @param {string} id */
function taken(id) {
  const holder = document.getElementById(id);
  holder?.remove();
  return holder?.textContent ?? null;
}
const packed = taken('parts') ?? '';
/** @type {import('../../src/domain/one-file/one-file.ts').Enclosed} */
const { home, collection, decks } = JSON.parse(
  taken('enclosed') ?? '{ "home": null, "collection": null, "decks": [] }',
);
// Nothing has changed the page yet: with other blocks of data it is another file.
const shell = `<!doctype html>\n${document.documentElement.outerHTML}`;
/** @type {{ program: string, parts: Record<string, import('../../src/domain/one-file/one-file.ts').PackedPart> }} */
const { program, parts } = JSON.parse(packed);
/** @type {Map<string, string>} */
const addresses = new Map();

/**
 * Data is given whole in its address: MapLibre's worker, which Chrome starts from a `data:` address alone on a
 * page opened as a file (https://issues.chromium.org/issues/40067939), cannot read the page's `blob:` ones.
 *
 * @param {Blob} part
 * @returns {Promise<string>}
 */
async function addressOf(part) {
  if (part.type !== 'application/json') return URL.createObjectURL(part);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(part);
  });
}

await Promise.all(
  Object.entries(parts).map(async ([name, { type, packed }]) => {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    addresses.set(name, await addressOf(new Blob([await new Response(opened).arrayBuffer()], { type })));
  }),
);
if (home !== null && collection !== null) {
  const file = new Blob([JSON.stringify(collection)], { type: 'application/json' });
  addresses.set(`collections/${home}.json`, await addressOf(file));
}
Object.assign(globalThis, {
  /** @param {string} name */
  atlasPart: (name) => addresses.get(name) ?? name,
  atlasFile: { home, decks, template: { shell, parts: packed } },
});
await import(/* @vite-ignore */ addresses.get(program) ?? '');
export {};
