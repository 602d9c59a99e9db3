import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetOf, optionsOf } from '../../src/domain/collection/facets.ts';
import type { LngLat } from '../../src/domain/collection/records.ts';
import { decode, DEFAULT_ADDRESS, encode } from '../../src/domain/address/address.ts';
import { REGISTRY } from '../../src/domain/address/keys.ts';
import { STAGE_KEYS } from '../../src/domain/address/stage.ts';
import { RESERVED_KEYS } from '../../src/domain/collection/reserved-keys.ts';
import { roundView } from '../../src/domain/view/view.ts';
import { ZOOM } from '../../src/domain/view/zoom.ts';
import { anyAddress, anyView } from '../arbitraries.ts';

/** The keys that the atlas has today, in the order of the contract. */
const ORDER = [
  'lang',
  'q',
  'theme',
  'dossier',
  'bearer',
  'scale',
  'country',
  'lever',
  'audience',
  'status',
  'match',
  'not',
  'from',
  'to',
  'undated',
  'in',
  'near',
  'area',
  'sel',
  'panel',
  'cross',
  'compare',
  'view',
  'projection',
  'palette',
  'renderer',
  'mode',
  'tour',
  'step',
  'screen',
  'kiosk',
  'embed',
  'deck',
];

const keysOf = (fragment: string) => fragment.split('&').map((pair) => pair.split('=')[0]!);
const addressOf = (fragment: string) => decode(fragment, atlas).address;
const droppedFrom = (fragment: string) => decode(fragment, atlas).dropped;

it('no facet may be called as a key of the address, or as the page calls its filters', () => {
  expect(RESERVED_KEYS.toSorted()).toEqual(
    // `atlas` is read before the rest; `where` is a filter of the page.
    [...Object.keys(REGISTRY), ...STAGE_KEYS, 'atlas', 'workshop', 'where'].toSorted(),
  );
});

describe('a comparison in a link', () => {
  const told = (value: string) => decode(`compare=${value}`, atlas);
  const [country] = optionsOf(atlas, 'country');

  it('holds one theme, one country, a territory, a circle', () => {
    const link = `compare=theme:tourism;country:${country};in:quebec;near:2.35,48.85,50`;
    const { address, dropped } = decode(link, atlas);
    expect(dropped).toEqual([]);
    expect(address.compare).toEqual([
      { kind: 'facet', facet: 'theme', value: 'tourism' },
      { kind: 'facet', facet: 'country', value: country },
      { kind: 'in', place: 'quebec' },
      { kind: 'near', near: { lng: 2.35, lat: 48.85, km: 50 } },
    ]);
    expect(encode(address, atlas)).toBe(link);
  });

  it.each([
    'theme:war',
    'in:heathrow',
    'in:__proto__',
    'near:2,48',
    'near:2,48,0',
    'q:museum',
    'match:lever',
    'tourism',
    '',
  ])('drops %s, says so, and keeps the rest', (bad) => {
    const { address, dropped } = told(`theme:tourism;${bad};theme:culture`);
    expect(address.compare.map(({ kind }) => kind)).toEqual(['facet', 'facet']);
    expect(dropped).toEqual([{ key: 'compare', value: bad }]);
  });

  it('holds each once, and four at most', () => {
    expect(told('theme:tourism;theme:tourism').address.compare).toHaveLength(1);
    const { address, dropped } = told('theme:tourism;theme:culture;scale:site;scale:city;in:quebec');
    expect(address.compare).toHaveLength(4);
    expect(dropped).toEqual([{ key: 'compare', value: 'in:quebec' }]);
  });
});

describe('a talk in a link', () => {
  it('begins at its cover, for the audience, and waits for its speaker', () => {
    expect(addressOf('mode=present&tour=pitch').stage).toEqual({
      tour: 'pitch',
      step: 0,
      screen: 'audience',
      kiosk: null,
    });
    expect(encode(addressOf('tour=pitch&mode=present&screen=audience'), atlas)).toBe(
      'mode=present&tour=pitch',
    );
  });

  it.each([
    ['mode=present', 'mode', 'present'],
    ['tour=pitch', 'tour', 'pitch'],
    ['step=2', 'step', '2'],
    ['mode=fly', 'mode', 'fly'],
  ])('means nothing in part: %s', (link, key, value) => {
    expect(decode(link, atlas)).toEqual({ address: DEFAULT_ADDRESS, dropped: [{ key, value }] });
  });

  it.each(['step=0', 'step=1.5', 'step=-1', 'screen=stage', 'kiosk=0', 'kiosk=1e9', 'kiosk=soon'])(
    'drops %s, says so, and keeps the rest',
    (pair) => {
      const { address, dropped } = decode(`theme=tourism&mode=present&tour=pitch&${pair}`, atlas);
      const [key, value] = pair.split('=') as [string, string];
      expect(dropped).toEqual([{ key, value }]);
      expect(address).toEqual(addressOf('theme=tourism&mode=present&tour=pitch'));
    },
  );

  it('is no talk where it explores', () => {
    expect(decode('mode=explore', atlas)).toEqual({ address: DEFAULT_ADDRESS, dropped: [] });
  });
});

describe('a state as a link', () => {
  it('comes back as it was, with nothing dropped', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(decode(encode(address, atlas), atlas)).toEqual({ address, dropped: [] });
      }),
    );
  });

  it('comes back from a link that a browser gives with its #', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(addressOf(`#${encode(address, atlas)}`)).toEqual(address);
      }),
    );
  });

  it('has its keys in the order of the contract', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const keys = encode(address, atlas) === '' ? [] : keysOf(encode(address, atlas));
        expect(keys).toEqual(ORDER.filter((key) => keys.includes(key)));
      }),
    );
  });

  it('is the same however the link was written', () => {
    fc.assert(
      fc.property(
        anyAddress.chain((address) => {
          const pairs = encode(address, atlas).split('&');
          return fc.tuple(fc.constant(address), fc.shuffledSubarray(pairs, { minLength: pairs.length }));
        }),
        ([address, pairs]) => {
          expect(encode(addressOf(pairs.join('&')), atlas)).toBe(encode(address, atlas));
        },
      ),
    );
  });

  it('has each list in the order of its taxonomy, each value once', () => {
    const options = facetOf(atlas, 'lever')!.terms.map(({ id }) => id);
    const link = `lever=${[...options, ...options].reverse().join(',')}`;
    expect(encode(addressOf(link), atlas)).toBe(`lever=${options.join(',')}`);
  });

  it('leaves the defaults out', () => {
    expect(encode(DEFAULT_ADDRESS, atlas)).toBe('');
    expect(encode({ ...DEFAULT_ADDRESS, projection: 'globe' }, atlas)).toBe('');
    expect(encode({ ...DEFAULT_ADDRESS, projection: 'flat' }, atlas)).toBe('projection=flat');
  });

  it('is empty for no link at all', () => {
    expect(decode('', atlas)).toEqual({ address: DEFAULT_ADDRESS, dropped: [] });
    expect(decode('#', atlas)).toEqual({ address: DEFAULT_ADDRESS, dropped: [] });
  });

  it('reads as the contract shows it', () => {
    const address = {
      ...DEFAULT_ADDRESS,
      lang: 'en' as const,
      values: { theme: ['economy', 'tourism'], country: ['CA', 'FR'] },
      match: ['lever'],
      sel: 'la-roue',
      view: { lng: 4.8357, lat: 45.764, zoom: 6.5 },
      palette: 'dark' as const,
    };
    expect(encode(address, atlas)).toBe(
      'lang=en&theme=economy,tourism&country=CA,FR&match=lever&sel=la-roue&view=4.8357,45.764,6.5&palette=dark',
    );
  });

  it('holds a camera to 11 m and a hundredth of a zoom', () => {
    expect(roundView({ lng: 4.123456, lat: -0.00001, zoom: 3.14159 })).toEqual({
      lng: 4.1235,
      lat: 0,
      zoom: 3.14,
    });
  });
});

describe('a link of anyone’s making', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('%', '%E0%A4', '=', '&', '#', ',', ';', '__proto__', 'constructor', ...ORDER),
  );
  const garbage = fc.array(pieces).map((parts) => parts.join(''));

  it('never throws, and gives a state that is a link again', () => {
    fc.assert(
      fc.property(garbage, (fragment) => {
        const { address } = decode(fragment, atlas);
        expect(decode(encode(address, atlas), atlas)).toEqual({ address, dropped: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('never throws with garbage for a value of any key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ORDER), garbage, (key, value) => {
        const { address } = decode(`${key}=${value}`, atlas);
        expect(decode(encode(address, atlas), atlas)).toEqual({ address, dropped: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('may hold keys that we do not know', () => {
    expect(decode('utm_source=mail&theme=culture&__proto__=x&toString=1', atlas)).toEqual({
      address: { ...DEFAULT_ADDRESS, values: { theme: ['culture'] } },
      dropped: [],
    });
  });

  it('keeps its sense with a stray %', () => {
    expect(decode('theme=culture&sel=%&lang=en', atlas)).toEqual({
      address: { ...DEFAULT_ADDRESS, values: { theme: ['culture'] }, lang: 'en' },
      dropped: [{ key: 'sel', value: '%' }],
    });
  });

  it('may have its commas percent-encoded, as a mail program does', () => {
    expect(addressOf('theme=economy%2Cculture').values.theme).toEqual(['economy', 'culture']);
  });

  it.each([
    ['lang', 'de'],
    ['theme', 'sport'],
    ['dossier', '5'],
    ['bearer', 'nobody'],
    ['scale', 'galaxy'],
    ['country', 'XX'],
    ['lever', 'magic'],
    ['audience', 'everyone-else'],
    ['match', 'colour'],
    ['in', 'atlantis'],
    ['in', 'lyon'],
    ['near', 'here'],
    ['area', 'there'],
    ['sel', 'gone'],
    ['view', 'here'],
    ['projection', 'cube'],
    ['palette', 'pink'],
  ])('loses a meaningless %s alone, and says so', (key, value) => {
    const rest = ['theme=culture', 'sel=la-roue'].filter((pair) => !pair.startsWith(`${key}=`)).join('&');
    expect(decode(`${key}=${value}&${rest}`, atlas)).toEqual({
      address: addressOf(rest),
      dropped: [{ key, value }],
    });
  });

  it('keeps what means something of a list, and lists the rest', () => {
    expect(decode('theme=culture,sport,economy,,Culture', atlas)).toEqual({
      address: { ...DEFAULT_ADDRESS, values: { theme: ['economy', 'culture'] } },
      dropped: ['sport', '', 'Culture'].map((value) => ({ key: 'theme', value })),
    });
  });

  it('says nothing of an empty value: it is the default', () => {
    expect(droppedFrom('theme=&sel=&view=&projection=')).toEqual([]);
  });

  it('cannot name an initiative by what every object has', () => {
    expect(addressOf('sel=constructor').sel).toBeNull();
    expect(addressOf('in=constructor').in).toBeNull();
    expect(addressOf('projection=toString').projection).toBe('globe');
  });
});

describe('the camera of a link', () => {
  it.each([
    '180.1,0,3',
    '-181,0,3',
    '0,90.5,3',
    '0,-91,3',
    '0,0,-0.1',
    `0,0,${ZOOM.max + 0.1}`,
    '0,0',
    '0,0,3,4',
    '',
    ',,',
    'NaN,0,3',
    'Infinity,0,3',
    '1e1,0,3',
    '0x10,0,3',
    ' 1,0,3',
    '1.,0,3',
    '+1,0,3',
  ])('is none outside the world or the form: « %s »', (value) => {
    const { address, dropped } = decode(`view=${value}&theme=culture`, atlas);
    expect(address).toEqual({ ...DEFAULT_ADDRESS, values: { theme: ['culture'] } });
    expect(dropped).toEqual(value === '' ? [] : [{ key: 'view', value }]);
  });

  it('may be anywhere in the world', () => {
    fc.assert(
      fc.property(anyView, ({ lng, lat, zoom }) => {
        expect(decode(`view=${lng},${lat},${zoom}`, atlas)).toEqual({
          address: { ...DEFAULT_ADDRESS, view: { lng, lat, zoom } },
          dropped: [],
        });
      }),
    );
  });

  it('may have more digits than we write', () => {
    expect(addressOf('view=4.83567891,45.7640431,6.5000').view).toEqual({
      lng: 4.8357,
      lat: 45.764,
      zoom: 6.5,
    });
  });
});

describe('the places of a link', () => {
  it('read as the contract shows them', () => {
    const address = {
      ...DEFAULT_ADDRESS,
      in: 'quebec',
      near: { lng: -73.5673, lat: 45.5017, km: 250 },
      area: [
        [178, -20],
        [-178.5, -20],
        [-178.5, -15.25],
      ] satisfies LngLat[],
    };
    expect(encode(address, atlas)).toBe(
      'in=quebec&near=-73.5673,45.5017,250&area=178,-20;-178.5,-20;-178.5,-15.25',
    );
    expect(addressOf(encode(address, atlas))).toEqual(address);
  });

  it.each([
    'near=180.1,0,3',
    'near=0,90.5,3',
    'near=0,0,0.09',
    'near=0,0,20038.1',
    'near=0,0,-5',
    'near=0,0',
    'near=0,0,3,4',
    'near=,,',
    'near=1e1,0,3',
    'near=0,0,1e2',
    'near= 1,0,3',
    'area=0,0;1,1',
    'area=0,0;1,1;2',
    'area=0,0;1,1;2,2,2',
    'area=0,0;1,1;181,0',
    'area=0,0;1,1;0,-90.1',
    'area=0,0;0,1;1,1;',
    'area=0,0;0,0;1,1',
    'area=0,0;1,1;0.00001,0',
    `area=${Array.from({ length: 65 }, (_, at) => `${at},${at % 2}`).join(';')}`,
  ])('are none outside the world or the form: « %s »', (pair) => {
    const at = pair.indexOf('=');
    expect(decode(`${pair}&theme=culture`, atlas)).toEqual({
      address: { ...DEFAULT_ADDRESS, values: { theme: ['culture'] } },
      dropped: [{ key: pair.slice(0, at), value: pair.slice(at + 1) }],
    });
  });

  it('may have more digits than we write, and a closed outline', () => {
    expect(encode(addressOf('near=4.83567891,45.7640431,12.3456'), atlas)).toBe('near=4.8357,45.764,12.3');
    expect(encode(addressOf('area=0,0;1.00001,0;1.00004,0;1,1;0,0'), atlas)).toBe('area=0,0;1,0;1,1');
  });

  it('may have their separators percent-encoded', () => {
    expect(encode(addressOf('area=0%2C0%3B1%2C0%3B1%2C1'), atlas)).toBe('area=0,0;1,0;1,1');
  });

  it('are any territory whose outline is known, and no point', () => {
    for (const { id, outline } of Object.values(atlas.places)) {
      expect(addressOf(`in=${id}`).in, id).toBe(outline ? id : null);
    }
  });
});
