/** A kept collection under another title or id. */
import type { Decisions } from '../domain/importing/decisions.ts';
import type { KeptCollection } from '../platform/kept-collections.ts';

/** The collection with another title in its main language, and another id; its table follows. */
export function renamed(kept: KeptCollection, title: string, id: string): KeptCollection {
  const collection = JSON.parse(kept.text) as { languages: string[]; title: Record<string, string> };
  const main = collection.languages[0]!;
  const text = JSON.stringify({ ...collection, id, title: { ...collection.title, [main]: title } }, null, 1);
  const decisions = kept.draft?.decisions as Decisions | undefined;
  return {
    ...kept,
    id,
    title,
    text,
    savedAt: Date.now(),
    ...(kept.draft &&
      decisions && {
        draft: { ...kept.draft, decisions: { ...decisions, look: { ...decisions.look, title } } },
      }),
  };
}
