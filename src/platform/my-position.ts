/** The reader's position, from the browser: asked for on a click only, kept nowhere, sent nowhere. */
import type { LngLat } from '../domain/collection/records.ts';

export type PositionFailure = 'denied' | 'unavailable';

/** The present position, to about a kilometre; why not, where the browser does not give it. */
export function myPosition(): Promise<LngLat | PositionFailure> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve('unavailable');
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve([coarse(coords.longitude), coarse(coords.latitude)]),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { enableHighAccuracy: false, timeout: 20_000, maximumAge: 60_000 },
    );
  });
}

/** A link that one shares tells the town, not the house: a hundredth of a degree, 1.1 km. */
const coarse = (degrees: number) => Math.round(degrees * 100) / 100;
