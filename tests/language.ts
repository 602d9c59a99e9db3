/**
 * In which language is a text of the page? Judged by what the atlas can say: its messages, its data and
 * the names of its countries, in both languages; what none of them says, by its stop words.
 */
import { countryName } from '../src/domain/text/format.ts';
import type { Atlas, Lang } from '../src/domain/collection/records.ts';
import { en } from '../src/words/messages/en.ts';
import { fr } from '../src/words/messages/fr.ts';
import { HOLE, textsOf } from './message-texts.ts';

/** A text of the page: one that is read or said, the language it is marked with, and where it stands. */
export interface Spoken {
  readonly text: string;
  readonly lang: string;
  readonly where: string;
}

const LANGS = ['fr', 'en'] as const;
const MESSAGES: Record<Lang, Record<string, string>> = { fr, en };
const otherOf = (lang: Lang): Lang => (lang === 'fr' ? 'en' : 'fr');
/** Without the name of a licence, which is of no language. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\bCC BY(-\w\w)* \d\.\d/g, 'CC')
    .trim();
const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** What punctuation parts. */
const piecesOf = (text: string): string[] => text.split(/[·,;:()—–«»“”]|\. /u).map(plain);

const STOP_WORDS: Record<Lang, RegExp> = {
  fr: /(?<![\p{L}\p{N}’'-])(les|des|du|une|est|et|dans|avec|pour|sur|qui|aux|d’|l’|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)(?![\p{L}’'-])/iu,
  en: /(?<![\p{L}\p{N}’'-])(the|of|and|to|with|for|is|are|this|that|by|from|in|January|February|March|April|June|July|August|September|October|December)(?![\p{L}’'-])/iu,
};
/** Thousands as the language does not part them. */
const NUMBERS: Record<Lang, RegExp> = { fr: /\d,\d{3}(?!\d)/, en: /\d[\u202F\u00A0]\d{3}(?!\d)/ };

/** Every pair of texts in an object, however deep. */
function pairsIn(value: unknown): { fr: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { fr: french, en: english } = value as Record<string, unknown>;
  if (typeof french === 'string' && typeof english === 'string') return [{ fr: french, en: english }];
  return Object.values(value).flatMap(pairsIn);
}

/** Judges the texts of the page. */
export class Judge {
  readonly #texts: Record<Lang, Set<string>> = { fr: new Set(), en: new Set() };
  readonly #templates: Record<Lang, RegExp[]> = { fr: [], en: [] };
  /** The texts of one language that are more than a word, the longest first. */
  readonly #phrases: Record<Lang, string[]>;
  readonly #all: Record<Lang, string>;
  readonly #judged = new Map<string, string | null>();

  constructor(atlas: Atlas) {
    // Names are the same in both.
    for (const lang of LANGS) this.#texts[lang].add(plain(atlas.head.publisher?.name ?? atlas.head.id));
    for (const pair of pairsIn(atlas)) for (const lang of LANGS) this.#texts[lang].add(plain(pair[lang]));
    const codes = new Set(Object.values(atlas.places).map(({ country }) => country));
    for (const lang of LANGS) {
      for (const code of codes) if (code) this.#texts[lang].add(countryName(code, lang));
      for (const [key, text] of Object.entries(MESSAGES[lang])) {
        // The name of the other language is written in that language.
        if (key === 'lang.switch') continue;
        for (const said of textsOf(text)) {
          if (!said.includes(HOLE)) this.#texts[lang].add(plain(said));
          else {
            const parts = plain(said).split(HOLE);
            this.#templates[lang].push(new RegExp(`^${parts.map(escaped).join('(.*)')}$`, 'u'));
          }
        }
      }
    }
    const phrases = (lang: Lang) =>
      [...this.#texts[lang]].filter((text) => text.length > 3).sort((a, b) => b.length - a.length);
    this.#phrases = { fr: phrases('fr'), en: phrases('en') };
    this.#all = { fr: [...this.#texts.fr].join('\n'), en: [...this.#texts.en].join('\n') };
  }

  /** Why a text is not in the language it is marked with; null where it is, or is a name. */
  fault({ text, lang }: Spoken): string | null {
    // A name in a third language, as « OPORTUNIDADE MULHER », is no text of the atlas.
    if (lang !== 'fr' && lang !== 'en') {
      const ours = LANGS.some((known) => this.#texts[known].has(plain(text)));
      return lang === '' || ours ? `marked as « ${lang} »` : null;
    }
    if (NUMBERS[lang].test(text)) return 'a number of the other language';
    return this.#faultOf(plain(text), lang);
  }

  /** A text is judged once: what templates part is parted again by all of them, the same pieces again and again. */
  #faultOf(text: string, lang: Lang): string | null {
    const key = `${lang} ${text}`;
    const judged = this.#judged.get(key);
    if (judged !== undefined) return judged;
    const fault = this.#judge(text, lang);
    this.#judged.set(key, fault);
    return fault;
  }

  #judge(text: string, lang: Lang): string | null {
    const other = otherOf(lang);
    if (text === '' || this.#texts[lang].has(text)) return null;
    if (this.#texts[other].has(text)) return `a text in « ${other} »`;
    const own = this.#templates[lang].flatMap((template) => {
      const match = template.exec(text);
      return match && match.slice(1).every((value) => value.length < text.length) ? [match.slice(1)] : [];
    });
    if (own.length > 0) {
      const faults = own.map(
        (values) => values.map((value) => this.#faultOf(value.trim(), lang)).find(Boolean) ?? null,
      );
      // A text may look like a template that has hardly a word of its own, as « {one}, {other} ».
      return faults.includes(null) || !this.#faultOfPieces(text, lang) ? null : faults[0]!;
    }
    return this.#faultOfPieces(text, lang);
  }

  /** A text put together: what is left of it without its own language's texts. */
  #faultOfPieces(text: string, lang: Lang): string | null {
    const other = otherOf(lang);
    for (const piece of piecesOf(text)) {
      if (this.#texts[lang].has(piece) || wordOf(this.#all[lang], piece)) continue;
      if (this.#texts[other].has(piece)) return `holds « ${piece} », a text in « ${other} »`;
    }
    let rest = text;
    for (const phrase of this.#phrases[lang]) if (rest.includes(phrase)) rest = rest.replaceAll(phrase, '·');
    for (const piece of piecesOf(rest)) {
      const known = this.#texts[other].has(piece) && !wordOf(this.#all[lang], piece);
      if (known) return `holds « ${piece} », a text in « ${other} »`;
    }
    const foreign = this.#phrases[other].find(
      (phrase) =>
        phrase.includes(' ') &&
        rest.includes(phrase) &&
        wordOf(rest, phrase) &&
        !wordOf(this.#all[lang], phrase),
    );
    if (foreign !== undefined) return `holds « ${foreign} », a text in « ${other} »`;
    const stop = STOP_WORDS[other].exec(rest);
    return stop ? `holds « ${stop[0]} », a word in « ${other} »` : null;
  }
}

/** Whether a text holds another, not in the middle of a word. */
function wordOf(text: string, piece: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(piece)}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
