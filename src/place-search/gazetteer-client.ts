/** The client of the gazetteer's worker, which is created when first needed, and again after a failure. */
import type { GazetteerPlace } from '../domain/geography/gazetteer.ts';
import type { Atlas } from '../domain/collection/records.ts';

/** Messages to the worker: first the files to open, then questions. */
export type ToGazetteer =
  | {
      readonly kind: 'open';
      /** Absolute addresses of `geo/gazetteer.json` and `geo/outlines.json`. */
      readonly towns: string;
      readonly outlines: string;
      readonly places: Atlas['places'];
    }
  | { readonly kind: 'ask'; readonly number: number; readonly words: string; readonly most: number };

/** The worker's answers, by the number of the question. */
export type FromGazetteer =
  | { readonly number: number; readonly places: readonly GazetteerPlace[] }
  | { readonly number: number; readonly failure: string };

/** What of a `Worker` is needed. */
export interface GazetteerPort {
  postMessage(message: ToGazetteer): void;
  onmessage: ((event: MessageEvent<FromGazetteer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** The places that bear a name, the likeliest first. Rejects where the gazetteer cannot be had; the next call tries again. */
export type AskGazetteer = (words: string, most: number) => Promise<readonly GazetteerPlace[]>;

/** A way to ask a worker that `makePort` makes; `files` says what it opens. */
export function gazetteerClient(
  makePort: () => GazetteerPort,
  files: Omit<ToGazetteer & { kind: 'open' }, 'kind'>,
): AskGazetteer {
  interface Waiting {
    resolve: (places: readonly GazetteerPlace[]) => void;
    reject: (reason: Error) => void;
  }
  let port: GazetteerPort | null = null;
  let lastNumber = 0;
  const waiting = new Map<number, Waiting>();

  function fail(reason: string) {
    port?.terminate();
    port = null;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  }

  function open(): GazetteerPort {
    const made = makePort();
    made.onmessage = ({ data }) => {
      if ('failure' in data) {
        fail(data.failure);
        return;
      }
      waiting.get(data.number)?.resolve(data.places);
      waiting.delete(data.number);
    };
    made.onerror = ({ message }) => fail(message || 'the worker could not be loaded');
    made.postMessage({ kind: 'open', ...files });
    return made;
  }

  return (words, most) =>
    new Promise((resolve, reject) => {
      const number = ++lastNumber;
      waiting.set(number, { resolve, reject });
      port ??= open();
      port.postMessage({ kind: 'ask', number, words, most });
    });
}
