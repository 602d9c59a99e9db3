/** A talk in one of its two windows: synchronises the atlas's state, the black screen and the clock. */
import * as v from 'valibot';
import { readDeck, writeDeck } from '../domain/tours/deck-file.ts';
import { nonce } from '../domain/tours/nonce.ts';
import { slideKey } from '../domain/tours/slides.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import type { CameraPose } from '../domain/view/camera.ts';
import { encode } from '../domain/address/address.ts';
import type { Screen } from '../domain/address/stage.ts';
import { readStored, writeStored } from '../platform/storage.ts';
import { openTalkChannel, type TalkChannel } from './talk-channel.ts';
import { Mirror, UNTOUCHED, type AudienceWindow } from './mirror.ts';
import { Pen } from './pen.svelte.ts';
import { begin, NOT_BEGUN, pause, type Clock } from './pacing.ts';
import { Rehearsing } from './rehearsing.svelte.ts';
import { StoredTalk, readMessage, type Shared } from './shared.ts';
import type { Spot } from './spot.ts';

/** How often each window asks whether the other is there, in milliseconds. */
const HEARTBEAT = 500;

export class Talk {
  readonly #atlas: AtlasState;
  readonly #screen: Screen;
  readonly #mirror: Mirror<Shared>;
  readonly #channel: TalkChannel;
  readonly pen = new Pen();
  readonly rehearsing = new Rehearsing();
  /** The value last sent or received, as JSON, so that a received value is not sent back. */
  #common = '';
  #black = $state(false);
  #clock = $state.raw<Clock>(NOT_BEGUN);
  #frozen = $state(false);
  #spot = $state.raw<Spot | null>(null);
  /** Whether the spot follows the pointer of this window. */
  #isPointing = $state(false);
  #legend = $state(false);
  #bilingual = $state(false);
  #connected = $state(false);
  /** Whether the other window was ever there. */
  #met = $state(false);
  #now = $state(Date.now());
  #audiences = $state.raw<readonly AudienceWindow[]>([]);
  /** When this window began the talk, in milliseconds since 1970. */
  readonly #opened: number;

  constructor(atlas: AtlasState, tour: string, screen: Screen) {
    this.#atlas = atlas;
    this.#screen = screen;
    const stored = read(screen, tour);
    if (stored) {
      this.#black = stored.value.black;
      this.#clock = stored.value.clock;
      this.#legend = stored.value.legend;
      this.#bilingual = stored.value.bilingual;
      this.pen.receive(stored.value.ink);
      this.#frozen = stored.frozenAt !== null;
    }
    const isAudience = screen === 'audience';
    this.#opened = stored?.opened ?? Date.now();
    // The audience's window draws the talk's id; a speaker's window adopts the id that it receives.
    const talk = stored?.talk ?? (isAudience ? `${tabId()}-${nonce()}` : null);
    this.#channel = openTalkChannel((data) => {
      const message = readMessage(data);
      if (message) this.#mirror.receive(message);
      this.#look();
    });
    this.#mirror = new Mirror<Shared>({
      id: stored?.id ?? nonce(),
      screen,
      opened: this.#opened,
      at: () => {
        const { stage } = this.#atlas.written;
        return { tour: stage?.tour ?? tour, step: stage?.step ?? 0 };
      },
      talk,
      pair: isAudience ? null : pairOf(window.name),
      initial: {
        version: stored?.version ?? (isAudience ? { count: 0, writer: '' } : UNTOUCHED),
        value: this.shared,
        frozenAt: stored?.frozenAt ?? null,
      },
      post: (message) => this.#channel.post(message),
      apply: (value) => this.#apply(value),
      newId: nonce,
      now: () => performance.now(),
    });
    this.#common = JSON.stringify(this.shared);
    this.#mirror.hello();
    this.#store(tour);
  }

  /** What this window shows, as one value. */
  get shared(): Shared {
    const { atlas, written, pointed, cameraState } = this.#atlas;
    const { inHand } = cameraState;
    const stage = written.stage && { ...written.stage, screen: 'audience' as const };
    return {
      link: encode({ ...written, stage }, atlas),
      camera: inHand && [inHand.lng, inHand.lat, inHand.zoom, inHand.bearing],
      pointed,
      deck: this.#deck,
      black: this.#black,
      spot: this.#spot,
      ink: this.pen.ink,
      legend: this.#legend,
      bilingual: this.#bilingual,
      clock: this.#clock,
    };
  }
  get black(): boolean {
    return this.#black;
  }
  get frozen(): boolean {
    return this.#frozen;
  }
  /** The fragment that the audience's window was frozen at; null where it follows this one. */
  get frozenLink(): string | null {
    return this.#frozen ? (this.#mirror.state.frozenAt?.value.link ?? null) : null;
  }
  /** Whether the other window is there. */
  get connected(): boolean {
    return this.#connected;
  }
  /** Whether it was connected, and is no longer. */
  get isLost(): boolean {
    return this.#met && !this.#connected;
  }
  /** The windows of audiences that are there: those of this talk, and others of the same tour. */
  get audiences(): readonly AudienceWindow[] {
    return this.#audiences;
  }
  /** The name of the speaker's window that this one opens: another tab has another one. */
  get speakerName(): string {
    return SPEAKER + (this.#mirror.talk ?? '').replace(/-.*/s, '');
  }
  /** Whether a window of an audience is one of this talk. */
  isLed({ talk }: AudienceWindow): boolean {
    return talk === this.#mirror.talk;
  }
  /** Leads another window of an audience: it comes to where this one is. */
  lead(from: string): void {
    this.#mirror.lead(from);
    this.#audiences = this.#mirror.audiences;
  }
  get clock(): Clock {
    return this.#clock;
  }
  /** In milliseconds since 1970, to the second. */
  get now(): number {
    return this.#now;
  }

  get #deck(): string | null {
    const { tours, written } = this.#atlas;
    const decks = tours.value?.decks;
    const deck = decks && !decks.isKept && written.stage && decks.find(written.stage.tour);
    if (!deck) return null;
    // Normalised by one round trip, as the other window will do: otherwise unequal texts would be exchanged
    // without end.
    const read = readDeck(writeDeck(deck));
    return 'deck' in read ? writeDeck(read.deck) : null;
  }
  #receiveDeck(text: string): void {
    const decks = this.#atlas.tours.value?.decks;
    const read = readDeck(text);
    if (decks && 'deck' in read && !decks.find(read.deck.id)) decks.save(read.deck);
  }

  toggleBlack(): void {
    this.#black = !this.#black;
    // The screen can be made black while the audience's window is frozen.
    const black = this.#black;
    this.#mirror.amend((value) => ({ ...value, black }));
  }
  /** While the talk is frozen, the audience's window does not change. */
  toggleFrozen(): void {
    this.#frozen = !this.#frozen;
    this.#mirror.freeze(this.#frozen);
  }
  startClock(): void {
    this.#clock = begin(Date.now());
  }
  resetClock(): void {
    this.#clock = NOT_BEGUN;
  }
  pauseClock(): void {
    this.#clock = pause(this.#clock, Date.now());
    this.countRehearsed();
  }
  /** Where the speaker points, for both windows; null: nowhere. */
  get spot(): Spot | null {
    return this.#spot;
  }
  get isPointing(): boolean {
    return this.#isPointing;
  }
  /** Lets the spot follow the pointer of this window, or puts it out wherever it comes from. */
  toggleSpot(): void {
    this.#isPointing = !this.#isPointing && this.#spot === null;
    this.#spot = null;
    if (this.#isPointing && this.pen.isOn) this.pen.toggle();
  }
  /** Lets the pointer of this window draw, or no longer; it points no more. */
  togglePen(): void {
    if (this.#isPointing) this.toggleSpot();
    this.pen.toggle();
  }
  pointSpot(spot: Spot | null): void {
    this.#spot = spot;
  }
  get legend(): boolean {
    return this.#legend;
  }
  toggleLegend(): void {
    this.#legend = !this.#legend;
  }
  /** Whether the other language stands under what a slide says. */
  get bilingual(): boolean {
    return this.#bilingual;
  }
  toggleBilingual(): void {
    this.#bilingual = !this.#bilingual;
  }
  /** Sends messages to a window that this one opened, too. */
  addPeer(other: Window): void {
    this.#channel.addPeer(other);
  }

  #apply(value: Shared): void {
    this.#common = JSON.stringify(value);
    if (value.deck !== null) this.#receiveDeck(value.deck);
    this.#black = value.black;
    this.#clock = value.clock;
    this.#spot = value.spot;
    this.#legend = value.legend;
    this.#bilingual = value.bilingual;
    this.pen.receive(value.ink);
    this.#atlas.stage.follow(value.link, this.#screen);
    this.#atlas.point(value.pointed);
    this.#atlas.cameraState.followRemote(poseOf(value));
  }
  /** Counts the time of the slide for the rehearsal: each time that it may have changed, and twice a second. */
  countRehearsed(): void {
    const { slide } = this.#atlas.stage;
    if (slide)
      this.rehearsing.goOn({ shown: slideKey(slide), runs: this.#clock.pausedSince === null }, Date.now());
  }
  #look(): void {
    this.#connected = this.#mirror.isConnected;
    this.#met ||= this.#connected;
    // The other window has closed, which ends its gesture.
    if (this.isLost && this.#atlas.cameraState.remote) this.#atlas.cameraState.followRemote(null);
    if (this.isLost && !this.#isPointing) this.#spot = null;
    this.#now = Date.now();
    this.countRehearsed();
  }
  #store(tour: string): void {
    // Sent at once, not by a timer: the browser slows down the timers of hidden windows.
    $effect(() => {
      const value = this.shared;
      // A change of it must be stored, too, so that a reload finds it.
      // eslint-disable-next-line @typescript-eslint/no-meaningless-void-operator -- reading it is what makes the effect run again
      void this.#frozen;
      const text = JSON.stringify(value);
      if (text !== this.#common) {
        this.#common = text;
        this.#mirror.set(value);
      }
      // The camera, the spot or the pen is moving: its next position is stored instead.
      if (value.camera || value.spot || this.pen.isDown) return;
      const { id, talk } = this.#mirror;
      const { version, frozenAt } = this.#mirror.state;
      const now = this.#atlas.written.stage?.tour ?? tour;
      write(this.#screen, { id, tour: now, talk, opened: this.#opened, version, value, frozenAt });
    });
    $effect(() => {
      const heartbeat = setInterval(() => {
        this.#mirror.ping();
        this.#look();
        this.#audiences = this.#mirror.audiences;
      }, HEARTBEAT);
      return () => {
        clearInterval(heartbeat);
        this.#mirror.bye();
        this.#channel.close();
        // The talk has ended; the next one has a new clock.
        writeStored('sessionStorage', keyOf(this.#screen), null);
      };
    });
  }
}

function poseOf({ camera }: Shared): CameraPose | null {
  if (!camera) return null;
  const [lng, lat, zoom, bearing] = camera;
  return { lng, lat, zoom, bearing };
}

/** Where the browser keeps nothing, a reload ends the talk. */
const keyOf = (screen: Screen) => `atlas-talk:${screen}`;

/** Of this tab: talks that it begins have it in their ids, so that the speaker's window which it opens finds them. */
function tabId(): string {
  const id = readStored('sessionStorage', 'atlas-tab') ?? nonce();
  writeStored('sessionStorage', 'atlas-tab', id);
  return id;
}
const SPEAKER = 'atlas-speaker-';
/** The tab that has opened a speaker's window, by the name of that; null where none did. */
const pairOf = (name: string) => (name.startsWith(SPEAKER) ? name.slice(SPEAKER.length) : null);

/** The stored talk of a tour; null where there is none, or it is of another version of the atlas. */
function read(screen: Screen, tour: string): StoredTalk | null {
  const text = readStored('sessionStorage', keyOf(screen));
  const stored = v.safeParse(v.pipe(v.string(), v.parseJson(), StoredTalk), text);
  return stored.success && stored.output.tour === tour ? stored.output : null;
}

function write(screen: Screen, stored: StoredTalk): void {
  writeStored('sessionStorage', keyOf(screen), JSON.stringify(stored));
}
