import { NEW_KINDS } from '../../src/domain/tours/deck-slides.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keysIn, languagePlugin, staticSources } from '../../build/plugins/language-plugin.ts';
import { en } from '../../src/words/messages/en.ts';
import { fr } from '../../src/words/messages/fr.ts';
import { genitive } from '../../src/words/messages/genitive.ts';
import { translator } from '../../src/words/messages/messages.ts';
import { argumentsOf, HOLE, pluralsOf, textsOf } from '../message-texts.ts';
import { KEY_ROWS } from '../../src/stage/key-sheet-rows.ts';
import { COVERAGES, PLACE_ROLES, PRECISIONS } from '../../src/domain/collection/scalars.ts';
import { Figure } from '../../src/domain/collection/schema.ts';
import { PALETTES } from '../../src/domain/address/keys.ts';
import { ROLES } from '../../src/domain/table/match/roles.ts';
import { STEPS } from '../../src/workshop/context.ts';
import { ADVANCES } from '../../src/timeline/steps.ts';
import { KINDS } from '../../src/share/files/kinds.ts';

const KEYS = Object.keys(fr) as (keyof typeof fr)[];
const BASES = new Set<string>(KEYS);
const textsIn = (catalogue: Readonly<Record<string, string>>) =>
  Object.entries(catalogue).flatMap(([key, message]) =>
    textsOf(message).map((text) => [key, text.replaceAll(HOLE, '…')] as const),
  );
const TEXTS = { fr: textsIn(fr), en: textsIn(en) };

const source = new URL('../../src/', import.meta.url);
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.startsWith('words/messages'))
  .map((file) => readFileSync(new URL(file, source), 'utf8'))
  .join('\n');

/** The keys that the code completes with a value: what stands before it, and all that it may be. */
const TEMPLATES: Record<string, readonly string[]> = {
  'command.${}': KEY_ROWS.map(([, command]) => command),
  'key.${}': KEY_ROWS.flatMap(([keys]) => [...keys]),
  'deck.kind.${}': [
    'text',
    'number',
    'list',
    'object',
    'nothing',
    'titleOrOne',
    'eachOnce',
    'whole',
    'within',
    'filled',
    'shorter',
    'id',
    'other',
  ],
  'coverage.${}': COVERAGES,
  'deck.chart.${}': ['bars', 'matrix', 'timeline'],
  'deck.end.${}': ['cover', 'closing'],
  'deck.field.${}': ['title', 'sentence', 'notes'],
  'deck.new.${}': NEW_KINDS,
  'deck.number.${}': ['answer', 'record', 'elsewhere'],
  'deck.slide.${}': NEW_KINDS,
  'fault.${}': ['json', 'format', 'version', 'foreign', 'unknown', 'twice', 'many', 'theme'],
  'opening.${}': ['absent', 'unreachable'],
  'figure.${}': Figure.entries.qualifier.wrapped.options.filter((qualifier) => qualifier !== 'exactly'),
  'mode.${}': ['any', 'all', 'none'],
  'offline.${}': ['preparing', 'ready', 'failed'],
  'palette.${}': PALETTES,
  'position.${}': ['denied', 'unavailable', 'framed'],
  'precision.${}': PRECISIONS,
  'precision.${}.long': PRECISIONS,
  'relation.${}': ['within', 'touches'],
  'role.${}': PLACE_ROLES,
  'takeAway.${}': [...KINDS, 'unreachable', 'absent', 'failed'],
  'takeAway.${}Use': KINDS,
  'territory.${}': ['country', 'region', 'departement', 'epci', 'admin1'],
  'similar.kind.${}': ['admin1', 'departement', 'region', 'epci', 'country', 'town'],
  'timeline.advance.${}': ADVANCES,
  'tool.${}': ['point', 'rectangle', 'polygon'],
  'tool.${}.help': ['point', 'rectangle', 'polygon'],
  'timeline.speed.${}': ['slow', 'normal', 'fast'],
  'workshop.${}.heading': STEPS,
  'workshop.step.${}': STEPS,
  'workshop.role.${}': ROLES,
  'workshop.reason.${}': [
    'header',
    'values',
    'best',
    'constant',
    'empty',
    'second',
    'unknown',
    'remembered',
    'by-hand',
  ],
  'workshop.match.${}': ['sure', 'likely', 'unsure'],
  'workshop.match.personal.${}': ['mail', 'telephone'],
  'workshop.notice.${}': [
    'title-rows',
    'two-header-rows',
    'empty-columns',
    'unnamed-columns',
    'surplus-cells',
    'short-rows',
  ],
  'workshop.refusal.${}': [
    'too-large',
    'unpacks-too-large',
    'old-workbook',
    'binary-workbook',
    'locked',
    'compressed-kml',
    'own-collection',
    'empty',
  ],
  'workshop.place.reading.${}': ['lat-lng', 'lng-lat'],
  'workshop.place.system.${}': ['degrees', 'lambert-93', 'web-mercator'],
  'workshop.check.reason.${}': ['blank', 'total', 'note', 'header-again', 'by-hand'],
  'workshop.unkept.${}': ['full', 'refused'],
};
const templated = [...code.matchAll(/\bt\(\s*`([^`]*)`/g)].map(([, key]) =>
  key!.replaceAll(/\$\{[^}]*\}/g, '${}'),
);
const literal = [...code.matchAll(/'((?:\\.|[^'\\\n])*)'/g)].map(([, text]) => text!);
const said = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key!);
const completed = Object.entries(TEMPLATES).flatMap(([key, values]) =>
  values.map((value) => key.replace('${}', value)),
);

describe('a name after a preposition', () => {
  it.each([
    ['Lyon', 'fr', 'de Lyon'],
    ['Avignon', 'fr', 'd’Avignon'],
    ['Île Maurice', 'fr', 'd’Île Maurice'],
    ['Le Mans', 'fr', 'du Mans'],
    ['Les Sables-d’Olonne', 'fr', 'des Sables-d’Olonne'],
    ['Lens', 'fr', 'de Lens'],
    ['45,76° N, 4,84° E', 'fr', 'de 45,76° N, 4,84° E'],
    ['Avignon', 'en', 'of Avignon'],
  ])('%s in %s: %s', (name, lang, said) => {
    expect(genitive(name, lang as 'fr')).toBe(said);
    expect(translator(lang as 'fr')('sentence.near', { km: 5, place: name })).toContain(said);
  });
});

describe('the messages', () => {
  it('of the first tier are those that the beginning of the page says', () => {
    const beginning = staticSources('src/app/main.ts');
    expect(beginning.size).toBeGreaterThan(50);
    const names = [...beginning.keys()].map((file) => file.slice(file.lastIndexOf('/') + 1));
    expect(names).toContain('ResultList.svelte');
    expect(names).not.toContain('RecordPanel.svelte');
    const first = new Set([...beginning.values()].flatMap((text) => [...keysIn(text, KEYS)]));
    expect(first).toContain('results.count');
    expect(first).toContain('precision.unknown-within');
    expect(first).not.toContain('record.takeaway');
    expect(first.size).toBeLessThan(KEYS.length / 2);
  });

  it('of the rest are awaited by every import() of a part of the page', () => {
    const { transform } = languagePlugin();
    if (typeof transform !== 'function') throw new Error('expected the hook to be a function');
    const at = (file: string) => new URL(`../../src/${file}`, import.meta.url).pathname;
    const wrapped = (file: string, text: string) => {
      const result = transform.call({} as never, text, at(file)) as { code: string } | undefined;
      return result?.code ?? text;
    };
    expect(wrapped('share/Share.svelte', "await_block(() => import('./ShareDialog.svelte'))")).toBe(
      "import { withWords as __withWords, withOpenedWords as __withOpenedWords } from '../words/languages.ts';" +
        "await_block(() => __withOpenedWords(import('./ShareDialog.svelte')))",
    );
    // What only parts say that a click opens comes with them, and with parts that have some of them within.
    expect(wrapped('app/OnStage.svelte', "import('../stage/StageView.svelte')")).toContain(
      '__withOpenedWords(',
    );
    expect(wrapped('app/PresentButton.svelte', "import('./TourDialog.svelte')")).toContain(
      '__withOpenedWords(',
    );
    expect(wrapped('app/App.svelte', "import('./RightSide.svelte')")).toContain('__withWords(');
    // Packages and what the build makes say nothing.
    const data = "import('virtual:tours')";
    expect(wrapped('state/tours.svelte.ts', data)).toBe(data);
  });

  it('that the code completes with a value are known here', () => {
    expect([...new Set(templated)].sort()).toEqual(Object.keys(TEMPLATES).sort());
  });

  it('that the code says all exist', () => {
    expect(said.length).toBeGreaterThan(50);
    expect([...said, ...completed].filter((key) => !BASES.has(key))).toEqual([]);
  });

  it('are all said somewhere', () => {
    const used = new Set([...literal, ...completed]);
    expect([...BASES].filter((key) => !used.has(key))).toEqual([]);
  });

  it('are the same ones in both languages', () => {
    expect(Object.keys(en)).toEqual(KEYS);
  });

  it('have the branches of a plural that both languages need, chosen by the count', () => {
    const plurals = [fr, en].flatMap((catalogue) => Object.values(catalogue).flatMap(pluralsOf));
    expect(plurals.length).toBeGreaterThan(50);
    for (const plural of plurals) expect(plural).toEqual({ argument: 'count', branches: ['one', 'other'] });
  });

  it('differ between the languages, but for words that both have', () => {
    const words = (message: string) =>
      textsOf(message)
        .join(' ')
        .match(/\p{L}{3,}/gu) ?? [];
    const same = KEYS.flatMap((key) => ((fr[key] as string) === en[key] ? words(fr[key]) : []));
    // A new one is a message that was not translated, or belongs here.
    expect([...new Set(same)].sort()).toEqual([
      'Citation',
      'Date',
      'Dates',
      'Département',
      'Départements',
      'Format',
      'Initiative',
      'Initiatives',
      'Lambert',
      'Latitude',
      'Longitude',
      'Mercator',
      'PPTX',
      'Pause',
      'PowerPoint',
      'Projection',
      'Source',
      'Web',
      'date',
      'département',
      'initiative',
      'initiatives',
      'min',
      'normal',
      'version',
    ]);
  });

  it('leave the same places for values in both languages', () => {
    for (const key of KEYS) expect(argumentsOf(en[key]), key).toEqual(argumentsOf(fr[key]));
  });

  it('say something', () => {
    for (const texts of Object.values(TEXTS)) {
      expect(texts.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    }
  });
});

describe.each(['fr', 'en'] as const)('the messages in %s', (lang) => {
  // The name of the other language is written in that language.
  const texts = TEXTS[lang].filter(([key]) => key !== 'lang.switch');
  const faulty = (fault: RegExp) =>
    texts.filter(([, text]) => fault.test(text)).map(([key, text]) => `${key}: ${text}`);

  it('are in that language', () => {
    const foreign = {
      fr: /\b([Tt]he|of|and|to|with|for|is|are|[Tt]his|that|by|[Ff]rom|in)\b/,
      en: /[«»]|(?<![\p{L}’])(le|la|les|des|du|une?|est|et|dans|avec|pour|sur|qui|que|aux?)(?![\p{L}’])/iu,
    };
    expect(faulty(foreign[lang])).toEqual([]);
  });

  it('have curly apostrophes and no straight quotes', () => {
    expect(faulty(/['"]/)).toEqual([]);
  });

  it('have no space at either end, nor two together', () => {
    expect(faulty(/^\s|\s$|\s{2}/)).toEqual([]);
  });
});

describe('French typography', () => {
  const faulty = (fault: RegExp) =>
    TEXTS.fr.filter(([, text]) => fault.test(text)).map(([key, text]) => `${key}: ${text}`);

  it('has a no-break space before : ; ! ?', () => {
    expect(faulty(/[^\u00A0][:;!?]/)).toEqual([]);
    expect(TEXTS.fr.some(([, text]) => text.includes('\u00A0:'))).toBe(true);
  });

  it('has no-break spaces inside « »', () => {
    expect(faulty(/«[^\u00A0]|[^\u00A0]»/)).toEqual([]);
  });

  it('has a no-break space after n° and p.', () => {
    expect(faulty(/\b(n°|p\.)[^\u00A0]/i)).toEqual([]);
  });
});

describe('English typography', () => {
  it('has no space before : ; ! ?', () => {
    expect(TEXTS.en.filter(([, text]) => /\s[:;!?]/.test(text))).toEqual([]);
  });
});

describe('saying a message', () => {
  it('says the count as the contract has it', () => {
    expect(translator('fr')('results.count', { count: 12, total: 33 })).toBe('12 initiatives sur 33');
    expect(translator('en')('results.count', { count: 12, total: 33 })).toBe('12 of 33 initiatives');
  });

  it('has 0 in the singular in French, in the plural in English', () => {
    expect(translator('fr')('map.group', { count: 0 })).toBe('0 initiative');
    expect(translator('en')('map.group', { count: 0 })).toBe('0 initiatives');
  });

  it('writes what it is given as it is', () => {
    expect(translator('fr')('question.remove', { value: 'L’été <b> & co' })).toBe('Retirer : L’été <b> & co');
  });
});
