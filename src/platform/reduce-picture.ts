/** A reader's picture as an address that holds all of it, reduced so that a talk stays a file that can be given. */

/** The kinds of pictures that are kept as they are. */
const AS_THEY_ARE = ['image/jpeg', 'image/png', 'image/webp'];
/** How well a reduced picture is kept, the best first; the last is still fit for a hall. */
const QUALITIES = [0.88, 0.75, 0.6, 0.45];

/** The limits of a picture: its longest side in pixels, and the letters of its address. */
export interface PictureLimits {
  readonly side: number;
  readonly letters: number;
}

/** Reads a picture, and reduces it where it is too large. Rejects where the file is no picture that the browser can read. */
export async function reducePicture(file: Blob, { side, letters }: PictureLimits): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  try {
    if (AS_THEY_ARE.includes(file.type) && Math.max(width, height) <= side) {
      const address = await addressOf(file);
      if (address.length <= letters) return address;
    }
    let scale = Math.min(1, side / Math.max(width, height));
    for (;;) {
      for (const quality of QUALITIES) {
        const address = drawn(bitmap, scale, quality);
        if (address.length <= letters) return address;
      }
      scale *= 0.75;
    }
  } finally {
    bitmap.close();
  }
}

/** JPEG has no transparency: it is drawn on white. */
function drawn(bitmap: ImageBitmap, scale: number, quality: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a 2D canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', quality);
}

function addressOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('expected a file that can be read'));
    reader.readAsDataURL(file);
  });
}
