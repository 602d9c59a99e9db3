import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FACETS } from '../../src/domain/collection/facets.ts';
import { en as firstEn } from '../../src/words/messages/en.ts';
import { fr as firstFr } from '../../src/words/messages/fr.ts';
import { laterEn } from '../../src/words/messages/later.en.ts';
import { laterFr } from '../../src/words/messages/later.fr.ts';
import '../../src/words/messages/later.ts';
import { ofName, translator } from '../../src/words/messages/messages.ts';
import { REGIONS } from '../../src/map/camera/region-shortcuts.ts';
import { KEY_ROWS } from '../../src/stage/key-sheet-rows.ts';
import { Figure, PLACE_ROLES, PRECISIONS } from '../../src/domain/collection/schema.ts';
import { PALETTES } from '../../src/domain/address/keys.ts';
import { ADVANCES } from '../../src/timeline/steps.ts';

const fr = { ...firstFr, ...laterFr };
const en = { ...firstEn, ...laterEn };
const KEYS = Object.keys(fr);
const BASES = new Set(KEYS.map((key) => key.replace(/_(one|other)$/, '')));
const TEXTS = { fr: Object.entries<string>(fr), en: Object.entries<string>(en) };

const source = new URL('../../src/', import.meta.url);
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.startsWith('words/messages'))
  .map((file) => readFileSync(new URL(file, source), 'utf8'))
  .join('\n');

/** The keys that the code completes with a value: what stands before it, and all that it may be. */
const TEMPLATES: Record<string, readonly string[]> = {
  'facet.${}': FACETS,
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
  'deck.field.${}': ['title', 'sentence', 'notes'],
  'figure.${}': Figure.entries.qualifier.wrapped.options.filter((qualifier) => qualifier !== 'exactly'),
  'mode.${}': ['any', 'all', 'none'],
  'offline.${}': ['preparing', 'ready', 'failed'],
  'palette.${}': PALETTES,
  'position.${}': ['denied', 'unavailable'],
  'precision.${}': PRECISIONS,
  'precision.${}.long': PRECISIONS,
  'region.${}': Object.keys(REGIONS),
  'relation.${}': ['within', 'touches'],
  'role.${}': PLACE_ROLES,
  'sentence.${}': ['bearer', 'scale', 'lever', 'audience', 'dossier'],
  'territory.${}': ['country', 'region', 'departement', 'epci', 'admin1'],
  'similar.kind.${}': ['admin1', 'departement', 'region', 'epci', 'country', 'town'],
  'timeline.advance.${}': ADVANCES,
  'tool.${}': ['point', 'rectangle', 'polygon'],
  'tool.${}.help': ['point', 'rectangle', 'polygon'],
  'timeline.speed.${}': ['slow', 'normal', 'fast'],
};
const templated = [...code.matchAll(/\bt\(\s*`([^`]*)`/g)].map(([, key]) =>
  key!.replaceAll(/\$\{[^}]*\}/g, '${}'),
);
const literal = [...code.matchAll(/'((?:\\.|[^'\\\n])*)'/g)].map(([, text]) => text!);
const said = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key!);
const completed = Object.entries(TEMPLATES).flatMap(([key, values]) =>
  values.map((value) => key.replace('${}', value)),
);

/** The modules that the page loads before anything asks for more, and those that it asks for. */
function firstModules() {
  const text = (file: URL) => readFileSync(file, 'utf8');
  const early = new Set<string>();
  const later = new Set<string>();
  const walk = (file: URL) => {
    if (early.has(file.href)) return;
    early.add(file.href);
    for (const [, path] of text(file).matchAll(
      /^\s*import (?!type\b)(?:[^;]*?from )?'(\.[^']+\.(?:ts|svelte))'/gms,
    ))
      walk(new URL(path!, file));
    for (const [, path] of text(file).matchAll(/import\('(\.[^']+\.svelte)'\)/g))
      later.add(new URL(path!, file).href);
  };
  walk(new URL('app/main.ts', source));
  return { early: [...early].map((file) => text(new URL(file))), later: [...later] };
}

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
    expect(ofName(name, lang)).toBe(said);
    expect(translator(lang as 'fr')('sentence.near', { km: 5, place: name })).toContain(said);
  });
});

describe('the messages', () => {
  it('that are fetched later are said by nothing that is not, and come with what says them', () => {
    const { early, later } = firstModules();
    expect(early.length).toBeGreaterThan(50);
    expect(later.length).toBeGreaterThan(5);
    const laterBases = new Set(Object.keys(laterFr).map((key) => key.replace(/_(one|other)$/, '')));
    const tooEarly = early.flatMap((text) =>
      [...text.matchAll(/'([\w.]+)'/g)].flatMap(([, key]) => (laterBases.has(key!) ? [key] : [])),
    );
    expect(tooEarly).toEqual([]);
    const without = later.filter(
      (file) => !/import '.*words\/messages\/later.ts'/.test(readFileSync(new URL(file), 'utf8')),
    );
    expect(without).toEqual([]);
    // One of both lists would be said by whichever came last.
    expect(Object.keys(laterFr).filter((key) => key in firstFr)).toEqual([]);
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

  it('have a singular for each plural', () => {
    const plural = KEYS.filter((key) => key.endsWith('_other')).map((key) => key.replace(/_other$/, ''));
    const singular = KEYS.filter((key) => key.endsWith('_one')).map((key) => key.replace(/_one$/, ''));
    expect(singular).toEqual(plural);
  });

  it('differ between the languages, but for words that both have', () => {
    const words = (text: string) => text.replaceAll(/\{\{.*?\}\}/g, '').match(/\p{L}{3,}/gu);
    const same = (KEYS as (keyof typeof fr)[]).flatMap((key) =>
      fr[key] === en[key] ? (words(fr[key]) ?? []) : [],
    );
    // A new one is a message that was not translated, or belongs here.
    expect([...new Set(same)].sort()).toEqual([
      'Atlas',
      'Citation',
      'Dates',
      'Dossier',
      'Département',
      'Départements',
      'Europe',
      'Format',
      'France',
      'Initiatives',
      'Pause',
      'Projection',
      'Source',
      'initiative',
      'initiatives',
      'min',
      'normal',
      'version',
    ]);
  });

  it('leave the same places for values in both languages', () => {
    const holes = (text: string) => [...text.matchAll(/\{\{.*?\}\}/g)].map(String).sort();
    for (const key of KEYS as (keyof typeof fr)[]) expect(holes(en[key]), key).toEqual(holes(fr[key]));
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
