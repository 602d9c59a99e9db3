/** Reads a collection beside the page, so that a large one never blocks it. */
import { readCollection, type Reading } from '../domain/collection/read-collection.ts';

/** What is read: the text of a file, or what stands at an address. */
export type ReadRequest = { readonly text: string } | { readonly url: string };
/** What came of it: `absent` where nothing stands at the address, `unreachable` where it does not answer. */
export type ReadResult = Reading | 'absent' | 'unreachable';

async function read(request: ReadRequest): Promise<ReadResult> {
  if ('text' in request) return readCollection(request.text);
  const response = await fetch(request.url).catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    return null;
  });
  if (!response) return 'unreachable';
  return response.ok
    ? readCollection(await response.text())
    : response.status === 404
      ? 'absent'
      : 'unreachable';
}

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void read(data).then((result) => self.postMessage(result));
});
