/** The maps of a print as image files, made one after the other. */
import type { Atlas, Lang } from '../domain/collection/records.ts';
import { loadFonts } from './fonts.ts';
import type { Plate } from '../map/snapshot/plate.ts';
import { openOffscreenMap, type Format } from '../map/snapshot/offscreen-map.ts';

/** A map as an image that a page can show; null where it could not be made. */
export type Print = { readonly address: string; readonly coarse: boolean } | null;

/**
 * Draws the maps of plates, and calls `done` with each. Stops once it is aborted.
 *
 * @returns the images in the order of the plates, whose addresses are to be revoked; fewer where aborted
 */
export async function printAll(
  atlas: Atlas,
  lang: Lang,
  plates: readonly Plate[],
  format: Format,
  { signal, done }: { readonly signal: AbortSignal; readonly done: (print: Print) => void },
): Promise<void> {
  const isAborted = () => signal.aborted;
  await loadFonts();
  if (isAborted()) return;
  const offscreen = openOffscreenMap(atlas, lang, format);
  try {
    for (const plate of plates) {
      const print = await offscreen.draw(plate).then(imageOf, (error: unknown) => {
        console.error(error);
        return null;
      });
      if (isAborted()) {
        if (print) URL.revokeObjectURL(print.address);
        return;
      }
      done(print);
    }
  } finally {
    offscreen.close();
  }
}

async function imageOf({ canvas, coarse }: { canvas: HTMLCanvasElement; coarse: boolean }): Promise<Print> {
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return file && { address: URL.createObjectURL(file), coarse };
}
