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
 * structure has without them.
 */
export const DETAIL_FIELDS = {
  initiatives: ['printed', 'figures', 'related', 'notes'],
  places: ['source'],
} as const satisfies Partial<Record<keyof Atlas, readonly string[]>>;

const LANGS = ['fr', 'en'] as const;

/** The lists of texts that are loaded. */
export class TextLists {
  readonly #lists = new Map<string, readonly string[]>();
  #details: Record<string, unknown> | null = null;

  receive(lang: Lang, tier: Tier, texts: readonly string[]): void {
    this.#lists.set(`${lang}/${tier}`, texts);
  }

  /** Takes what is no part of the structure: readings, chair, bands of the timeline, fields of records. */
  receiveDetails({ textsBefore, parts }: Details): void {
    this.#details ??= this.#expand(parts, { first: 0, rest: textsBefore }) as Record<string, unknown>;
  }

  /**
   * The atlas of a structure. Reading a text throws until its list is loaded, and a detail until the details
   * are.
   */
  atlasOf(structure: unknown): Atlas {
    const atlas = this.#expand(structure, { first: 0, rest: 0 }) as Atlas;
    for (const key of ['resources', 'references', 'context', 'chair', 'site'] as const) {
      if (!(key in atlas)) this.#defineDetail(atlas, key, (details) => details[key]);
    }
    for (const [key, fields] of Object.entries(DETAIL_FIELDS)) {
      const records: object = atlas[key as keyof typeof DETAIL_FIELDS];
      for (const [id, record] of Object.entries(records) as [string, object][]) {
        for (const field of fields) {
          this.#defineDetail(record, field, (details) => {
            const found = details[key] as Record<string, Record<string, unknown>>;
            return found[id]?.[field];
          });
        }
      }
    }
    return atlas;
  }

  /** Makes a property that reads a detail, and throws before the details are there. */
  #defineDetail(
    owner: object,
    key: string,
    read: (details: Readonly<Record<string, unknown>>) => unknown,
  ): void {
    if (key in owner) return;
    Object.defineProperty(owner, key, {
      enumerable: true,
      get: () => {
        if (!this.#details) throw new Error(`expected the ${key} of the atlas to be loaded`);
        return read(this.#details);
      },
    });
  }

  /** `next` is the place of the next text in each list. */
  #expand(value: unknown, next: Record<Tier, number>): unknown {
    if (value === TEXT_MARKS.first) return this.#textOf('first', next.first++);
    if (value === TEXT_MARKS.rest) return this.#textOf('rest', next.rest++);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.#expand(item, next));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#expand(item, next)]));
  }

  /** The properties are the object's own and enumerable, so that a copy of a text is one too. */
  #textOf(tier: Tier, place: number): Text {
    const read = (lang: Lang): string => {
      const text = this.#lists.get(`${lang}/${tier}`)?.[place];
      if (text === undefined) throw new Error(`expected text ${place} of ${lang}/${tier} to be loaded`);
      return text;
    };
    const text = {};
    for (const lang of LANGS) Object.defineProperty(text, lang, { enumerable: true, get: () => read(lang) });
    return text as Text;
  }
}
