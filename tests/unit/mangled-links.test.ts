/** Links that were mangled on their way: by mail programs, chats, word processors, forms. */
import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decode, DEFAULT_ADDRESS, encode, isCanonical } from '../../src/domain/address/address.ts';
import { mend } from '../../src/domain/address/mend.ts';
import { anyAddress } from '../arbitraries.ts';

/** The fragment as a browser gives it to the page: it drops line breaks, and encodes some of the rest. */
const asBrowserGives = (fragment: string) => new URL(`https://atlas.example/#${fragment}`).hash.slice(1);

/** What the page reads of a fragment, as a link again. */
function read(fragment: string, query = ''): string {
  const given = asBrowserGives(fragment);
  const mended = isCanonical(given, atlas) && query === '' ? given : mend(given, query, atlas).fragment;
  return encode(decode(mended, atlas).address, atlas);
}

const upper = (link: string) => link.toUpperCase();

/** What is done to links, by its name. A random number says where, for what is done in one place. */
const DAMAGES: Readonly<Record<string, (link: string, where: number) => string>> = {
  '&amp;': (link) => link.replaceAll('&', '&amp;'),
  '&amp;amp;': (link) => link.replaceAll('&', '&amp;amp;'),
  '&#38;': (link) => link.replaceAll('&', '&#38;'),
  '&#x26;': (link) => link.replaceAll('&', '&#x26;'),
  'all percent-encoded': (link) => encodeURIComponent(link),
  'all percent-encoded twice': (link) => encodeURIComponent(encodeURIComponent(link)),
  '& percent-encoded': (link) => link.replaceAll('&', '%26'),
  '& percent-encoded twice': (link) => link.replaceAll('&', '%2526'),
  '= percent-encoded': (link) => link.replaceAll('=', '%3D'),
  'separators percent-encoded': (link) => link.replaceAll('&', '%26').replaceAll('=', '%3D'),
  '#/': (link) => `/${link}`,
  '##': (link) => `#${link}`,
  '#!': (link) => `!${link}`,
  '#?': (link) => `?${link}`,
  '#!/': (link) => `!/${link}`,
  '¬ for &not': (link) => link.replaceAll('&not', '¬'),
  ...Object.fromEntries(
    [...'.,;:!?)]}>»”’"\'*_…', ' »', ' ', '\u00a0', '\u200b', '\ufeff', '\n', '%20', '.)'].map((end) => [
      `ends with ${JSON.stringify(end)}`,
      (link: string) => link + end,
    ]),
  ),
  ...Object.fromEntries(
    ['\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\n', '\r\n'].map((sign) => [
      `${JSON.stringify(sign)} within`,
      (link: string, where: number) => {
        const at = where % (link.length + 1);
        return link.slice(0, at) + sign + link.slice(at);
      },
    ]),
  ),
  'U+2011 for hyphens': (link) => link.replaceAll('-', '\u2011'),
  'en dashes for hyphens': (link) => link.replaceAll('-', '–'),
  capitals: upper,
  'small letters': (link) => link.toLowerCase(),
  '?utm_source=': (link) => `${link}?utm_source=mail&utm_medium=lettre`,
  '?fbclid=': (link) => `${link}?fbclid=IwAR0_x-Y`,
  '&gclid=': (link) => `${link}&gclid=1`,
  '+ for a space': (link) => link.replaceAll('%20', '+'),
  '=3D': (link) => link.replaceAll('=', '=3D'),
};

/** Links of all kinds. */
const LINKS = [
  'theme=tourism',
  'theme=economy,culture&country=FR,CA&match=theme&not=country',
  'lang=en&q=masques%20%26%20savon&theme=culture',
  'q=R%26D&theme=culture&not=theme',
  'q=c%2B%2B&theme=culture',
  'q=100%25&sel=la-roue',
  'q=o%C3%B9%20%3F&theme=tourism&palette=dark',
  'q=%C2%AC&not=theme&panel=list',
  'q=a%3Db%26theme%3Dtourism&sel=la-roue',
  'theme=tourism&not=theme&from=2020-03-17&to=2020-12-01&undated=1',
  'in=quebec&near=-73.5673,45.5017,250&area=178,-20;-178.5,-20;-178.5,-15.25',
  'in=country:FR&sel=la-roue&view=4.8357,45.764,6.5&projection=flat',
  'panel=compare&compare=theme:tourism;country:FR;in:quebec;near:2.35,48.85,50',
  'compare=theme:tourism~country:FR;all',
  'cross=country&palette=projector&embed=1',
  'mode=present&tour=kampala-montreal&step=3',
  'lang=en&mode=present&tour=pitch&step=3&screen=speaker&kiosk=15&embed=1',
  'lang=fr&deck=q1YqSy3KTczMUbJSMlSqBQ',
];

const CASES = ['capitals', 'small letters'];

/**
 * Whether a damage makes of a link what another link becomes too. The letters of a packed deck have a case. A text may
 * be a link itself, encoded. « c++ » is a text.
 */
function isAmbiguous(name: string, link: string): boolean {
  if (CASES.includes(name)) return /(^|&)deck=/i.test(link);
  if (/^(&|=|separators) percent-encoded/.test(name))
    return /%(25)*26[\w-]+%(25)*3D|%25[\dA-F]{2}|¬/i.test(link);
  if (name === '¬ for &not') return /&not%/i.test(link);
  if (name === 'ends with "_"') return /deck\W/i.test(link);
  return name === '+ for a space' && /=%20|(%20|%2B|\+)%20|%20(%2B|&|$)/i.test(link);
}

/**
 * The same but for the case, the dashes and the zero-width joiners of a text, where a damage has changed those: the
 * search reads both alike.
 */
function sameAs(link: string, names: readonly string[]) {
  const cased = names.some((name) => CASES.includes(name));
  const dashed = names.some((name) => name.endsWith('for hyphens'));
  const joined = names.some((name) => name.includes('\u200d'));
  const plain = (text: string) => {
    const dashes = dashed ? text.replace(/%E2%80%9[13]/gi, '-') : text;
    const joiners = joined ? dashes.replaceAll('%E2%80%8D', '') : dashes;
    return cased ? joiners.toLowerCase() : joiners;
  };
  return expect.toSatisfy((text: string) => plain(text) === plain(link));
}

describe('a link that was mangled reads as it was', () => {
  it.each(Object.keys(DAMAGES))('%s', (name) => {
    for (const link of LINKS.filter((link) => !isAmbiguous(name, link))) {
      expect(isCanonical(link, atlas), link).toBe(true);
      for (const where of [3, Math.floor(link.length / 2), link.length - 2]) {
        const text = DAMAGES[name]!(link, where);
        if (!isItself(text)) expect(read(text), text).toEqual(sameAs(link, [name]));
      }
    }
  });

  it('keeps a text in capitals, which the search reads as it does any', () => {
    expect(read('LANG=EN&Q=MASQUE&THEME=CULTURE')).toBe('lang=en&q=MASQUE&theme=culture');
  });
});

describe('a link that reads as it is', () => {
  it.each([
    'q=c++&theme=culture',
    'q=c%2B%2B',
    'q=R%26D',
    'q=100%25',
    'q=o%C3%B9%3F',
    'q=%C2%AC',
    'q=3Dprint&theme=tourism',
    'q=%23%2Ftheme',
    'q=theme%253Dculture',
    // Written by hand: another order, more digits.
    'sel=la-roue&theme=economy%2Cculture&view=4.83567891,45.7640431,6.5000',
    'theme=tourism&sel=gone',
    'theme=tourism&colour=red',
    'mode=present&tour=gone&step=3',
  ])('is not changed: %s', (link) => {
    expect(mend(link, '', atlas)).toEqual({ fragment: link, query: '' });
  });
});

describe('a fragment of which nothing can be made', () => {
  it.each(['blabla', 'colour=red', 'xyz%3D4', 'theme'])('is said: %s', (text) => {
    const { fragment } = mend(text, '', atlas);
    expect(decode(fragment, atlas)).toEqual({
      address: DEFAULT_ADDRESS,
      dropped: [{ key: '', value: decodeURIComponent(text) }],
    });
  });
  it.each(['', '/', '!', '#', 'xtor=RSS-1', 'utm_source=mail&utm_medium=x', '?fbclid=1'])(
    'is no such thing where nothing is said: « %s »',
    (text) => {
      expect(decode(mend(text, '', atlas).fragment, atlas).dropped).toEqual([]);
    },
  );
});

describe('a state after ? in place of #', () => {
  it.each([
    ['', 'theme=culture&sel=la-roue', 'theme=culture&sel=la-roue', ''],
    ['', 'utm_source=mail&theme=culture&id=4', 'theme=culture&id=4', 'id=4'],
    ['', 'theme%3Dculture%26sel%3Dla-roue', 'theme=culture&sel=la-roue', ''],
    ['', 'theme=culture#sel=la-roue', 'theme=culture&sel=la-roue', ''],
    ['sel=la-roue', 'theme=culture', 'theme=culture&sel=la-roue', ''],
    // Of the host, not of the atlas.
    ['', 'page_id=4&utm_source=mail', '', 'page_id=4&utm_source=mail'],
    ['theme=culture', 'page_id=4', 'theme=culture', 'page_id=4'],
  ])('#%s ?%s', (fragment, query, expected, left) => {
    const mended = mend(fragment, query, atlas);
    expect(encode(decode(mended.fragment, atlas).address, atlas)).toBe(
      encode(decode(expected, atlas).address, atlas),
    );
    expect(mended.query).toBe(left);
  });
});

/** A link of any state of ours, as it is written. */
const anyLink = anyAddress.map((address) => encode(address, atlas)).filter((link) => link !== '');
const anyDamage = fc.tuple(fc.constantFrom(...Object.keys(DAMAGES)), fc.nat());

/**
 * Whether a text is the link of a state by itself. A damage can make one: « q=masque » and « q=masque. » are two
 * searches, and so are « q=a  b » and « q=a++b ». Then it is the link of that state.
 */
const isItself = (text: string) => {
  const given = asBrowserGives(text);
  return isCanonical(given, atlas);
};

describe('any link', () => {
  test('is never changed where it reads whole', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        expect(isCanonical(link, atlas)).toBe(true);
        expect(mend(link, '', atlas)).toEqual({ fragment: link, query: '' });
        expect(mend(link, 'utm_source=mail&id=4', atlas)).toEqual({
          fragment: link,
          query: 'utm_source=mail&id=4',
        });
      }),
    );
  });

  for (const count of [1, 2]) {
    test(`reads as it was after ${count} damages`, () => {
      fc.assert(
        fc.property(anyLink, fc.array(anyDamage, { minLength: count, maxLength: count }), (link, damages) => {
          let text = link;
          for (const [name, where] of damages) {
            fc.pre(!isAmbiguous(name, text));
            text = DAMAGES[name]!(text, where);
            fc.pre(!isItself(text) || asBrowserGives(text) === link);
          }
          expect(read(text), text).toEqual(
            sameAs(
              link,
              damages.map(([name]) => name),
            ),
          );
        }),
        { numRuns: 150 },
      );
    });
  }
});
