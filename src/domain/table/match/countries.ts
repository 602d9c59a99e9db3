/** Whether a text names a country, in French or English: the names are those of the platform (Unicode CLDR). */
import { fold } from '../../text/fold.ts';

let names: ReadonlySet<string> | undefined;

/** Whether a folded text is the name or the two-letter code of a country. */
export function isCountry(folded: string): boolean {
  names ??= countryNames();
  return names.has(folded);
}

function countryNames(): Set<string> {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const found = new Set<string>();
  for (const lang of ['fr', 'en']) {
    const regions = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = regions.of(code);
      if (name === undefined) continue;
      found.add(fold(name));
      found.add(code.toLowerCase());
    }
  }
  return found;
}
