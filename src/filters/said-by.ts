import type { AtlasState } from '../state/atlas.svelte.ts';
import type { Said } from './sentence.ts';

/** The present question, for a sentence about so many initiatives. */
export function saidBy(atlas: AtlasState, count: number): Said {
  return {
    atlas: atlas.atlas,
    question: atlas.address,
    lang: atlas.lang,
    t: atlas.t,
    count,
    territoryName: (territory) => atlas.territoryName(territory),
    pointName: (at) => atlas.pointName(at),
  };
}
