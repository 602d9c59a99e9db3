/** Reads tables, places their rows and makes collections of them, beside the page. It holds the file that is open. */
import type { CommuneColumns, OutlineTopology, TownColumns } from '../../basemap/formats.ts';
import type { Decisions } from '../domain/importing/decisions.ts';
import { Drafts } from '../domain/importing/drafts.ts';
import { groundOf, type Ground } from '../domain/importing/ground.ts';
import { readTable } from '../domain/table/read/read-table.ts';
import { fetchJson, once } from '../platform/fetch-json.ts';
import type { Asks, Request, Response, Setting } from './worker-protocol.ts';

let setting: Setting;
let drafts: Drafts | null = null;

const ground = once(async (): Promise<Ground> => {
  const [communes, towns, outlines] = await Promise.all([
    fetchJson<CommuneColumns>(setting.communes),
    fetchJson<TownColumns>(setting.towns),
    fetchJson<OutlineTopology>(setting.outlines),
  ]);
  return groundOf({ communes, towns, outlines });
});

/** So long, in milliseconds, rows are placed before other questions are listened to. */
const SLICE = 50;
/** The latest question for a draft. */
let wanted = 0;

/** Places the rows, and tells how many; gives whether the draft is still wanted. */
async function lookUp(id: number, drafts: Drafts, decisions: Decisions, of: number): Promise<boolean> {
  let last = performance.now();
  for (const done of drafts.lookUp(decisions, await ground())) {
    if (performance.now() - last < SLICE) continue;
    send({ id, done, of });
    await new Promise((heard) => setTimeout(heard));
    if (id !== wanted) return false;
    last = performance.now();
  }
  return id === wanted;
}

async function answer(request: Exclude<Request, { id: 0 }>): Promise<Asks[keyof Asks]['answer']> {
  if (request.name === 'open') {
    const { name, bytes } = request.ask;
    const read = await readTable(bytes, name);
    if (!read.ok) {
      drafts = null;
      return { ok: false, refusal: read.refusal };
    }
    drafts = new Drafts(read.workbook, (how) => setting.sources[how]);
    return { ok: true, key: drafts.key };
  }
  if (request.name === 'search') {
    const { placer } = await ground();
    const placement = placer.placeRow({ place: request.ask.text });
    if (placement.kind === 'placed') return placement.spot ? [{ ...placement.spot, confidence: 1 }] : [];
    return placement.kind === 'no-place' ? [] : placement.candidates;
  }
  if (!drafts) throw new Error('expected a table to be open');
  const { decisions } = request.ask;
  if (request.name === 'match') return drafts.table(decisions);
  if (request.name === 'draft') {
    const isWanted = await lookUp(request.id, drafts, decisions, drafts.table(decisions).rows);
    return isWanted ? drafts.view(decisions, await ground()) : null;
  }
  return JSON.stringify(drafts.collection(decisions, await ground(), request.ask.id), null, 1);
}

/** Questions are answered one after the other, but for what the columns become, which only waits for the table. */
let queue: Promise<unknown> = Promise.resolve();
let opening: Promise<unknown> = queue;
const send = (response: Response) => self.postMessage(response);

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if ('setting' in data) {
    setting = data.setting;
    return;
  }
  if (data.name === 'draft') wanted = data.id;
  const answered = (data.name === 'match' ? opening : queue)
    .then(() => answer(data))
    .then(
      (found) => send({ id: data.id, answer: found }),
      (error: unknown) =>
        send({ id: data.id, error: error instanceof Error ? error.message : String(error) }),
    );
  if (data.name === 'match') return;
  queue = answered;
  if (data.name === 'open') opening = answered;
});
