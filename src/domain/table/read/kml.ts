/** KML, by way of GeoJSON. A worker has no `DOMParser`, so that the parser comes with the page, and is the same everywhere. */
import { kml } from '@tmcw/togeojson';
import { DOMParser, ParseError } from '@xmldom/xmldom';
import { Refused } from '../refusal.ts';
import { isPlainObject } from './flatten.ts';

/** The placemarks of a text of KML as a GeoJSON object; throws `Refused` where it is not well formed. */
export function kmlFeatures(text: string): Record<string, unknown> {
  const { features } = kml(parseXml(text));
  return {
    type: 'FeatureCollection',
    features: features.map((feature) => ({ ...feature, properties: withoutStyle(feature.properties) })),
  };
}

function parseXml(text: string) {
  try {
    // A warning is no reason to refuse a file that can be read.
    const parser = new DOMParser({ onError: (level, message) => stopAt(level, message) });
    return parser.parseFromString(text, 'text/xml');
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new Refused({ code: 'damaged', format: 'kml', detail: error.message });
  }
}

function stopAt(level: string, message: string): void {
  if (level !== 'warning') throw new ParseError(message);
}

/** How a placemark is drawn (simplestyle names) says nothing of it. */
const STYLE = /^(styleUrl|styleHash|styleMapHash|icon.*|label-.*|stroke.*|fill.*)$/;

/** A description in HTML comes as an object of its type and its text. */
function withoutStyle(properties: unknown): Record<string, unknown> {
  const kept = Object.entries(isPlainObject(properties) ? properties : {}).filter(
    ([key]) => !STYLE.test(key),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, isPlainObject(value) && '@type' in value ? value.value : value]),
  );
}
