/** Waits until a WebGL canvas is really drawn: its commands are otherwise carried out later. */
export function drain(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext('webgl2');
  if (!gl) throw new Error('expected a canvas that is drawn by WebGL 2');
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

/** A number that another picture is most unlikely to have. Asked in the task in which it was drawn. */
export function fingerprint(canvas: HTMLCanvasElement): number {
  const gl = canvas.getContext('webgl2')!;
  const pixels = new Uint32Array(canvas.width * canvas.height);
  gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(pixels.buffer));
  return pixels.reduce((hash, pixel) => Math.imul(hash ^ pixel, 0x01000193), 0x811c9dc5);
}
