/** Compiles the messages of the interface, from ICU MessageFormat to functions. */
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import type { Lang } from '../../src/domain/collection/records.ts';
import { en } from '../../src/words/messages/en.ts';
import { fr } from '../../src/words/messages/fr.ts';
import { genitive } from '../../src/words/messages/genitive.ts';
import type { Messages } from '../../src/words/messages/messages.ts';

export const CATALOGUES: Record<Lang, Readonly<Record<string, string>>> = { fr, en };

/** The compiler of one language; `genitiveModule` is what compiled code imports that function from. */
const compilerOf = (lang: Lang, genitiveModule: string) =>
  new MessageFormat(lang, {
    customFormatters: {
      genitive: {
        formatter: (name, locale) => genitive(name, locale as Lang),
        id: 'genitive',
        module: genitiveModule,
      },
    },
  });

/** A script module whose default export is the compiled messages of these keys. */
export function messagesModule(lang: Lang, keys: readonly string[], genitiveModule: string): string {
  const texts = Object.fromEntries(keys.map((key) => [key, CATALOGUES[lang][key]!]));
  return compileModule(compilerOf(lang, genitiveModule), texts);
}

/** All messages of a language, compiled for this process. */
export function compiledMessages(lang: Lang): Messages {
  const compiler = compilerOf(lang, '');
  return Object.fromEntries(
    Object.entries(CATALOGUES[lang]).map(([key, text]) => [
      key,
      (values: Readonly<Record<string, unknown>>) => compiler.compile(text)(values),
    ]),
  );
}
