/** Has a file made by a worker. Loaded as one is asked for. */
import type { Atlas } from '../../domain/collection/records.ts';
import { slices } from '../../platform/slices.ts';
import type { FileAsk, FileFailure, FileRequest, FileResponse } from './file-protocol.ts';
import type { Progress } from './one-file-template.ts';

/** So many records or places are copied for the worker at once: some 20 ms. */
const AT_ONCE = 250;

/** A file that was made, or why not: `reason` is in English. */
export type Made =
  | { readonly content: Blob }
  | { readonly content: null; readonly failure: FileFailure; readonly reason: string };

/** Has a file of a collection made. All texts and details of the collection must be loaded. */
export async function askFile(
  ask: FileAsk,
  { initiatives, places, ...rest }: Atlas,
  onprogress: Progress = () => undefined,
): Promise<Made> {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  const send = (request: FileRequest) => worker.postMessage(request);
  try {
    const answered = new Promise<Made>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FileResponse>) => {
        if ('done' in data) onprogress(data.done, data.of);
        else resolve('content' in data ? data : { content: null, ...data });
      });
      worker.addEventListener('error', ({ message }) =>
        resolve({ content: null, failure: 'failed', reason: message || 'The worker did not start.' }),
      );
    });
    for await (const records of slices(initiatives, AT_ONCE)) send({ records });
    for await (const some of slices(Object.entries(places), AT_ONCE)) send({ places: some });
    send({ ask, rest });
    return await answered;
  } finally {
    worker.terminate();
  }
}
