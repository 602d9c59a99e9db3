import { describe, expect, it } from 'vitest';
import type { GazetteerPlace } from '../../src/domain/geography/gazetteer.ts';
import {
  gazetteerClient,
  type FromGazetteer,
  type GazetteerPort,
  type ToGazetteer,
} from '../../src/place-search/gazetteer-client.ts';

/** A worker that answers when the test says so. */
class FakePort implements GazetteerPort {
  readonly sent: ToGazetteer[] = [];
  onmessage: GazetteerPort['onmessage'] = null;
  onerror: GazetteerPort['onerror'] = null;
  isTerminated = false;
  postMessage(message: ToGazetteer) {
    this.sent.push(message);
  }
  terminate() {
    this.isTerminated = true;
  }
  say(data: FromGazetteer) {
    this.onmessage?.({ data } as MessageEvent<FromGazetteer>);
  }
}

const lyon: GazetteerPlace = { kind: 'territory', id: 'departement:69', names: { fr: 'Rhône', en: 'Rhône' } };
const files = { towns: 'towns', outlines: 'outlines', places: {} };

function client() {
  const ports: FakePort[] = [];
  const ask = gazetteerClient(() => {
    const port = new FakePort();
    ports.push(port);
    return port;
  }, files);
  return { ask, ports };
}

describe('the gazetteer’s client', () => {
  it('makes no worker before it is asked, then one', () => {
    const { ask, ports } = client();
    expect(ports).toEqual([]);
    void ask('ly', 5);
    void ask('lyo', 5);
    expect(ports).toHaveLength(1);
    expect(ports[0]!.sent).toEqual([
      { kind: 'open', ...files },
      { kind: 'ask', number: 1, words: 'ly', most: 5 },
      { kind: 'ask', number: 2, words: 'lyo', most: 5 },
    ]);
  });

  it('gives each question its own answer, in whatever order they come', async () => {
    const { ask, ports } = client();
    const [first, second] = [ask('ly', 5), ask('lyo', 5)];
    ports[0]!.say({ number: 2, places: [lyon] });
    ports[0]!.say({ number: 1, places: [] });
    expect(await Promise.all([first, second])).toEqual([[], [lyon]]);
  });

  it('says to all who wait that it failed, and begins anew when asked again', async () => {
    const { ask, ports } = client();
    const both = Promise.allSettled([ask('ly', 5), ask('lyo', 5)]);
    ports[0]!.say({ number: 1, failure: 'towns: HTTP 404' });
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(ports[0]!.isTerminated).toBe(true);
    const again = ask('lyon', 5);
    expect(ports).toHaveLength(2);
    ports[1]!.say({ number: 3, places: [lyon] });
    expect(await again).toEqual([lyon]);
  });

  it('says that its worker could not be loaded', async () => {
    const { ask, ports } = client();
    const asked = ask('ly', 5);
    ports[0]!.onerror?.({ message: '' } as ErrorEvent);
    await expect(asked).rejects.toThrow('could not be loaded');
  });
});
