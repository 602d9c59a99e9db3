/** The font faces of sheets and pictures; the page itself may not have loaded all of them. */
const FACES = [
  "500 20px 'Alegreya'",
  "italic 400 20px 'Alegreya'",
  "400 20px 'Alegreya Sans'",
  "700 20px 'Alegreya Sans'",
];

/** Resolves once they are loaded or have failed; fallback fonts replace those that failed. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
}
