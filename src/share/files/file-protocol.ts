/** What the page and the worker that makes files say to each other. Types only. */
import type { Atlas, Initiative, Place } from '../../domain/collection/records.ts';
import type { Separator } from '../../domain/text/csv.ts';
import type { Selection } from '../../words/selection.ts';
import type { Kind } from './kinds.ts';
import type { Facts, SelectionKind } from './make-file.ts';

/** What is asked for: a file of the whole collection, or one of what is shown. */
export type FileAsk =
  | { readonly kind: Kind; readonly facts: Omit<Facts, 'atlas' | 'onprogress'> }
  | {
      readonly kind: SelectionKind;
      readonly separator: Separator;
      readonly selection: Omit<Selection, 'atlas' | 'initiatives'>;
      /** The ids of the records that are shown, in their order. */
      readonly shown: readonly string[];
    };

/** A message to the worker: records and places come before what is asked, some at a time. */
export type FileRequest =
  | { readonly records: readonly Initiative[] }
  | { readonly places: readonly (readonly [id: string, place: Place])[] }
  | { readonly ask: FileAsk; readonly rest: Omit<Atlas, 'initiatives' | 'places'> };

/** Why a file could not be made: its template is not published, or the site does not answer, or something else. */
export type FileFailure = 'absent' | 'unreachable' | 'failed';

/** A message from the worker: how far it is, the file, or what it failed with, in English. */
export type FileResponse =
  | { readonly done: number; readonly of: number }
  | { readonly content: Blob }
  | { readonly failure: FileFailure; readonly reason: string };
