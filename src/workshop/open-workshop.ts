/** Asks the worker of the workshop, which reads, places and makes collections beside the page. */
import type { AskName, Asks, Request, Response, Setting } from './worker-protocol.ts';

/** A worker that was started. */
export interface WorkshopWorker {
  /** @throws {Error} where the worker fails; its message is in English */
  readonly ask: <Name extends AskName>(name: Name, ask: Asks[Name]['ask']) => Promise<Asks[Name]['answer']>;
  /** Ends it, whatever it is at: what was asked is never answered. */
  readonly stop: () => void;
}

/** Starts a worker. */
export function openWorkshop(setting: Setting): WorkshopWorker {
  const worker = new Worker(new URL('./workshop-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  const send = (request: Request) => worker.postMessage(request);
  worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
    const asked = waiting.get(data.id);
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
    ask: (name, ask) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        send({ id, name, ask } as Request);
      }),
    stop: () => worker.terminate(),
  };
}
