/**
 * The whole atlas as one HTML file, that opens without a server or a network: made of a template of the program, which
 * the build makes (`build/publish/one-file.ts`), and of what it shows besides the built-in collection. Pure, so that
 * the build, the published page and the file itself make the same.
 */

/** What all such files have in common. */
export interface Template {
  /** The page without the blocks of data that `oneFile` puts in: style, start script, content security policy. */
  readonly shell: string;
  /** A JSON object: the name of the program among the parts, and each part as `PackedPart`. */
  readonly parts: string;
}

/** A file that the program asks for by its name. */
export interface PackedPart {
  /** Its media type. */
  readonly type: string;
  /** Compressed with gzip, in base64. */
  readonly packed: string;
}

/** What a file shows besides the built-in collection: plain JSON. */
export interface Enclosed {
  /** The id of the collection that the file opens with; null: the built-in one. */
  readonly home: string | null;
  /** That collection, as `writtenCollection` gives it; null: the built-in one. */
  readonly collection: unknown;
  /** Decks of that collection, which the file has as its tours. */
  readonly decks: readonly unknown[];
}

/** What a file says of itself before its program runs. */
export interface FileHead {
  readonly title: string;
  readonly description: string;
  /** The main language of the collection (BCP 47). */
  readonly lang: string;
  /** The titles of the records, for a reader without JavaScript. */
  readonly records: readonly string[];
}

/** The ids of the blocks of data in the page; `build/publish/one-file-start.js` reads them. */
const PARTS = 'parts';
const ENCLOSED = 'enclosed';
/** Where the blocks of data stand: before the last script. */
const START = '<script type="module">';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!);

/**
 * The text of the file. `head` and `enclosed` say what it shows; null: the built-in collection, and no decks.
 *
 * @throws {Error} where the template lacks what is to be replaced
 */
export function oneFile(
  { shell, parts }: Template,
  shown: { readonly head: FileHead; readonly enclosed: Enclosed } | null,
): string {
  const page = shown ? headed(shell, shown.head) : shell;
  const at = page.lastIndexOf(START);
  if (at < 0) throw new Error(`expected ${START} in the template of the one file`);
  const blocks = block(PARTS, parts) + (shown ? block(ENCLOSED, JSON.stringify(shown.enclosed)) : '');
  return page.slice(0, at) + blocks + page.slice(at);
}

/** The shell with the words of a collection in the place of those that it has. */
function headed(shell: string, { title, description, lang, records }: FileHead): string {
  const items = records.map((record) => `<li>${escaped(record)}</li>`).join('');
  const words: readonly (readonly [place: RegExp, words: string])[] = [
    [/<html[^>]*>/, `<html lang="${escaped(lang)}">`],
    [/<title>[^<]*<\/title>/, `<title>${escaped(title)}</title>`],
    [
      /<meta name="description" content="[^"]*"[^>]*>/,
      `<meta name="description" content="${escaped(description)}">`,
    ],
    [/<noscript>[^]*?<\/noscript>/, `<noscript><h1>${escaped(title)}</h1><ul>${items}</ul></noscript>`],
  ];
  return words.reduce((page, [place, own]) => {
    if (!place.test(page)) throw new Error(`expected ${place.source} in the template of the one file`);
    return page.replace(place, () => own);
  }, shell);
}

/** Of a text that is such a file, what it encloses; null where the text is another or damaged, or it encloses nothing. */
export function enclosedIn(text: string): Enclosed | null {
  const opening = `<script type="application/json" id="${ENCLOSED}">`;
  const at = text.lastIndexOf(opening);
  if (at < 0) return null;
  const from = at + opening.length;
  const to = text.indexOf('</script>', from);
  if (to < 0) return null;
  try {
    return JSON.parse(text.slice(from, to)) as Enclosed;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

/** A data block: no script, so the content security policy has no say in it, and nothing in it ends it. */
function block(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json.replaceAll('<', String.raw`\u003c`)}</script>`;
}
