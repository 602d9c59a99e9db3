import type { Lang } from '../domain/records.ts';
import { translator } from '../i18n/messages.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import type { Said } from './sentence.ts';

/** The present question, for a sentence about so many initiatives, in the present language or another. */
export function saidBy(atlas: AtlasState, count: number, lang: Lang = atlas.lang): Said {
  return {
    atlas: atlas.atlas,
    question: atlas.address,
    lang,
    t: translator(lang),
    count,
    territoryName: (territory) => atlas.territoryName(territory, lang),
    pointName: (at) => atlas.pointName(at, lang),
  };
}
