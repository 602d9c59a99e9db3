/** Compares two makings of the files. Pure. */
import type { MadeFrom } from '../formats.ts';

type Files = ReadonlyMap<string, string>;

/** One line for each file that is not the same in both. */
export function differences(committed: Files, fresh: Files): string[] {
  const names = [...new Set([...committed.keys(), ...fresh.keys()])].sort();
  return names.flatMap((name) => {
    const [before, after] = [committed.get(name), fresh.get(name)];
    if (before === after) return [];
    if (before === undefined) return [`${name} is missing`];
    if (after === undefined) return [`${name} is no longer made`];
    return [`${name} differs from character ${firstDifference(before, after)} on`];
  });
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Why two makings may differ, beside the lists, the code and the lock file. */
export function reasons(committed: MadeFrom, now: MadeFrom): string[] {
  const missing = now.outlines.filter((id) => !committed.outlines.includes(id));
  const superfluous = committed.outlines.filter((id) => !now.outlines.includes(id));
  return [
    ...(committed.cldr === now.cldr
      ? []
      : [
          `this Node has the Unicode locale data CLDR ${now.cldr}, the files were made with ${committed.cldr}: ` +
            `names of countries in labels.json may differ for that alone; Node ${committed.node} has the same.`,
        ]),
    ...(committed.node === now.node
      ? []
      : [
          `this is Node ${now.node}, the files were made with ${committed.node}: ` +
            'sines and logarithms may round otherwise in the last digit.',
        ]),
    ...(missing.length > 0 ? [`places now refer to ${missing.join(', ')} too.`] : []),
    ...(superfluous.length > 0 ? [`no place refers to ${superfluous.join(', ')} any more.`] : []),
  ];
}
