/** The maps of a printed document as image files, made one after the other. */
import type { Atlas, Lang } from '../domain/collection/records.ts';
import { loadFonts } from './fonts.ts';
import type { MapSnapshot } from '../map/snapshot/map-snapshot.ts';
import { openOffscreenMap, type Format, type Picture } from '../map/snapshot/offscreen-map.ts';

/** A map as an image that a page can show; null where it could not be made. */
export type MapImage = { readonly address: string; readonly file: Blob } | null;

/**
 * Draws the maps of snapshots, and calls `done` with each. Stops once it is aborted.
 *
 * @returns the images in the order of the snapshots, whose addresses are to be revoked; fewer where aborted
 */
export async function drawMapImages(
  atlas: Atlas,
  lang: Lang,
  snapshots: readonly MapSnapshot[],
  format: Format,
  { signal, done }: { readonly signal: AbortSignal; readonly done: (image: MapImage) => void },
): Promise<void> {
  const isAborted = () => signal.aborted;
  await loadFonts();
  if (isAborted()) return;
  const offscreen = openOffscreenMap(atlas, lang, format);
  try {
    for (const snapshot of snapshots) {
      const image = await offscreen.draw(snapshot).then(imageOf, (error: unknown) => {
        console.error(error);
        return null;
      });
      if (isAborted()) {
        if (image) URL.revokeObjectURL(image.address);
        return;
      }
      done(image);
    }
  } finally {
    offscreen.close();
  }
}

async function imageOf({ canvas }: Picture): Promise<MapImage> {
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return file && { address: URL.createObjectURL(file), file };
}
