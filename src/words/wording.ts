import type { Atlas, Lang, LngLat } from '../domain/collection/records.ts';
import type { Translate } from './messages/messages.ts';

/** What a text is made from: the data, the language of the reader, and the messages in it. */
export interface Wording {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Translate;
}

/** The same, where territories and points of a question have names. */
export interface PlaceWording extends Wording {
  /** The name of a territory, in the reader's language unless another is given; empty while unknown. */
  territoryName(territory: string, lang?: Lang): string;
  /** The name of a point `[lng, lat]`, or its coordinates. */
  pointName(at: LngLat, lang?: Lang): string;
}
