/** Asks the worker of the workshop, which reads, places and makes collections beside the page. */
import type { AskName, Asks, Request, Response, Setting } from './worker-protocol.ts';

/** Told how many of how many rows are placed. */
type Progress = (progress: { readonly done: number; readonly of: number }) => void;

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onprogress: Progress | undefined;
}

/** A worker that was started. */
export interface WorkshopWorker {
  /** @throws {Error} where the worker fails; its message is in English */
  readonly ask: <Name extends AskName>(
    name: Name,
    ask: Asks[Name]['ask'],
    onprogress?: Progress,
  ) => Promise<Asks[Name]['answer']>;
  /** Ends it, whatever it is at: what was asked is never answered. */
  readonly stop: () => void;
}

/** Starts a worker. */
export function openWorkshop(setting: Setting): WorkshopWorker {
  const worker = new Worker(new URL('./workshop-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const send = (request: Request) => worker.postMessage(request);
  worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
    const asked = waiting.get(data.id);
    if ('done' in data) return asked?.onprogress?.(data);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(new Error(data.error));
    else asked?.resolve(data.answer as never);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || 'The workshop did not start.'));
    waiting.clear();
  });
  send({ id: 0, setting });
  return {
    ask: (name, ask, onprogress) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject, onprogress });
        send({ id, name, ask } as Request);
      }),
    stop: () => worker.terminate(),
  };
}
