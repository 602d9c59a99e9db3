import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Lang } from '../../src/domain/collection/records.ts';
import { CATALOGUES, messagesModule } from '../compile/messages.ts';

const ID = /^virtual:(language|messages)\/(fr|en)\/(first|rest|opened|workshop)$/;
const SOURCE = /\.(ts|svelte)$/;
const STATIC_IMPORT = /^\s*(?:import|export)\s(?!type\b)(?:[^;'"]*?\bfrom\s*)?['"](\.[^'"]+)['"]/gms;
const PART_IMPORT = /\bimport\((['"])(\.[^'"]*)\1\)/g;

/** The message keys that a source uses: each quoted key, and all keys that match a template. */
export function keysIn(source: string, known: readonly string[]): Set<string> {
  const keys = new Set(known.filter((key) => source.includes(`'${key}'`) || source.includes(`"${key}"`)));
  for (const [, template] of source.matchAll(/\bt\(\s*`([^`]*)`/g)) {
    const pattern = template!
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replaceAll('.', '\\.'))
      .join('[^.]+');
    for (const key of known) if (new RegExp(`^${pattern}$`).test(key)) keys.add(key);
  }
  return keys;
}

const FILE_WORDS = /^virtual:messages\/(fr|en)\/files$/;
const FILE_WORKER = 'src/share/files/file-worker.ts';

/** Vite plugin, of the workers too: `virtual:messages/<lang>/files` is what the worker says that makes files. */
export function fileWordsPlugin(): Plugin {
  return {
    name: 'atlas-file-words',
    resolveId: (id) => (FILE_WORDS.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, lang] = (FILE_WORDS.exec(id.slice(1)) ?? []) as unknown as [string, Lang?];
      if (!lang || id[0] !== '\0') return undefined;
      const known = Object.keys(CATALOGUES[lang]);
      const keys = new Set(
        [...staticSources(FILE_WORKER).values()].flatMap((source) => [...keysIn(source, known)]),
      );
      return messagesModule(lang, [...keys], resolve('src/words/messages/genitive.ts'));
    },
  };
}

/** The parts that a click opens: what only they say comes with them. */
const OPENED_SOURCE =
  /^(stage|decks|print|share\/(?!Share\.)|compare|reading|words\/(chart-title|deck-fault|collection-faults)|components\/PlateWords|app\/(About|ChartPlate|Opening|SlidePreview|TourDialog|TourList|ToursDialog))\b/;

/** The keys that sources other than those use. `folder` is absolute. */
function keysOutside(folder: string, known: readonly string[]): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => SOURCE.test(file) && !OPENED_SOURCE.test(file) && !file.startsWith(join('words', 'messages')),
  );
  return new Set(files.flatMap((file) => [...keysIn(readFileSync(join(folder, file), 'utf8'), known)]));
}

/** The sources that an entry imports statically, transitively. Absolute paths. */
export function staticSources(entry: string): Map<string, string> {
  const sources = new Map<string, string>();
  function visit(file: string): void {
    if (sources.has(file) || !SOURCE.test(file) || !existsSync(file)) return;
    const source = readFileSync(file, 'utf8');
    sources.set(file, source);
    for (const [, path] of source.matchAll(STATIC_IMPORT)) visit(join(dirname(file), path!));
  }
  visit(resolve(entry));
  return sources;
}

/**
 * Vite plugin: what the page says, by language and tier.
 *
 * - `virtual:messages/<lang>/<tier>` is compiled messages: `first` holds those that `start` and its static imports
 *   say, `workshop` what only the workshop says, `opened` what only parts say that a click opens, `rest` all others;
 * - `virtual:language/<lang>/<tier>` is those and the texts of the data (`virtual:texts/<lang>/<tier>`);
 * - every `import()` of another source of the page waits for the rest of the page's language
 *   (`withWords` in `src/words/languages.ts`).
 */
export function languagePlugin({ start = 'src/app/main.ts' } = {}): Plugin {
  let root = process.cwd();
  const page = () => join(root, 'src') + sep;
  return {
    name: 'atlas-language',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (ID.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, kind, lang, tier] = (ID.exec(id.slice(1)) ?? []) as unknown as [string, string, Lang, string];
      if (!kind || id[0] !== '\0') return undefined;
      if (kind === 'language') {
        return [
          ...['messages', 'texts'].map(
            (part) => `export { default as ${part} } from 'virtual:${part}/${lang}/${tier}';`,
          ),
          ...(tier === 'rest' ? [`export { default as details } from 'virtual:atlas/details';`] : []),
        ].join('\n');
      }
      const known = Object.keys(CATALOGUES[lang]);
      const sources = staticSources(join(root, start));
      for (const file of sources.keys()) this.addWatchFile(file);
      const first = new Set([...sources.values()].flatMap((source) => [...keysIn(source, known)]));
      const elsewhere = keysOutside(page(), known);
      const tierOf = (key: string) => {
        if (first.has(key)) return 'first';
        if (key.startsWith('workshop.')) return 'workshop';
        return elsewhere.has(key) ? 'rest' : 'opened';
      };
      const keys = known.filter((key) => tierOf(key) === tier);
      return messagesModule(lang, keys, join(root, 'src/words/messages/genitive.ts'));
    },
    transform(code, id) {
      if (!id.startsWith(page()) || id.startsWith(join(page(), 'words') + sep)) return undefined;
      if (id.includes('?') || code.search(PART_IMPORT) < 0) return undefined;
      const helper = relative(dirname(id), join(page(), 'words/languages.ts'));
      const path = helper.startsWith('.') ? helper : `./${helper}`;
      const isOpened = (part: string) =>
        [...staticSources(join(dirname(id), part)).keys()].some((file) =>
          OPENED_SOURCE.test(relative(page(), file)),
        );
      const wrapped = code.replaceAll(
        PART_IMPORT,
        (part, _quote, of: string) => `${isOpened(of) ? '__withOpenedWords' : '__withWords'}(${part})`,
      );
      return {
        code: `import { withWords as __withWords, withOpenedWords as __withOpenedWords } from '${path}';${wrapped}`,
        map: null,
      };
    },
  };
}
