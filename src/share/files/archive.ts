import { zipSync, type Zippable } from 'fflate';
import type { Day } from '../../domain/time/calendar.ts';

/** A ZIP of texts by their paths; each has the day as its date, so that the same files are the same archive. */
export function archive(texts: ReadonlyMap<string, string>, day: Day): Uint8Array<ArrayBuffer> {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // The format has no time zone: the library writes the local time.
  const mtime = new Date(year, month - 1, date);
  const files: Zippable = {};
  for (const [path, text] of texts) {
    // Most of a page is compressed in it already.
    files[path] = [new TextEncoder().encode(text), { mtime, level: path.endsWith('.html') ? 0 : 6 }];
  }
  return zipSync(files);
}
