/** The reader's position, requested on a click only, neither stored nor sent. */
import type { LngLat } from '../domain/collection/records.ts';
import { isPermitted } from './policy.ts';

/** `framed`: the page around this one does not let it ask. */
export type PositionFailure = 'denied' | 'unavailable' | 'framed';

/** The present position, to about a kilometre; why not, where the browser does not give it. */
export function myPosition(): Promise<LngLat | PositionFailure> {
  return new Promise((resolve) => {
    if (!isPermitted('geolocation')) {
      resolve('framed');
      return;
    }
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

/** Rounded to 0.01° (1.1 km): a shared link must not disclose an address. */
const coarse = (degrees: number) => Math.round(degrees * 100) / 100;
