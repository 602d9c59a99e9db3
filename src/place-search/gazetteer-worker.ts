/** The gazetteer in a worker: indexing its thirty thousand names would block the page (some 200 ms). */
import {
  gazetteerSearch,
  type GazetteerColumns,
  type GazetteerSearch,
} from '../domain/geography/gazetteer.ts';
import { territoryNames, type OutlineTopology } from '../domain/geography/outlines.ts';
import { fetchJson } from '../platform/fetch-json.ts';
import type { FromGazetteer, ToGazetteer } from './gazetteer-client.ts';

let search: Promise<GazetteerSearch> | null = null;

async function open({ towns, outlines, places }: ToGazetteer & { kind: 'open' }): Promise<GazetteerSearch> {
  const [columns, topology] = await Promise.all([
    fetchJson<GazetteerColumns>(towns),
    fetchJson<OutlineTopology>(outlines),
  ]);
  return gazetteerSearch(columns, territoryNames(topology, places), places);
}

async function answer({ number, words, most }: ToGazetteer & { kind: 'ask' }): Promise<FromGazetteer> {
  try {
    if (!search) throw new Error('the gazetteer was asked before it was opened');
    return { number, places: (await search)(words, most) };
  } catch (error) {
    return { number, failure: String(error) };
  }
}

self.onmessage = ({ data }: MessageEvent<ToGazetteer>) => {
  if (data.kind === 'open') {
    search = open(data);
    // Each answer reports the failure.
    search.catch(() => undefined);
  } else void answer(data).then((found) => self.postMessage(found));
};
