/**
 * The texts of the built-in collection, apart from its structure, so that a page loads only those of its own
 * language, and first those that the list needs.
 *
 * In the structure, a `TextMark` stands for each text, and in the order in which a walk meets them the texts are
 * in a list: one list for each tier and language.
 */
import type { Atlas, Lang, Text } from './records.ts';

/** `first`: the texts of the list, its filters and its counts; `rest`: all others. */
export type Tier = 'first' | 'rest';
/** Placeholders of texts in the structure; no string of the data begins so. */
export const TEXT_MARKS = { first: '@text', rest: '@rest' } as const satisfies Record<Tier, string>;
export type TextMark = (typeof TEXT_MARKS)[Tier];

/** The details, as the build writes them. */
export interface Details {
  /** How many texts of the rest the structure has. */
  readonly textsBefore: number;
  /** Parts of the atlas, with marks. */
  readonly parts: unknown;
}

/**
 * Fields that only the parts read that are fetched after the list: they are details of their records, which the
 * structure has without them. The head is one record.
 */
export const DETAIL_FIELDS = {
  head: ['about', 'method', 'welcome', 'publisher', 'contact', 'home', 'licence', 'languages'],
  initiatives: ['order', 'printed', 'takeaway', 'summary', 'figures', 'coverage', 'extra'],
  places: ['description', 'region'],
  issues: ['title', 'summary', 'sections', 'editorial'],
} as const satisfies Partial<Record<keyof Atlas, readonly string[]>>;

/**
 * Fields that are fetched when a record is opened, printed or exported, with their texts in both languages.
 * `<list>.*.<field>` is a field of each item of a list of the record.
 */
export const LATE_FIELDS = {
  initiatives: [
    'notes',
    'partners',
    'related',
    'sources',
    'dates.*.source',
    'places.*.note',
    'places.*.source',
  ],
  places: ['source'],
} as const satisfies Partial<Record<keyof Atlas, readonly string[]>>;
/**
 * The late fields of each part of the atlas, by the index (or key) of the record in it, then as `LATE_FIELDS` names
 * them. That of the items of a list is a list as long, `null` where an item has none.
 */
export type LateFields = Records<keyof typeof LATE_FIELDS>;
type Records<Part extends string = string> = Readonly<
  Record<Part, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>;

const LANGS = ['fr', 'en'] as const;

/** Makes a property that reads what is loaded, and throws before it is. One that is there stays. */
function defineLoaded<Loaded>(
  owner: object,
  key: string,
  loaded: () => Loaded | null,
  read: (loaded: Loaded) => unknown,
): void {
  if (key in owner) return;
  Object.defineProperty(owner, key, {
    enumerable: true,
    get: () => {
      const source = loaded();
      if (!source) throw new Error(`expected the ${key} of the atlas to be loaded`);
      return read(source);
    },
  });
}

/** Makes the properties of the records that `fields` names, by part of the atlas. */
function defineFields(
  atlas: Atlas,
  fields: Readonly<Record<string, readonly string[]>>,
  loaded: () => Records | null,
): void {
  for (const [part, paths] of Object.entries(fields)) {
    const records = part === 'head' ? { head: atlas.head } : (atlas[part as keyof Atlas] as object);
    for (const [index, record] of Object.entries(records) as [string, object][]) {
      for (const path of paths) {
        const [list, field] = path.split('.*.') as [string, string?];
        const read = (from: Records) => from[part]?.[index]?.[path];
        if (field === undefined) defineLoaded(record, path, loaded, read);
        else
          for (const [at, item] of (record as Record<string, object[]>)[list]!.entries())
            defineLoaded(
              item,
              field,
              loaded,
              (from) => (read(from) as unknown[] | undefined)?.[at] ?? undefined,
            );
      }
    }
  }
}

/** The lists of texts that are loaded. */
export class TextLists {
  readonly #lists = new Map<string, readonly string[]>();
  #details: Record<string, unknown> | null = null;
  #late: LateFields | null = null;

  /** Takes what is fetched when a record is opened. */
  receiveLateFields(late: LateFields): void {
    this.#late = late;
  }

  receive(lang: Lang, tier: Tier, texts: readonly string[]): void {
    this.#lists.set(`${lang}/${tier}`, texts);
  }

  /** Takes what is no part of the structure: readings, bands of the timeline, fields of records and of the head. */
  receiveDetails({ textsBefore, parts }: Details): void {
    this.#details ??= this.#expand(parts, { first: 0, rest: textsBefore }) as Record<string, unknown>;
  }

  /**
   * The atlas of a structure. Reading a text throws until its list is loaded, and a detail until the details
   * are.
   */
  atlasOf(structure: unknown): Atlas {
    const atlas = this.#expand(structure, { first: 0, rest: 0 }) as Atlas;
    // The id of a place is its key.
    for (const [id, place] of Object.entries(atlas.places)) place.id = id;
    const details = () => this.#details;
    for (const key of ['resources', 'references', 'context'] as const)
      defineLoaded(atlas, key, details, (loaded) => loaded[key]);
    defineFields(atlas, DETAIL_FIELDS, details as () => Records | null);
    defineFields(atlas, LATE_FIELDS, () => this.#late);
    return atlas;
  }

  /** `next` is the index of the next text in each list. */
  #expand(value: unknown, next: Record<Tier, number>): unknown {
    if (value === TEXT_MARKS.first) return this.#textOf('first', next.first++);
    if (value === TEXT_MARKS.rest) return this.#textOf('rest', next.rest++);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.#expand(item, next));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#expand(item, next)]));
  }

  /** The properties are the object's own and enumerable, so that a copy of a text is one too. */
  #textOf(tier: Tier, index: number): Text {
    const read = (lang: Lang): string => {
      const text = this.#lists.get(`${lang}/${tier}`)?.[index];
      if (text === undefined) throw new Error(`expected text ${index} of ${lang}/${tier} to be loaded`);
      return text;
    };
    const text = {};
    for (const lang of LANGS) Object.defineProperty(text, lang, { enumerable: true, get: () => read(lang) });
    return text as Text;
  }
}
