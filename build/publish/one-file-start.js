/**
 * Stands in the one file of `build-usb.ts`, and runs in the page before the atlas: opens the parts of the file
 * into addresses, then starts the program among them.
 */
const holder = document.getElementById('parts');
/** @type {{ program: string, parts: Record<string, { type: string, packed: string }> }} */
const { program, parts } = JSON.parse(holder?.textContent ?? '');
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
holder?.remove();
Object.assign(globalThis, {
  /** @param {string} name */
  atlasPart: (name) => addresses.get(name) ?? name,
});
await import(/* @vite-ignore */ addresses.get(program) ?? '');
export {};
