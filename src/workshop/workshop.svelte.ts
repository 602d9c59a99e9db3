/** The table that is open in the workshop, what was decided about it, and what it becomes. */
import type { Lang } from '../domain/collection/records.ts';
import type { Decisions } from '../domain/importing/decisions.ts';
import { firstDecisions } from '../domain/importing/decisions.ts';
import type { DraftView, TableView } from '../domain/importing/draft-view.ts';
import type { Candidate } from '../domain/placing/spots.ts';
import type { Refusal } from '../domain/table/refusal.ts';
import { keepDraft, type KeptDraft, type Keeping } from '../platform/kept-collections.ts';
import { geoUrl } from '../platform/geo-files.ts';
import { rememberedMatch } from './remembered-matches.ts';
import { openAndKeep } from '../state/keep-collection.ts';
import type { Opening } from '../state/open-collection.ts';
import { openWorkshop, type WorkshopWorker } from './open-workshop.ts';
import type { PlaceSources } from './worker-protocol.ts';

/** A file, or cells that were pasted. */
export interface Brought {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the workshop is at. */
export type Activity = 'idle' | 'reading' | 'working';

/** So many steps can be undone. */
const DEEPEST = 200;

/** The state of the workshop. All but the file follows from the decisions. */
export class Workshop {
  file = $state.raw<Brought | null>(null);
  /** The decisions, the earlier ones first, and which of them are in force. */
  #history = $state.raw<readonly Decisions[]>([]);
  #at = $state.raw(0);
  /** What the columns of the table become; null: none was read. It is there before the rows are placed. */
  table = $state.raw<TableView | null>(null);
  /** How many of how many rows are placed; null while none are being placed. */
  progress = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
  /** What the table becomes, its rows placed; of the decisions before the last ones while the activity is not `idle`. */
  view = $state.raw<DraftView | null>(null);
  refusal = $state.raw<{ readonly name: string; readonly refusal: Refusal } | null>(null);
  /** What came of the file of a collection; null: none was brought. */
  own = $state.raw<Opening | null>(null);
  activity = $state.raw<Activity>('idle');
  /** The name of the file that is being read. */
  reading = $state.raw('');
  /** What the worker failed with, in English; empty where it did not. */
  error = $state.raw('');
  /** Whether the browser keeps the work. */
  keeping = $state.raw<Keeping>('kept');

  readonly decisions = $derived(this.#history[this.#at] ?? null);
  /** Whether a person has changed what the columns become, now or when it was remembered. */
  readonly isMatchedByHand = $derived(
    this.decisions !== null && (this.decisions.matches.length > 0 || this.decisions.recalled !== null),
  );
  readonly canUndo = $derived(this.#at > 0);
  readonly canRedo = $derived(this.#at < this.#history.length - 1);

  #worker: WorkshopWorker | null = null;
  /** Which of the questions to the worker is the latest: the answers to earlier ones come too late. */
  #turn = 0;
  readonly #sources: PlaceSources;

  constructor(sources: PlaceSources) {
    this.#sources = sources;
  }

  /** The worker, which holds the file that is open: a new one is given it again. */
  #start(): WorkshopWorker {
    if (this.#worker) return this.#worker;
    this.#worker = openWorkshop({
      communes: geoUrl('communes.json'),
      towns: geoUrl('towns.json'),
      outlines: geoUrl('outlines.json'),
      sources: this.#sources,
    });
    if (this.file) void this.#ask(this.#turn, () => this.#start().ask('open', this.file!));
    return this.#worker;
  }

  /** Opens what was brought: a table, or the file of a collection, which is kept and shown. */
  async bring(file: Brought, lang: Lang): Promise<void> {
    this.own = null;
    const isRead = await this.open(file, lang);
    if (isRead || this.refusal?.refusal.code !== 'own-collection') return;
    this.own = await openAndKeep(new TextDecoder().decode(file.bytes), lang);
    if (this.own.atlas) location.hash = `#atlas=${this.own.atlas.head.id}&lang=${lang}`;
  }

  /**
   * Opens a table. `decisions` where some were kept; `lang` is the language of its texts until another is chosen. Gives
   * whether it was read, as soon as its columns are matched: its rows are placed after that.
   */
  async open(file: Brought, lang: string, decisions?: Decisions): Promise<boolean> {
    const turn = ++this.#turn;
    this.refusal = null;
    this.error = '';
    this.activity = 'reading';
    this.reading = file.name;
    // A file that is not read leaves the one before open.
    const read = await this.#ask(turn, () => this.#start().ask('open', file));
    if (!read) return false;
    if (!read.ok) {
      this.refusal = { name: file.name, refusal: read.refusal };
      this.#end();
      return false;
    }
    this.file = file;
    this.table = null;
    this.view = null;
    const first = firstDecisions({ title: titleOf(file.name), subtitle: '', publisher: '', lang });
    const recalled = rememberedMatch(read.key);
    // What was proposed is one step back from what is recalled.
    this.#history = decisions ? [decisions] : [first, ...(recalled ? [{ ...first, recalled }] : [])];
    this.#at = this.#history.length - 1;
    await this.#draft();
    return true;
  }

  /** Decides something; what comes after it can be undone. */
  decide(change: Partial<Decisions>): void {
    const present = this.decisions;
    if (!present) return;
    this.#history = [...this.#history.slice(0, this.#at + 1), { ...present, ...change }].slice(-DEEPEST);
    this.#at = this.#history.length - 1;
    void this.#draft();
  }
  undo(): void {
    if (this.canUndo) this.#go(this.#at - 1);
  }
  redo(): void {
    if (this.canRedo) this.#go(this.#at + 1);
  }
  #go(at: number): void {
    this.#at = at;
    void this.#draft();
  }

  /** Stops what the worker is at; what was there before stays. */
  cancel(): void {
    this.#turn++;
    this.#end();
  }
  /** Asks again what failed. */
  async restart(): Promise<void> {
    this.error = '';
    await this.#draft();
  }
  /** Leaves the workshop. */
  close(): void {
    this.#end();
  }
  #end(): void {
    this.#worker?.stop();
    this.#worker = null;
    this.activity = 'idle';
    this.progress = null;
  }

  /** Puts the table away. */
  async drop(): Promise<void> {
    this.#end();
    this.file = null;
    this.table = null;
    this.view = null;
    this.#history = [];
    this.#at = 0;
    await keepDraft(null);
  }

  /** The table and its decisions, to be kept. */
  get draft(): KeptDraft | null {
    return this.file && this.decisions ? { ...this.file, decisions: $state.snapshot(this.decisions) } : null;
  }

  /** The collection as the text of a file; null where it could not be made. */
  collection(id: string): Promise<string | null> {
    const { decisions } = this;
    if (!decisions) return Promise.resolve(null);
    return this.#ask(this.#turn, () => this.#start().ask('collection', { decisions, id }));
  }

  /** Places that bear a name. */
  search(text: string): Promise<readonly Candidate[] | null> {
    return this.#ask(this.#turn, () => this.#start().ask('search', { text }));
  }

  async #draft(): Promise<void> {
    const { decisions } = this;
    if (!decisions) return;
    const turn = ++this.#turn;
    this.activity = 'working';
    const table = await this.#ask(turn, () => this.#start().ask('match', { decisions }));
    if (!table) return;
    this.table = table;
    void this.#place(turn, decisions);
  }

  /** Places the rows, beside what a person does meanwhile. */
  async #place(turn: number, decisions: Decisions): Promise<void> {
    const keeping = keepDraft(this.draft);
    const view = await this.#ask(turn, () =>
      this.#start().ask('draft', { decisions }, (progress) => {
        if (turn === this.#turn) this.progress = progress;
      }),
    );
    const kept = await keeping;
    if (turn !== this.#turn) return;
    this.keeping = kept;
    this.progress = null;
    if (!view) return;
    this.view = view;
    this.activity = 'idle';
  }

  /** The answer of the worker; null where a later question has come, or the worker failed. */
  async #ask<Answer>(turn: number, ask: () => Promise<Answer>): Promise<Answer | null> {
    try {
      const answer = await ask();
      return turn === this.#turn ? answer : null;
    } catch (error) {
      if (turn !== this.#turn) return null;
      this.error = error instanceof Error ? error.message : String(error);
      this.#end();
      return null;
    }
  }
}

/** The name of a file without its extension, as a title. */
function titleOf(name: string): string {
  return (
    name
      .replace(/\.[^.]+$/, '')
      .replaceAll(/[_-]+/g, ' ')
      .trim() || name
  );
}
