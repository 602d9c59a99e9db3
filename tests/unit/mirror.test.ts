import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOST_AFTER, Mirror, type Message, type MirrorOptions } from '../../src/stage/mirror.ts';

/** Two windows, or more, and what is on its way between them. */
function room() {
  let now = 0;
  const windows = new Map<string, { mirror: Mirror<string>; shown: string }>();
  let under: { to: string; message: Message<string> }[] = [];
  /** `options.id`: that of the window, where it is not its name in the room. */
  const open = (seatName: string, options: Partial<MirrorOptions<string>> = {}) => {
    const id = options.id ?? seatName;
    const seat = {
      shown: options.initial?.value ?? '',
      mirror: new Mirror<string>({
        id,
        screen: 'talk' in options ? 'audience' : 'speaker',
        opened: now,
        at: () => ({ tour: 'pitch', step: 0 }),
        talk: null,
        pair: null,
        newId: () => `${id}, too`,
        initial: { version: { count: 0, writer: '' }, value: '', frozenAt: null },
        post: (message) => {
          for (const to of windows.keys()) if (to !== seatName) under.push({ to, message });
        },
        apply: (value) => (seat.shown = value),
        now: () => now,
        ...options,
      }),
    };
    windows.set(seatName, seat);
    seat.mirror.hello();
    return seat;
  };
  const set = (id: string, value: string) => {
    const seat = windows.get(id)!;
    seat.shown = value;
    seat.mirror.set(value);
  };
  /** Delivers all, in the order given by `pick`; some may be lost. */
  const settle = (pick: () => number = () => 0, isLost: () => boolean = () => false) => {
    for (let turns = 0; under.length > 0; turns++) {
      expect(turns).toBeLessThan(10_000);
      const [{ to, message }] = under.splice(pick() % under.length, 1) as [(typeof under)[number]];
      if (!isLost()) windows.get(to)?.mirror.receive(message);
    }
  };
  return {
    open,
    set,
    settle,
    wait: (time: number) => (now += time),
    shown: (id: string) => windows.get(id)!.shown,
    seat: (id: string) => windows.get(id)!,
    close: (id: string) => {
      windows.delete(id);
      under = under.filter(({ to }) => to !== id);
    },
  };
}

describe('two windows of a talk', () => {
  it('are in step after any changes in either, however late or disorderly the messages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 's'), fc.string()), { minLength: 1 }),
        fc.infiniteStream(fc.nat(50)),
        (changes, picks) => {
          const { open, set, settle, shown } = room();
          open('a', { talk: 't' });
          open('s');
          settle();
          for (const [id, value] of changes) set(id, value);
          settle(() => picks.next().value as number);
          expect(shown('a')).toBe(shown('s'));
        },
      ),
    );
  });

  it('are in step again once messages that were lost are followed by one that is not', () => {
    const { open, set, settle, shown, seat } = room();
    open('a', { talk: 't' });
    open('s');
    settle();
    set('s', 'step 2');
    settle(undefined, () => true);
    expect(shown('a')).toBe('');
    seat('a').mirror.hello();
    settle();
    expect(shown('a')).toBe('step 2');
  });

  it.each(['a', 's'])('are in step again after %s is reloaded', (reloaded) => {
    const { open, set, settle, shown, close } = room();
    open('a', { talk: 't' });
    open('s');
    settle();
    set('s', 'step 5');
    settle();
    close(reloaded);
    open(reloaded, reloaded === 'a' ? { talk: 't' } : {});
    settle();
    expect([shown('a'), shown('s')]).toEqual(['step 5', 'step 5']);
    set('a', 'step 6');
    settle();
    expect(shown('s')).toBe('step 6');
  });

  it('stay apart from another talk, even of the same tour', () => {
    const { open, set, settle, shown } = room();
    open('a', { talk: 't' });
    open('s');
    settle();
    open('b', { talk: 'u' });
    settle();
    set('b', 'elsewhere');
    settle();
    expect([shown('a'), shown('s')]).toEqual(['', '']);
  });

  it('find one another again, where the audience’s window was closed and another opened', () => {
    const { open, set, settle, shown, close, wait, seat } = room();
    open('a', { talk: 't' });
    open('s');
    settle();
    set('s', 'step 3');
    settle();
    close('a');
    wait(LOST_AFTER);
    expect(seat('s').mirror.isConnected).toBe(false);
    open('b', { talk: 'u' });
    settle();
    expect(shown('b')).toBe('step 3');
    expect(seat('s').mirror.isConnected).toBe(true);
  });

  it('freeze: the audience keeps what it sees, also over a reload, until the speaker is back', () => {
    const { open, set, settle, shown, close, seat } = room();
    open('a', { talk: 't' });
    open('s');
    settle();
    set('s', 'slide');
    settle();
    seat('s').mirror.freeze(true);
    set('s', 'searching');
    settle();
    expect(shown('a')).toBe('slide');
    close('a');
    open('a', { talk: 't' });
    settle();
    expect(shown('a')).toBe('slide');
    seat('s').mirror.freeze(false);
    settle();
    expect(shown('a')).toBe('searching');
  });

  it('freeze: the audience keeps what it sees over a reload of the speaker’s window, too', () => {
    const { open, set, settle, shown, close, seat } = room();
    open('a', { talk: 't' });
    open('s');
    settle();
    set('s', 'slide');
    settle();
    seat('s').mirror.freeze(true);
    set('s', 'searching');
    settle();
    const initial = seat('s').mirror.state;
    close('s');
    open('s', { initial, talk: 't', screen: 'speaker' });
    settle();
    set('s', 'still searching');
    settle();
    expect([shown('a'), seat('s').mirror.isFrozen]).toEqual(['slide', true]);
    seat('s').mirror.freeze(false);
    settle();
    expect([shown('a'), seat('s').mirror.state.frozenAt]).toEqual(['still searching', null]);
  });

  it('a speaker’s window that was loaded again finds an audience that was opened anew', () => {
    const { open, set, settle, shown, close, seat, wait } = room();
    open('a', { talk: 't' });
    open('s');
    settle();
    const initial = seat('s').mirror.state;
    close('a');
    close('s');
    open('s', { initial, talk: 't', screen: 'speaker' });
    wait(LOST_AFTER);
    open('b', { talk: 'u' });
    settle();
    expect(seat('s').mirror.talk).toBe('u');
    set('s', 'slide');
    settle();
    expect(shown('b')).toBe('slide');
  });

  it('know within two seconds that they have lost one another', () => {
    const { open, settle, wait, seat, close } = room();
    open('a', { talk: 't' });
    open('s');
    settle();
    wait(LOST_AFTER - 1);
    expect(seat('s').mirror.isConnected).toBe(true);
    seat('s').mirror.ping();
    settle();
    wait(LOST_AFTER - 1);
    expect(seat('s').mirror.isConnected).toBe(true);
    close('a');
    seat('s').mirror.ping();
    settle();
    wait(1);
    expect(seat('s').mirror.isConnected).toBe(false);
  });
});

describe('a speaker’s window, where several windows present the same tour', () => {
  /** A forgotten window of an audience, and the one that is in the hall. */
  function hall() {
    const it = room();
    it.open('old', { talk: 'tab1-x' });
    for (let step = 1; step < 9; step += 1) it.set('old', `rehearsal ${step}`);
    it.wait(60_000);
    it.open('hall', { talk: 'tab2-y' });
    it.set('hall', 'cover');
    it.settle();
    return it;
  }

  it.each([0, 1, 2])('leads the one that has opened it, whichever answers first (%d)', (first) => {
    const { open, set, settle, shown } = hall();
    open('s', { pair: 'tab2' });
    settle(() => first);
    set('s', 'step 1');
    settle();
    expect([shown('hall'), shown('old')]).toEqual(['step 1', 'rehearsal 8']);
  });

  it.each([0, 1, 2])('leads the one that was opened last, where none has opened it (%d)', (first) => {
    const { open, set, settle, shown } = hall();
    open('s');
    settle(() => first);
    set('s', 'step 1');
    settle();
    expect([shown('hall'), shown('old')]).toEqual(['step 1', 'rehearsal 8']);
  });

  it('does not go over to a forgotten one while its own is silent', () => {
    const { open, set, settle, shown, wait, seat } = hall();
    open('s', { pair: 'tab2' });
    settle();
    wait(LOST_AFTER);
    seat('old').mirror.ping();
    settle();
    set('s', 'step 2');
    settle();
    expect([seat('s').mirror.talk, shown('hall'), shown('old')]).toEqual(['tab2-y', 'step 2', 'rehearsal 8']);
  });

  it('finds any, where the one that has opened it is no longer there', () => {
    const { open, settle, shown, wait, seat, close } = hall();
    close('hall');
    open('s', { pair: 'tab2' });
    settle();
    expect(seat('s').mirror.talk).toBe(null);
    wait(LOST_AFTER);
    seat('s').mirror.ping();
    settle();
    expect([seat('s').mirror.talk, shown('s')]).toEqual(['tab1-x', 'rehearsal 8']);
  });

  it('knows all that are there and which it leads; the one that is chosen comes to where the speaker is', () => {
    const { open, set, settle, shown, seat, wait } = hall();
    open('s', { pair: 'tab1' });
    settle();
    set('s', 'step 3');
    wait(LOST_AFTER);
    seat('s').mirror.ping();
    settle();
    const { mirror } = seat('s');
    expect(mirror.audiences.map(({ from, talk }) => [from, talk === mirror.talk])).toEqual([
      ['old', true],
      ['hall', false],
    ]);
    mirror.lead('hall');
    settle();
    expect([shown('hall'), mirror.talk]).toEqual(['step 3', 'tab2-y']);
    set('s', 'step 4');
    settle();
    expect([shown('hall'), shown('old')]).toEqual(['step 4', 'step 3']);
    // The one that was left is not answered to any more.
    set('old', 'elsewhere');
    settle();
    expect(shown('hall')).toBe('step 4');
  });

  it('follows its own window into the next talk, from where that one begins', () => {
    const { open, set, settle, shown, seat, close } = hall();
    open('s', { pair: 'tab2' });
    settle();
    set('s', 'step 5');
    settle();
    seat('hall').mirror.bye();
    settle();
    expect(seat('s').mirror.isConnected).toBe(false);
    close('hall');
    open('hall', { talk: 'tab2-z', at: () => ({ tour: 'another', step: 0 }) });
    settle();
    expect([shown('s'), shown('hall')]).toEqual(['', '']);
    set('s', 'first step');
    settle();
    expect(shown('hall')).toBe('first step');
  });
});

describe('a tab that is duplicated', () => {
  it('takes an id of its own, and is in step with the first', () => {
    const { open, set, settle, shown, seat } = room();
    open('a', { talk: 't' });
    set('a', 'slide 3');
    const initial = seat('a').mirror.state;
    open('copy', { id: 'a', talk: 't', initial });
    settle();
    expect([seat('a').mirror.id, seat('copy').mirror.id]).toEqual(['a', 'a, too']);
    set('copy', 'slide 4');
    settle();
    expect(shown('a')).toBe('slide 4');
    set('a', 'slide 5');
    settle();
    expect(shown('copy')).toBe('slide 5');
    // Two windows of an audience are no speaker's.
    expect(seat('a').mirror.isConnected).toBe(false);
  });
});
