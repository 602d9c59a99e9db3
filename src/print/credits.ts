/** The credits of every printed sheet and picture: title, question, sources, author, date. */
import { formatDay, formatList } from '../domain/text/format.ts';
import { translator } from '../words/messages/messages.ts';
import { CREDITS } from '../map/base/credits.ts';
import { wholeTitle } from '../words/head-words.ts';
import { sourcesOf, type Selection } from '../words/selection.ts';

export interface Credits {
  /** The atlas's name. */
  readonly title: string;
  /** What is asked, and how many answer. */
  readonly question: string;
  /** The issues and the publisher. */
  readonly source: string;
  /** The sources of the map. */
  readonly map: string;
  /** The day, the version and the licence. */
  readonly made: string;
}

/** The lines below a picture or a chart, in the language of the selection. */
export function creditsOf(selection: Selection): Credits {
  const { atlas, question, lang, day, version } = selection;
  const t = translator(lang);
  const { licence } = atlas.head;
  return {
    title: wholeTitle(selection),
    question,
    source: t('paper.source', {
      sources: [formatList(sourcesOf(selection), lang), atlas.head.publisher?.name]
        .filter(Boolean)
        .join(', '),
    }),
    map: t('paper.map', { names: CREDITS }),
    made: licence
      ? t('paper.madeUnder', { day: formatDay(day, lang), version, licence: licence.name })
      : t('paper.made', { day: formatDay(day, lang), version }),
  };
}
