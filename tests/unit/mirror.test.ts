import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOST_AFTER, Mirror, type Message, type MirrorOptions } from '../../src/stage/mirror.ts';

/** Two windows, or more, and what is on its way between them. */
function room() {
  let now = 0;
  const windows = new Map<string, { mirror: Mirror<string>; shown: string }>();
  let under: { to: string; message: Message<string> }[] = [];
  const open = (id: string, options: Partial<MirrorOptions<string>> = {}) => {
    const seat = {
      shown: options.initial?.value ?? '',
      mirror: new Mirror<string>({
        id,
        tour: () => 'pitch',
        talk: null,
        seeks: !('talk' in options),
        initial: { version: { count: 0, writer: '' }, value: '', frozenAt: null },
        post: (message) => {
          for (const to of windows.keys()) if (to !== id) under.push({ to, message });
        },
        apply: (value) => (seat.shown = value),
        now: () => now,
        ...options,
      }),
    };
    windows.set(id, seat);
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
    open('s', { initial, talk: 't', seeks: true });
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
    open('s', { initial, talk: 't', seeks: true });
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
