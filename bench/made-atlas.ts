/** A made atlas of any size, the same in every run: the real one's facets, made records and places. */
import type { Atlas, Initiative, LngLat, Place } from '../src/domain/collection/records.ts';
import { facetsOf, generator, makeRecords } from './made-records.ts';

/** Where people live: about the real places, some of them far from any. Degrees. */
const SPREAD = 7;

/** Makes an atlas of `size` initiatives; their texts are as long as the real ones. */
export function makeAtlas(size: number, real: Atlas): Atlas {
  const ofTerms = real.facets.filter(({ kind }) => kind === 'terms');
  const { valuesAt } = makeRecords(size, facetsOf(real));
  const random = generator(19481210);
  const around = (middle: number) => middle + SPREAD * (random() + random() + random() - 1.5);
  const anchors = Object.values(real.places);
  const places: Record<string, Place & { id: string }> = {};

  const madePlace = (record: number, country: string): string => {
    const id = `made-${record}-${country.toLowerCase()}`;
    const inCountry = anchors.filter((anchor) => anchor.country === country);
    const anchor = inCountry[Math.floor(random() * inCountry.length)]!;
    const [lng, lat] = anchor.coordinates;
    // One in five shares its place with others.
    const coordinates: LngLat =
      random() < 0.2 ? anchor.coordinates : [wrap(around(lng)), Math.max(-85, Math.min(85, around(lat)))];
    places[id] = { ...anchor, id, coordinates };
    return id;
  };

  const initiatives = Array.from({ length: size }, (_, record): Initiative => {
    const model = real.initiatives[record % real.initiatives.length]!;
    return {
      ...model,
      id: `made-${record}`,
      values: Object.fromEntries(ofTerms.map(({ id }) => [id, valuesAt(record, id)])),
      issue: Number(valuesAt(record, 'dossier')[0]),
      order: record + 1,
      title: { fr: `${model.title.fr} (${record})`, en: `${model.title.en} (${record})` },
      bearers: valuesAt(record, 'bearer').map((kind) => ({ name: model.bearers[0]!.name, kind })),
      places: valuesAt(record, 'country').map((country, rank) => ({
        place: madePlace(record, country),
        role: rank === 0 ? 'site' : 'relay',
      })),
      related: [],
    };
  });
  return { ...real, initiatives, places };
}

const wrap = (lng: number) => ((lng + 540) % 360) - 180;
