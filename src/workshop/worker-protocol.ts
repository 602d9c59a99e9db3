/** What the page and the worker of the workshop say to each other. */
import type { Decisions } from '../domain/importing/decisions.ts';
import type { DraftView, TableView } from '../domain/importing/draft-view.ts';
import type { Candidate } from '../domain/placing/spots.ts';
import type { Refusal } from '../domain/table/refusal.ts';
import type { How } from '../domain/placing/spots.ts';

/** The sentences that a collection keeps of how its places were found, in each language. */
export type PlaceSources = Readonly<Record<How, Readonly<Record<string, string>>>>;

/** What the page asks, by what it is called. */
export interface Asks {
  /** Reads a file; the worker keeps it. */
  open: {
    ask: { readonly name: string; readonly bytes: Uint8Array };
    /** `key` names the headers of its first sheet. */
    answer: { readonly ok: true; readonly key: string } | { readonly ok: false; readonly refusal: Refusal };
  };
  /** What the columns of the table become; answered while its rows are being placed too. */
  match: { ask: { readonly decisions: Decisions }; answer: TableView };
  /** What the table becomes with these decisions; null where it was asked with others meanwhile. */
  draft: { ask: { readonly decisions: Decisions }; answer: DraftView | null };
  /** The collection itself, as the text of a file. */
  collection: { ask: { readonly decisions: Decisions; readonly id: string }; answer: string };
  /** Places that bear a name. */
  search: { ask: { readonly text: string }; answer: readonly Candidate[] };
}
export type AskName = keyof Asks;

/** What the worker is told as it starts: the addresses of the geographic files, absolute. */
export interface Setting {
  readonly communes: string;
  readonly towns: string;
  readonly outlines: string;
  readonly sources: PlaceSources;
}

/** A message to the worker. */
export type Request =
  | { readonly id: 0; readonly setting: Setting }
  | {
      readonly [Name in AskName]: {
        readonly id: number;
        readonly name: Name;
        readonly ask: Asks[Name]['ask'];
      };
    }[AskName];

/** A message from the worker: how many of how many rows are placed, the answer, or the text of the error that prevented it. */
export type Response =
  | { readonly id: number; readonly done: number; readonly of: number }
  | { readonly id: number; readonly answer: Asks[AskName]['answer'] }
  | { readonly id: number; readonly error: string };
