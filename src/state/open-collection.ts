/** Opens a collection other than the built-in one: kept in this browser, published beside the page, or a file. */
import type { Atlas } from '../domain/collection/records.ts';
import type { Fault } from '../domain/collection/faults.ts';
import { keptCollection } from '../platform/kept-collections.ts';
import { isEnclosed } from '../platform/one-file.ts';
import { absoluteUrl, part } from '../platform/geo-files.ts';
import type { ReadRequest, ReadResult } from './read-collection-worker.ts';

/** A collection, or why there is none. */
export type Opening =
  | { readonly atlas: Atlas }
  | { readonly atlas: null; readonly failure: 'absent' | 'unreachable' }
  | { readonly atlas: null; readonly failure: 'faulty'; readonly faults: readonly Fault[] };

/** Opens the collection that is published beside the page under an id. */
function openPublished(key: string): Promise<Opening> {
  return open({ url: absoluteUrl(part(`collections/${key}.json`)) });
}

/**
 * Opens the collection that this browser keeps under an id, else the one that is published beside the page or enclosed in it.
 */
export async function openCollection(key: string): Promise<Opening> {
  const kept = isEnclosed(key) ? undefined : await keptCollection(key);
  return kept ? openText(kept.text) : openPublished(key);
}

/** Opens the text of a collection's file. */
export function openText(text: string): Promise<Opening> {
  return open({ text });
}

async function open(request: ReadRequest): Promise<Opening> {
  const worker = new Worker(new URL('./read-collection-worker.ts', import.meta.url), { type: 'module' });
  try {
    const result = await new Promise<ReadResult>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ReadResult>) => resolve(data));
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(message || 'The reader did not start.')),
      );
      worker.postMessage(request);
    });
    if (typeof result === 'string') return { atlas: null, failure: result };
    return result.atlas ? { atlas: result.atlas } : { atlas: null, failure: 'faulty', faults: result.faults };
  } finally {
    worker.terminate();
  }
}
