/** The Vite plugin that hands the data to the page: the atlas, the open data, the geodata. */
import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Atlas, Synonyms } from '../../src/domain/collection/records.ts';
import type { Tour } from '../../src/domain/tours/tours.ts';
import { checkedGeodata } from '../compile/checked-geodata.ts';
import { compile } from '../compile/compile.ts';
import { compiledMessages } from '../compile/messages.ts';
import { splitTexts } from '../compile/split-texts.ts';
import { openGazetteer } from '../source/gazetteer.ts';
import { formatProblems, languageOf } from '../problems/problems.ts';
import { addMessages } from '../../src/words/messages/messages.ts';
import { OPEN_DATA, publishedData } from '../publish/open-data.ts';
import { publicAddress } from '../publish/public-address.ts';
import { readData } from '../source/read-data.ts';
import { serve } from '../compile/serve.ts';

interface Data {
  readonly atlas: Atlas;
  readonly tours: Tour[];
  readonly synonyms: Synonyms;
}

/** The modules, and which part of the compiled data each of them is. */
const MODULES: ReadonlyMap<string, (data: Data) => unknown> = new Map<string, (data: Data) => unknown>([
  ['virtual:atlas', ({ atlas }) => atlas],
  ['virtual:atlas/structure', ({ atlas }) => splitTexts(atlas).structure],
  ['virtual:atlas/details', ({ atlas }) => splitTexts(atlas).details],
  ['virtual:record-details', ({ atlas }) => splitTexts(atlas).late],
  ['virtual:tours', ({ tours }) => tours],
  ['virtual:synonyms', ({ synonyms }) => synonyms],
  ...(['fr', 'en'] as const).flatMap((lang) =>
    (['first', 'rest'] as const).map(
      (tier) =>
        [`virtual:texts/${lang}/${tier}`, ({ atlas }: Data) => splitTexts(atlas).texts[lang][tier]] as const,
    ),
  ),
]);
/** The null character keeps other plugins from taking it for a file. */
const resolved = (id: string) => `\0${id}`;

/** What can be put in place of the project's own data, by a test for example. */
export interface AtlasPluginOptions {
  /** The data folder, from the root of the project. */
  data?: string;
  /**
   * Gives the basemap, the outlines, the gazetteer, for the compiled data and its files: name → content,
   * published under `geo/`.
   */
  basemap?: (atlas: Atlas, files: ReadonlyMap<string, string>) => Promise<ReadonlyMap<string, string>>;
}

/**
 * - `virtual:atlas` is the compiled `data/`, and any problem in it fails the build, all listed;
 * - `virtual:atlas/structure` and `virtual:atlas/details` are the same without its texts, and `virtual:texts/<lang>/<tier>` is those: what the
 *   page loads (`src/domain/collection/texts.ts`);
 * - `virtual:record-details` is what a page fetches when a record is opened (`LATE_FIELDS`);
 * - `virtual:tours` is the presentations in it, apart because only a stage wants them;
 * - `virtual:synonyms` is the synonyms in it, apart because only the search wants them;
 * - `data/*`, `collections/*` (`OPEN_DATA`) and `geo/*` are emitted by a build and served in development;
 * - in development, a change in `data/` reloads the page, with the problems in Vite's overlay.
 */
export function atlasPlugin({ data = 'data', basemap = committedGeodata }: AtlasPluginOptions = {}): Plugin {
  // The open data says in words how exact a figure is: it needs the messages.
  for (const lang of ['fr', 'en'] as const) addMessages(lang, compiledMessages(lang));
  const gazetteer = openGazetteer();
  let folder = resolve(data);
  let address: string | null = null;

  function compileData(): Data & { readonly files: ReadonlyMap<string, string> } {
    const files = readData(folder);
    const { atlas, tours, synonyms, problems } = compile(files, gazetteer);
    if (!atlas) throw new Error(formatProblems(problems, languageOf(process.env), data));
    return { atlas, tours, synonyms, files };
  }

  return {
    name: 'atlas',

    configResolved(config) {
      folder = resolve(config.root, data);
      address = publicAddress(config.env);
    },

    resolveId(id) {
      return MODULES.has(id) ? resolved(id) : undefined;
    },

    load(id) {
      const part = MODULES.get(id.slice(1));
      if (!part || id !== resolved(id.slice(1))) return undefined;
      for (const file of readData(folder).keys()) this.addWatchFile(join(folder, file));
      // Browsers parse a JSON string faster than the same object written as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(part(compileData())))});`;
    },

    async generateBundle() {
      // A server-side bundle has no page to publish the files next to.
      if (this.environment.config.consumer !== 'client') return;
      const { atlas, files } = compileData();
      const published = await publishedData(atlas, address);
      for (const [name, content] of await basemap(atlas, files)) published.set(`geo/${name}`, content);
      for (const [fileName, source] of published) this.emitFile({ type: 'asset', fileName, source });
    },

    configureServer(server) {
      server.watcher.add(folder);
      for (const name of OPEN_DATA)
        serve(server, name, async () => (await publishedData(compileData().atlas, address)).get(name));
      serve(server, 'geo', async (name) => {
        const { atlas, files } = compileData();
        return (await basemap(atlas, files)).get(name);
      });
    },

    hotUpdate({ file }) {
      if (!resolve(file).startsWith(folder + sep)) return undefined;
      const { moduleGraph } = this.environment;
      // No module accepts these updates, so the page reloads, or shows the error.
      return [...MODULES.keys()].flatMap((id) => moduleGraph.getModuleById(resolved(id)) ?? []);
    },
  };
}

async function committedGeodata(
  atlas: Atlas,
  data: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const { files, report } = await checkedGeodata(atlas, data);
  if (report.problems.length > 0) throw new Error(formatProblems(report.problems, languageOf(process.env)));
  return files;
}
