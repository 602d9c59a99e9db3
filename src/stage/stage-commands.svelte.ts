/** The commands of a talk, one method for each, whether a key, a button, a swipe or the sheet of keys gives them. */
import { encode } from '../domain/address/address.ts';
import type { Palette } from '../domain/address/keys.ts';
import type { Screen } from '../domain/address/stage.ts';
import { copyOf, insertView } from '../domain/tours/deck.ts';
import { timedAs } from '../domain/tours/rehearsal.ts';
import { closingOf, slideKey, type Slide } from '../domain/tours/slides.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import { seenView } from '../state/seen-view.ts';
import type { StageCommand } from './keys.ts';
import { shownKey } from './pen.svelte.ts';
import type { Talk } from './talk.svelte.ts';

/** The browser window that a talk runs in. */
export interface StageWindow {
  /** Whether this window shows the atlas's own filters and map controls in place of the slide. */
  exploring: boolean;
  /** Focuses the stage if a command has removed the focused control. */
  restoreFocus(): void;
  /** Opens the speaker's window; null where the browser refuses. */
  openSpeaker(link: string, name: string): Window | null;
  /** Enters or leaves full screen; rejects where the browser refuses. */
  toggleFullscreen(): Promise<void>;
  /** Shows this window full screen on the second screen; rejects where the browser refuses. */
  fillSecondScreen(): Promise<void>;
  /** Whether the clock starts with the first slide after the cover. */
  readonly clockStartsAlone: boolean;
  /** Scrolls the speaker's notes. */
  turnNotes(): void;
}

/** The palettes that a speaker changes between in a lecture hall, in turn. */
const HALL_PALETTES: readonly Palette[] = ['light', 'projector', 'dark'];

/** What commands use of the talk. */
export type TalkControls = Pick<
  Talk,
  | 'black'
  | 'clock'
  | 'connected'
  | 'speakerName'
  | 'toggleBlack'
  | 'toggleFrozen'
  | 'toggleSpot'
  | 'pen'
  | 'togglePen'
  | 'toggleLegend'
  | 'toggleBilingual'
  | 'startClock'
  | 'pauseClock'
  | 'resetClock'
  | 'addPeer'
  | 'rehearsing'
  | 'countRehearsed'
>;

/** No talk has more slides than so many digits can name. */
const MOST_DIGITS = 3;

export class StageCommands implements Record<StageCommand, () => void> {
  readonly #atlas: AtlasState;
  readonly #talk: TalkControls;
  readonly #screen: Screen;
  readonly #window: StageWindow;
  /** The speaker's window that this one has opened. */
  #speakerWindow: Window | null = null;
  /** The slide that was left last. */
  #before: number | null = null;
  #isHelpOpen = $state(false);
  #isOverviewOpen = $state(false);
  #digits = $state('');
  #message = $state('');
  #isSpeakerBlocked = $state(false);
  #isSecondScreenRefused = $state(false);

  constructor(atlas: AtlasState, talk: TalkControls, screen: Screen, window: StageWindow) {
    this.#atlas = atlas;
    this.#talk = talk;
    this.#screen = screen;
    this.#window = window;
  }

  /** Whether the sheet of keys is open. */
  get isHelpOpen(): boolean {
    return this.#isHelpOpen;
  }
  /** Whether the overview of all slides is open. */
  get isOverviewOpen(): boolean {
    return this.#isOverviewOpen;
  }
  /** The digits of the number of a slide, as far as it was typed; else ''. */
  get digits(): string {
    return this.#digits;
  }
  /** The result of the last command, where it does not show by itself; else ''. */
  get message(): string {
    return this.#message;
  }
  /** Whether the browser has refused to open the speaker's window. */
  get isSpeakerBlocked(): boolean {
    return this.#isSpeakerBlocked;
  }
  /** Whether the browser has refused to fill the second screen. */
  get isSecondScreenRefused(): boolean {
    return this.#isSecondScreenRefused;
  }
  get slide(): Slide | null {
    return this.#atlas.stage.slide;
  }
  /** The number of the slide, from 0: the cover. */
  get number(): number {
    return this.#atlas.written.stage?.step ?? 0;
  }
  /** The number of the closing slide. */
  get closing(): number {
    return this.slide ? closingOf(this.slide.tour) : 0;
  }
  /** Seconds for each slide of a tour that plays by itself, where visitors may neither leave it nor open a window. */
  get kiosk(): number | null {
    return this.#atlas.written.stage?.kiosk ?? null;
  }
  /** The fragment that opens the same state in the speaker's window. */
  get speakerLink(): string {
    const { atlas, written } = this.#atlas;
    const stage = written.stage && ({ ...written.stage, screen: 'speaker' } as const);
    return `#${encode({ ...written, stage }, atlas)}`;
  }

  /** The name of the speaker's window. */
  get speakerName(): string {
    return this.#talk.speakerName;
  }

  run(command: StageCommand): void {
    this.#message = '';
    if (command === 'lastSeen' && this.#digits !== '') {
      this.#digits = this.#digits.slice(0, -1);
      return;
    }
    this.#digits = '';
    this[command]();
  }

  next(): void {
    this.#turnTo(this.number + 1);
  }
  previous(): void {
    this.#turnTo(this.number - 1);
  }
  first(): void {
    this.goTo(0);
  }
  last(): void {
    this.goTo(this.closing);
  }
  /** Back to the slide that was left last; again, forth. */
  lastSeen(): void {
    if (this.#before !== null) this.goTo(this.#before);
  }
  /** Goes to a slide. The clock starts with the first one after the cover, if the speaker wishes. */
  goTo(number: number): void {
    const from = this.number;
    this.#atlas.stage.goTo(number);
    if (this.number === from) return;
    this.#talk.countRehearsed();
    this.#before = from;
    const { begun } = this.#talk.clock;
    if (begun === null && from === 0 && this.#window.clockStartsAlone) this.#talk.startClock();
  }
  /** Adds a digit to the number of a slide, which `jump` goes to. */
  digit(digit: string): void {
    this.#digits = `${this.#digits}${digit}`.slice(-MOST_DIGITS);
  }
  /** Goes to the slide whose number was typed; false where none was. */
  jump(): boolean {
    if (this.#digits === '') return false;
    const number = Number(this.#digits);
    this.#digits = '';
    this.goTo(Math.min(number, this.closing));
    return true;
  }
  /** Opens the overview of all slides; not in a kiosk, whose visitors see the tour as it plays. */
  overview(): void {
    this.#isOverviewOpen = this.kiosk === null;
  }
  closeOverview(): void {
    this.#isOverviewOpen = false;
  }
  spot(): void {
    this.#talk.toggleSpot();
  }
  /** Lets the pointer draw on the slide, or no longer; not in a kiosk. */
  pen(): void {
    if (this.kiosk !== null) return;
    this.#talk.togglePen();
    this.#window.restoreFocus();
  }
  /** Takes back the last stroke on what is shown. */
  undoStroke(): void {
    this.#talk.pen.undo(shownKey(this.#atlas));
  }
  clearStrokes(): void {
    this.#talk.pen.clear(shownKey(this.#atlas));
  }
  legend(): void {
    this.#talk.toggleLegend();
  }
  bilingual(): void {
    this.#talk.toggleBilingual();
  }
  language(): void {
    this.#atlas.setLang(this.#atlas.lang === 'fr' ? 'en' : 'fr');
  }
  /** Starts the clock, stops it, or lets it go on. */
  clock(): void {
    if (this.#talk.clock.begun === null) this.#talk.startClock();
    else this.#talk.pauseClock();
  }
  resetClock(): void {
    this.#talk.resetClock();
  }
  /** Rehearses the talk from its cover, with the clock. */
  rehearse(): void {
    this.first();
    const { slide } = this;
    if (!slide) return;
    this.#talk.startClock();
    this.#talk.rehearsing.begin(slideKey(slide), Date.now());
  }
  /** Ends the rehearsal, whose times are shown, and its clock. */
  endRehearsal(): void {
    this.#talk.rehearsing.end(Date.now());
    this.#talk.resetClock();
  }
  /** Drops the rehearsal, or the times of the one that has ended. */
  dropRehearsal(): void {
    if (this.#talk.rehearsing.running) this.#talk.resetClock();
    this.#talk.rehearsing.drop();
  }
  /** Plans each slide for as long as it was shown in the rehearsal: a tour becomes a deck of the speaker's. */
  takeRehearsal(): void {
    const { slide, number } = this;
    const { ended } = this.#talk.rehearsing;
    const { atlas, tours, lang } = this.#atlas;
    const decks = tours.value?.decks;
    if (!slide || !ended || !decks) return;
    const deck = decks.find(slide.tour.id) ?? copyOf(slide.tour, atlas);
    decks.save(timedAs(deck, ended));
    this.#atlas.stage.goOnWith(deck.id, number);
    this.#message = this.#atlas.t('rehearsal.taken', { title: deck.title[lang] });
  }
  black(): void {
    this.#talk.toggleBlack();
  }
  fullscreen(): void {
    this.#window.toggleFullscreen().catch(() => {
      this.#message = this.#atlas.t('stage.noFullscreen');
    });
  }
  palette(): void {
    const next = (HALL_PALETTES.indexOf(this.#atlas.palette) + 1) % HALL_PALETTES.length;
    this.#atlas.setPalette(HALL_PALETTES[next]!);
  }
  explore(): void {
    this.#window.exploring = !this.#window.exploring;
    this.#window.restoreFocus();
  }
  /** Inserts what is on the map after the present slide: the tour becomes a deck of the speaker's. */
  pin(): void {
    const { slide, number } = this;
    const { atlas, tours, lang } = this.#atlas;
    if (this.kiosk !== null || !slide || !this.#atlas.stage.isStraying) return;
    const decks = tours.value?.decks;
    if (!decks) return;
    const deck = decks.find(slide.tour.id) ?? copyOf(slide.tour, atlas);
    const current = slide.kind === 'step' ? slide.step.id : null;
    const at =
      slide.kind === 'closing' ? deck.steps.length : deck.steps.findIndex(({ id }) => id === current) + 1;
    const pinned = insertView(deck, at, seenView(this.#atlas), atlas);
    const title = deck.title[lang];
    if (pinned === deck) {
      this.#message = this.#atlas.t('deck.full', { title });
      return;
    }
    decks.save(pinned);
    this.#window.exploring = false;
    this.#atlas.stage.goOnWith(deck.id, slide.kind === 'closing' ? number : number + 1);
    this.#message = this.#atlas.t('stage.pinned', { title });
  }
  /** Ends the pen, else the black screen; else returns from exploring to the slide. */
  resume(): void {
    if (this.#talk.pen.isOn) {
      this.pen();
      return;
    }
    if (this.#talk.black) {
      this.#talk.toggleBlack();
      return;
    }
    this.#window.exploring = false;
    if (this.#atlas.stage.isStraying) this.#atlas.stage.resume();
    this.#window.restoreFocus();
  }
  /** Opens the sheet of keys; not in a kiosk, since it leads to the speaker's notes. */
  help(): void {
    this.#isHelpOpen = this.kiosk === null;
  }
  closeHelp(): void {
    this.#isHelpOpen = false;
  }
  speaker(): void {
    if (this.#screen === 'speaker' || this.kiosk !== null) return;
    // Opening it anew would lose its frozen state.
    if (this.#talk.connected) {
      this.#speakerWindow?.focus();
      return;
    }
    this.#speakerWindow = this.#window.openSpeaker(this.speakerLink, this.speakerName);
    this.#isSpeakerBlocked = this.#speakerWindow === null;
    if (this.#speakerWindow) this.#talk.addPeer(this.#speakerWindow);
  }
  /** Dismisses the notice that the browser blocked the speaker's window. */
  dismissBlocked(): void {
    this.#isSpeakerBlocked = false;
  }
  freeze(): void {
    if (this.#screen === 'speaker') this.#talk.toggleFrozen();
  }
  notes(): void {
    this.#window.turnNotes();
  }
  secondScreen(): void {
    this.#isSecondScreenRefused = false;
    this.#window.fillSecondScreen().catch(() => {
      this.#isSecondScreenRefused = true;
    });
  }
  /** Undoes what a visitor of a kiosk has changed. */
  reset(): void {
    if (this.#talk.black) this.#talk.toggleBlack();
    this.run('resume');
  }

  /** Ends the black screen, else returns to the present slide, else changes the slide. */
  #turnTo(step: number): void {
    if (this.#talk.black) this.#talk.toggleBlack();
    else if (this.#atlas.stage.isStraying) this.#atlas.stage.resume();
    else this.goTo(step);
  }
}
