import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { clearCanvas } from '../../src/platform/clear-canvas.ts';

const [WIDTH, HEIGHT] = [400, 300];
/** Chromium was not seen to drop the clear of a canvas that was drawn but once before; after four frames it was. */
const FRAMES = 6;

let canvas: HTMLCanvasElement;
afterEach(() => canvas.remove());

const nothingSeen: Record<string, (context: CanvasRenderingContext2D) => void> = {
  nothing: () => undefined,
  'a shape outside the canvas': (context) => {
    context.fillStyle = '#000';
    context.fillRect(-50, -50, 20, 20);
  },
  'a transparent shape': (context) => {
    context.fillStyle = 'transparent';
    context.fillRect(0, 0, WIDTH, HEIGHT);
  },
};

it.each(Object.keys(nothingSeen))('the screen is empty where a cleared canvas gets %s', async (what) => {
  canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  Object.assign(canvas.style, { position: 'fixed', inset: '0', background: '#fff' });
  document.body.append(canvas);
  const context = canvas.getContext('2d')!;
  const seen: number[] = [];
  // The first clear of a canvas is shown in any case.
  for (let round = 0; round < 3; round++) {
    await animate((frame) => {
      clearCanvas(context, 1);
      drawStar(context, 200 + frame);
    });
    await animate(() => {
      clearCanvas(context, 1);
      nothingSeen[what]!(context);
    });
    seen.push(await darkPixels());
  }
  expect(seen).toEqual([0, 0, 0]);
});

/** An outline of many points, as of a territory: after a plain rectangle, no clear was dropped. */
function drawStar(context: CanvasRenderingContext2D, middle: number): void {
  context.beginPath();
  for (let point = 0; point < 60; point++)
    context.lineTo(middle + 100 * Math.cos(point), 150 + 100 * Math.sin(point * 1.1));
  context.closePath();
  context.fillStyle = '#000';
  context.fill('evenodd');
  context.stroke();
}

async function animate(draw: (frame: number) => void): Promise<void> {
  for (let frame = 0; frame < FRAMES; frame++) {
    await new Promise(requestAnimationFrame);
    draw(frame);
  }
  await new Promise(requestAnimationFrame);
}

/** How many dark pixels the screen shows of the canvas: a readback of the canvas would not show the fault. */
async function darkPixels(): Promise<number> {
  const base64 = await page.screenshot({ element: canvas, save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return data.filter((level, at) => at % 4 === 0 && level < 128).length;
}
