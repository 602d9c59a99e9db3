/** Makes the files that a reader takes away, beside the page, which a large collection would keep busy for seconds. */
import fr from 'virtual:messages/fr/files';
import en from 'virtual:messages/en/files';
import type { Initiative, Place } from '../../domain/collection/records.ts';
import { addMessages } from '../../words/messages/messages.ts';
import type { FileFailure, FileRequest, FileResponse } from './file-protocol.ts';
import { makeFile, makeSelection } from './make-file.ts';
import { TemplateAbsent } from './one-file-template.ts';

addMessages('fr', fr);
addMessages('en', en);

const initiatives: Initiative[] = [];
const places: Record<string, Place> = {};
const send = (response: FileResponse) => self.postMessage(response);

async function made({ ask, rest }: Extract<FileRequest, { ask: unknown }>): Promise<Blob> {
  const atlas = { ...rest, initiatives, places };
  if ('facts' in ask) {
    const onprogress = (done: number, of: number) => send({ done, of });
    return makeFile(ask.kind, { ...ask.facts, atlas, onprogress });
  }
  const byId = new Map(initiatives.map((record) => [record.id, record]));
  const shown = ask.shown.flatMap((id) => byId.get(id) ?? []);
  return makeSelection(ask.kind, { ...ask.selection, atlas, initiatives: shown }, ask.separator);
}

function failureOf(error: unknown): FileFailure {
  if (error instanceof TemplateAbsent) return 'absent';
  // The answer of `fetch` where nothing answers.
  return error instanceof TypeError && /fetch|network|load/i.test(error.message) ? 'unreachable' : 'failed';
}

self.addEventListener('message', ({ data }: MessageEvent<FileRequest>) => {
  if ('records' in data) initiatives.push(...data.records);
  else if ('places' in data) Object.assign(places, Object.fromEntries(data.places));
  else
    made(data).then(
      (content) => send({ content }),
      (error: unknown) => {
        console.error(error);
        send({ failure: failureOf(error), reason: error instanceof Error ? error.message : String(error) });
      },
    );
});
