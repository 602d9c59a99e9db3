/**
 * `npm run heap [-- <tours>]`: whether a talk that runs for hours leaks. Plays a tour of the built page over
 * and over (25 times by default: 400 slides), and after each measures what is left after garbage collection:
 * heap, elements, listeners. Fails where the second half of the tours keeps growing: by more than
 * `MOST_GROWTH` a tour. Eight hours at fifteen seconds a slide are 120 tours: at most 18 MB beside the 38 MB
 * that the atlas has, and hardly an element.
 */
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumFlags, ensureChromium } from './chromium.mjs';

const MOST_GROWTH = { kilobytes: 150, nodes: 5, listeners: 3 };
const tours = Number(process.argv[2] ?? 25);

const server = await preview({ preview: { port: 41760 }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' });
await page.addInitScript(() => {
  delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
});
const client = await page.context().newCDPSession(page);
await client.send('Performance.enable');
await page.goto(`${server.resolvedUrls!.local[0]}#lang=fr&mode=present&tour=kampala-montreal&kiosk=3600`);
await page.locator('[data-map][data-state=ready]').waitFor({ timeout: 60_000 });

interface Sample {
  kilobytes: number;
  nodes: number;
  listeners: number;
}
async function sample(): Promise<Sample> {
  // A collection may make further objects collectable.
  for (let round = 0; round < 3; round += 1) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)!.value;
  return {
    kilobytes: Math.round(metric('JSHeapUsedSize') / 1000),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
}

const samples: Sample[] = [];
let turns = 0;
for (let tour = 0; tour < tours; tour += 1) {
  for (let step = 1; step <= 15; step += 1) {
    await page.keyboard.press('PageDown');
    await page.waitForFunction((wanted) => location.hash.includes(`step=${wanted}&`), step);
    turns += 1;
  }
  await page.keyboard.press('Home');
  await page.waitForFunction(() => !location.hash.includes('step='));
  turns += 1;
  samples.push(await sample());
  const { kilobytes, nodes, listeners } = samples.at(-1)!;
  console.log(`${String(turns).padStart(5)} slides  ${kilobytes} kB  ${nodes} nodes  ${listeners} listeners`);
}
await browser.close();
await server.close();

/** The slope of the least squares through the second half, after caches are filled. */
function growth(of: keyof Sample): number {
  const values = samples.slice(Math.floor(samples.length / 2)).map((one) => one[of]);
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const top = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  return top / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
}
for (const [name, most] of Object.entries(MOST_GROWTH) as [keyof Sample, number][]) {
  const slope = growth(name);
  const isWell = slope <= most;
  console.log(
    `${name}: ${slope.toFixed(1)} more with each tour, of at most ${most}${isWell ? '' : ': it leaks'}`,
  );
  if (!isWell) process.exitCode = 1;
}
