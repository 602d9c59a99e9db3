/**
 * The address: every state of the atlas as a link, and every link as a state. `keys.ts` lists the keys, in the
 * order in which they are written. `decode` never throws, and says what it dropped.
 */
import { NO_QUESTION } from '../question/question.ts';
import type { Atlas } from '../collection/records.ts';
import type { Codec, Dropped } from './codecs.ts';
import { REGISTRY, type Address } from './keys.ts';
import { parseStage, STAGE_KEYS, writeStage, type StageKey } from './stage.ts';

type Key = keyof typeof REGISTRY;
const KEYS = Object.keys(REGISTRY) as Key[];

/** The state of an empty address. */
export const DEFAULT_ADDRESS = Object.fromEntries([
  ...KEYS.map((key) => [key, REGISTRY[key].default]),
  ['stage', null],
]) as unknown as Address;

// A codec and the state it is given always come from the same key; TypeScript cannot express it.
const codecOf = (key: Key) => REGISTRY[key] as Codec<unknown>;

/** The fragment of a state, without `#`: canonical, defaults left out. */
export function encode(address: Address): string {
  return KEYS.flatMap((key) => [
    ...(key === 'embed' ? writeStage(address.stage) : []),
    [key, codecOf(key).write(address[key])] as const,
  ])
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
  return keys.every((key) => textOf(key, a[key]) === textOf(key, b[key]));
}

/** What a link writes for a value of a key. */
function textOf<K extends keyof Address>(key: K, value: Address[K]): string {
  if (key === 'stage') return writeStage(value as Address['stage']).join();
  return codecOf(key).write(value);
}

function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A stray « % », as a mail program may leave one: the rest of the value may still mean something.
    if (error instanceof URIError) return text;
    throw error;
  }
}

/**
 * The state that a fragment stands for (with or without `#`). Never throws: an unknown key is
 * ignored, a value that means nothing is dropped and listed, the rest of the link still works.
 */
export function decode(fragment: string, atlas: Atlas): { address: Address; dropped: Dropped[] } {
  const found: Partial<Record<keyof Address, unknown>> = {};
  const staged = new Map<StageKey, string>();
  const dropped: Dropped[] = [];
  for (const pair of fragment.replace(/^#/, '').split('&')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const value = percentDecode(pair.slice(at + 1));
    if (value === '') continue;
    const stageKey = STAGE_KEYS.find((known) => known === name);
    if (stageKey) staged.set(stageKey, value);
    const key = KEYS.find((known) => known === name);
    if (key === undefined) continue;
    const parsed = codecOf(key).parse(value, atlas);
    found[key] = parsed.state;
    dropped.push(...parsed.dropped.map((item) => ({ key, value: item })));
  }
  const stage = parseStage(staged);
  const { address, contradictions } = reconcile({
    ...DEFAULT_ADDRESS,
    ...(found as Partial<Address>),
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
