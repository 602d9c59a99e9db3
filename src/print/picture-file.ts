/** A picture file that is drawn on a canvas. */

/** A canvas of this size in pixels, filled with a colour. Throws where the browser makes none so large. */
export function canvasOf(width: number, height: number, paper: string): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas for a picture of this size.');
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  return context;
}

/** A canvas as a PNG. Rejects where the browser makes none of this size. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!file) throw new Error('This browser makes no picture of this size.');
  return file;
}
