/**
 * The address: every state of the atlas as a link, and every link as a state. `keys.ts` lists the keys, in the
 * order in which they are written. `decode` never throws, and says what it dropped.
 */
import { isSameChoice, NO_QUESTION } from '../question/question.ts';
import { facetIds, optionsOf } from '../collection/facets.ts';
import type { Atlas } from '../collection/records.ts';
import type { Codec, Dropped } from './codecs.ts';
import { REGISTRY, type Address } from './keys.ts';
import { parseStage, STAGE_KEYS, writeStage, type StageKey } from './stage.ts';

type Key = keyof typeof REGISTRY;
/** The keys that every collection has, but for those of a talk. */
export const KEYS = Object.keys(REGISTRY) as Key[];

/** The state of an empty address. */
export const DEFAULT_ADDRESS = Object.fromEntries([
  ...KEYS.map((key) => [key, REGISTRY[key].default]),
  ['values', NO_QUESTION.values],
  ['stage', null],
]) as unknown as Address;

// A codec and the state it is given always come from the same key; TypeScript cannot express it.
const codecOf = (key: Key) => REGISTRY[key] as Codec<unknown>;

/** The key that names the collection: it is no part of the state, which is of one collection. */
export const COLLECTION_KEY = 'atlas';

/** What an address needs to know of the collection that it is of. */
export type Shown = Pick<Atlas, 'key' | 'facets'>;

/** The fragment of a state, without `#`: canonical, defaults left out, the facets in the order of their collection. */
export function encode(address: Address, collection: Shown): string {
  const facets = facetIds(collection);
  const pairs = KEYS.flatMap((key) => [
    ...(key === 'match' ? facets.map((id) => [id, (address.values[id] ?? []).join(',')] as const) : []),
    ...(key === 'embed' ? writeStage(address.stage) : []),
    [key, codecOf(key).write(address[key], facets)] as const,
  ]);
  return [...pairs, [COLLECTION_KEY, collection.key ?? ''] as const]
    .filter(([, value]) => value !== '')
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value).replace(/%(2C|3A|3B)/g, (escaped) => decodeURIComponent(escaped))}`,
    )
    .join('&');
}

/** Whether two states have the same values for some keys. */
export function agreeOn<K extends keyof Address>(
  keys: readonly K[],
  a: Pick<Address, NoInfer<K>>,
  b: Pick<Address, NoInfer<K>>,
): boolean {
  return keys.every((key) => agree(key, a[key], b[key]));
}

function agree<K extends keyof Address>(key: K, a: Address[K], b: Address[K]): boolean {
  if (key === 'values') return isSameChoice(a as Address['values'], b as Address['values']);
  const textOf = (value: Address[K]) =>
    key === 'stage' ? writeStage(value as Address['stage']).join() : codecOf(key).write(value, []);
  return textOf(a) === textOf(b);
}

/** Text without its percent-encoding; as it is where that is malformed. */
export function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A stray « % », as a mail program may leave one: the rest of the value may still mean something.
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** Whether a fragment (without `#`) is as `encode` writes it. One that is not may still read well. */
export function isCanonical(fragment: string, atlas: Atlas): boolean {
  return encode(decode(fragment, atlas).address, atlas) === fragment;
}

/**
 * The state that a fragment stands for (with or without `#`). Never throws: an unknown key is
 * ignored, a value that means nothing is dropped and listed, the rest of the link still works. A fragment of which
 * nothing is read is listed whole, under no key.
 */
export function decode(fragment: string, atlas: Atlas): { address: Address; dropped: Dropped[] } {
  const found: Partial<Record<keyof Address, unknown>> = {};
  const facets = facetIds(atlas);
  const asked = new Map<string, readonly string[]>();
  const staged = new Map<StageKey, string>();
  const dropped: Dropped[] = [];
  const text = fragment.replace(/^#/, '');
  const pairs = text.split('&');
  let unread = 0;
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const value = percentDecode(pair.slice(at + 1));
    if (value === '') continue;
    if (name === COLLECTION_KEY && value !== atlas.key) dropped.push({ key: name, value });
    const stageKey = STAGE_KEYS.find((known) => known === name);
    if (stageKey) staged.set(stageKey, value);
    if (facets.includes(name)) {
      const items = value.split(',');
      const options = optionsOf(atlas, name);
      const chosen = options.filter((option) => items.includes(option));
      if (chosen.length > 0) asked.set(name, chosen);
      dropped.push(
        ...items.filter((item) => !options.includes(item)).map((item) => ({ key: name, value: item })),
      );
      continue;
    }
    const key = KEYS.find((known) => known === name);
    if (key === undefined) {
      if (!stageKey && name !== COLLECTION_KEY) unread += 1;
      continue;
    }
    const parsed = codecOf(key).parse(value, atlas);
    found[key] = parsed.state;
    dropped.push(...parsed.dropped.map((item) => ({ key, value: item })));
  }
  if (unread === pairs.length) dropped.push({ key: '', value: percentDecode(text) });
  const stage = parseStage(staged);
  const { address, contradictions } = reconcile({
    ...DEFAULT_ADDRESS,
    ...(found as Partial<Address>),
    values: Object.fromEntries(
      facets.flatMap((facet) => {
        const chosen = asked.get(facet);
        return chosen ? [[facet, chosen] as const] : [];
      }),
    ),
    stage: stage.state,
  });
  return { address, dropped: [...dropped, ...stage.dropped, ...contradictions] };
}

/** Drops what contradicts another key: a period that ends before it begins, a facet both all and none. */
function reconcile(address: Address): { address: Address; contradictions: Dropped[] } {
  const { from, to, match, not } = address;
  const contradictions: Dropped[] = [];
  let sound = address;
  if (from !== null && to !== null && from > to) {
    sound = { ...sound, from: NO_QUESTION.from, to: NO_QUESTION.to };
    contradictions.push({ key: 'from', value: from }, { key: 'to', value: to });
  }
  const both = not.filter((facet) => match.includes(facet));
  if (both.length > 0) {
    sound = { ...sound, not: not.filter((facet) => !both.includes(facet)) };
    contradictions.push(...both.map((value) => ({ key: 'not', value })));
  }
  return { address: sound, contradictions };
}
