/**
 * Says the messages of the interface. The catalogues are `fr.ts` and `en.ts`, in ICU MessageFormat; the build
 * compiles each message to a function (`build/compile/messages.ts`), and `words/languages.ts` loads them.
 */
import type { Lang } from '../../domain/collection/records.ts';
import type { en } from './en.ts';
import type { fr } from './fr.ts';

export type MessageKey = keyof typeof fr;
/** A message in both languages: one may need an argument that the other does not. */
type TextOf<Key extends MessageKey> = (typeof fr)[Key] | (typeof en)[Key];

/** The argument that one pair of braces holds: its name and the type of its value. */
type Argument<Braces extends string> = Braces extends `${infer Name}, ${infer Format}`
  ? [Name, Format extends 'number' | `plural,${string}` ? number : string | number]
  : [Braces, string | number];
/** The arguments of a message. The braces after `one` and `other` hold the branches of a plural, not arguments. */
type Arguments<Text extends string> = Text extends `${infer Before}{${infer After}`
  ? | (Before extends `${string}one` | `${string}other`
        ? never
        : After extends `${infer Braces}}${string}`
          ? Argument<Braces>
          : never)
    | Arguments<After>
  : never;
/** The values that a message must be given, by the names of its arguments. */
type Values<Key extends MessageKey> = {
  readonly [Each in Arguments<TextOf<Key>> as Each[0]]: Each[1];
};

/** Says a message: `t('results.count', { count: 12, total: 33 })`. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: [Arguments<TextOf<Key>>] extends [never] ? [] : [Values<Key>]
) => string;

/** A message, compiled: from the values of its arguments to a text. */
export type Message = (values: Readonly<Record<string, unknown>>) => string;
export type Messages = Readonly<Record<string, Message>>;

const loaded: Record<Lang, Record<string, Message>> = { fr: {}, en: {} };

/** Adds compiled messages to those that `translator` can say. */
export function addMessages(lang: Lang, messages: Messages): void {
  Object.assign(loaded[lang], messages);
}

/** The function that says messages in a language. It throws for a message that is not loaded. */
export function translator(lang: Lang): Translate {
  return (key, ...[values]) => {
    const message = loaded[lang][key];
    if (!message) throw new Error(`expected the message ${key} to be loaded in « ${lang} », found none`);
    return message(values ?? {});
  };
}
