/** The faces that sheets and pictures are set in: the page has not fetched them all by itself. */
const FACES = [
  "500 20px 'Alegreya'",
  "italic 400 20px 'Alegreya'",
  "400 20px 'Alegreya Sans'",
  "700 20px 'Alegreya Sans'",
];

/** Resolves once they are there, or are known not to come: then others stand in for them. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
}
