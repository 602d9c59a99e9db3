/**
 * The texts of the built-in collection, apart from its structure, so that a page loads only those of its own
 * language, and first those that the list needs.
 *
 * In the structure, a text is a `TextMark`, the number of the text in the list of its tier; there is one list
 * for each tier and language.
 */
import type { Atlas, Lang, Text } from './records.ts';

/** What the list, its filters and its counts say; then all the rest. */
export type Tier = 'first' | 'rest';
/** Stands for a text in the structure. */
export type TextMark = { readonly first: number } | { readonly rest: number };

const LANGS = ['fr', 'en'] as const;

/** The lists of texts that are loaded. */
export class TextLists {
  readonly #lists = new Map<string, readonly string[]>();
  #details: Partial<Atlas> | null = null;

  receive(lang: Lang, tier: Tier, texts: readonly string[]): void {
    this.#lists.set(`${lang}/${tier}`, texts);
  }

  /** Takes what is no part of the structure: the readings, the chair, the bands of the timeline. */
  receiveDetails(details: unknown): void {
    this.#details ??= this.#expand(details) as Partial<Atlas>;
  }

  /**
   * The atlas of a structure. A text of it may be read once its list is there, and a detail once the details are:
   * before, reading it throws.
   */
  atlasOf(structure: unknown): Atlas {
    const atlas = this.#expand(structure) as Atlas;
    for (const key of ['resources', 'references', 'context', 'chair'] as const) {
      if (key in atlas) continue;
      Object.defineProperty(atlas, key, {
        enumerable: true,
        get: () => {
          const detail = this.#details?.[key];
          if (detail === undefined) throw new Error(`expected the ${key} of the atlas to be loaded`);
          return detail;
        },
      });
    }
    return atlas;
  }

  #expand(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => this.#expand(item));
    if (isMark(value)) return this.#textOf(value);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#expand(item)]));
  }

  /** The properties are the object's own and enumerable, so that a copy of a text is one too. */
  #textOf(mark: TextMark): Text {
    const [tier, place] = 'first' in mark ? (['first', mark.first] as const) : (['rest', mark.rest] as const);
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

function isMark(value: object): value is TextMark {
  const [key, ...others] = Object.keys(value);
  return (key === 'first' || key === 'rest') && others.length === 0;
}
