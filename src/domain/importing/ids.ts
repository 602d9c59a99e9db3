/** Ids that are made of texts. */
import { fold } from '../text/fold.ts';

/** A text in letters, digits and hyphens, at most 60; `fallback` where none is left. */
export function slugOf(text: string, fallback: string): string {
  const slug = fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug || fallback;
}

/** Gives ids of which no two are equal. */
export class Ids {
  readonly #taken: Set<string>;
  /** @param taken Ids that are not given. */
  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken);
  }
  /** The wanted id, or where it is taken, the same with the next number that is free. */
  give(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#taken.has(id); number++) id = `${wanted}-${number}`;
    this.#taken.add(id);
    return id;
  }
}
