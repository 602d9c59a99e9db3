import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import type { InlineConfig, Rolldown, ViteDevServer } from 'vite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { atlasPlugin } from '../../../build/plugins/atlas-plugin.ts';
import { toCsv, toGeoJSON } from '../../../src/words/publish.ts';
import type { Edit } from './fixture.ts';
import { editedFiles, soundAtlas, soundTours } from './fixture.ts';
import { temporaryFolder, writeIn } from './temporary-folder.ts';

const BROKEN: Edit[] = [
  { file: 'places/lyon.yaml', from: '2996944', to: '2996945' },
  { file: 'publisher.yaml', removed: true },
];

/** A project of one script that imports the atlas, in a folder of its own. */
function project(edits: Edit[] = []): {
  root: string;
  config: InlineConfig;
  basemap: () => Promise<Map<string, string>>;
} {
  const root = temporaryFolder(
    new Map([
      ...[...editedFiles(edits)].map(([file, text]) => [`data/${file}`, text] as const),
      ['main.ts', "import atlas from 'virtual:atlas'; export default atlas;"],
    ]),
  );
  const basemap = vi.fn(() => Promise.resolve(new Map([['world.json', '{"type":"FeatureCollection"}']])));
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'silent',
    base: './',
    plugins: [atlasPlugin({ basemap })],
    build: {
      write: false,
      rolldownOptions: { input: join(root, 'main.ts'), preserveEntrySignatures: 'strict' },
    },
  };
  return { root, config, basemap };
}

async function emitted(
  config: InlineConfig,
): Promise<Map<string, Rolldown.OutputChunk | Rolldown.OutputAsset>> {
  const result = await build(config);
  if (!('output' in result)) throw new Error('expected one bundle');
  return new Map(result.output.map((file) => [file.fileName, file]));
}

describe('a build', { timeout: 30_000 }, () => {
  it('bundles the atlas and emits the open data and the basemap', async () => {
    const { config, basemap } = project();
    const files = await emitted(config);
    const chunk = [...files.values()].find((file) => file.type === 'chunk');
    if (!chunk) throw new Error('expected a script');
    const module = (await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`)) as {
      default: unknown;
    };
    expect(module.default).toEqual(soundAtlas());
    const sourceOf = (name: string) => {
      const file = files.get(name);
      return file?.type === 'asset' ? file.source : undefined;
    };
    expect(JSON.parse(String(sourceOf('data/initiatives.geojson')))).toEqual(toGeoJSON(soundAtlas()));
    expect(sourceOf('data/initiatives.csv')).toBe(toCsv(soundAtlas()));
    expect(sourceOf('geo/world.json')).toBe('{"type":"FeatureCollection"}');
    // The outlines that are published depend on the places.
    expect(basemap).toHaveBeenCalledWith(soundAtlas(), editedFiles([]));
  });

  it('keeps the tours in a script of their own, to be fetched when wanted', async () => {
    const { root, config } = project();
    writeIn(
      root,
      'main.ts',
      "import atlas from 'virtual:atlas'; export default [atlas, () => import('virtual:tours')];",
    );
    const chunks = [...(await emitted(config)).values()].filter((file) => file.type === 'chunk');
    const [entry, later] = [true, false].map((isEntry) => chunks.find((chunk) => chunk.isEntry === isEntry));
    expect(entry?.imports).toEqual([]);
    expect(entry?.code).not.toContain(soundTours()[0]?.title.fr);
    const module = (await import(`data:text/javascript,${encodeURIComponent(later?.code ?? '')}`)) as Record<
      string,
      unknown
    >;
    expect(Object.values(module)).toEqual([soundTours()]);
  });

  it('fails with every problem, before the basemap is prepared', async () => {
    const { config, basemap } = project(BROKEN);
    const failure: unknown = await build(config).catch((error: unknown) => error);
    expect(String(failure)).toContain('data/publisher.yaml');
    expect(String(failure)).toContain('data/places/lyon.yaml:7 · source.id');
    expect(basemap).not.toHaveBeenCalled();
  });
});

describe('the development server', { timeout: 30_000 }, () => {
  async function start(
    config: InlineConfig,
  ): Promise<{ server: ViteDevServer; get: (path: string) => Promise<Response> }> {
    const server = await createServer({ ...config, server: { port: 0, host: '127.0.0.1' } });
    onTestFinished(() => server.close());
    await server.listen();
    const address = server.httpServer?.address();
    if (typeof address !== 'object' || !address) throw new Error('expected an address');
    return { server, get: (path) => fetch(`http://127.0.0.1:${address.port}${path}`) };
  }

  it.each(['./', '/atlas/'])('serves the open data and the basemap under %s', async (base) => {
    const { config, basemap } = project();
    const { get } = await start({ ...config, base });
    const prefix = base === './' ? '/' : base;
    expect(basemap).not.toHaveBeenCalled();
    const geojson = await get(`${prefix}data/initiatives.geojson`);
    expect(geojson.headers.get('content-type')).toBe('application/geo+json');
    expect(await geojson.json()).toEqual(toGeoJSON(soundAtlas()));
    const csv = await get(`${prefix}data/initiatives.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv.arrayBuffer())).toBe(
      toCsv(soundAtlas()),
    );
    const world = await get(`${prefix}geo/world.json?v=1`);
    expect(await world.json()).toEqual({ type: 'FeatureCollection' });
  });

  it('tells the problems in place of the atlas', async () => {
    const { server, get } = await start(project(BROKEN).config);
    const client = server.environments.client;
    await expect(client.transformRequest('virtual:atlas')).rejects.toThrow(/lyon\.yaml:7[^]*publisher\.yaml/);
    expect((await get('/data/initiatives.csv')).status).toBe(500);
  });

  it('reloads the page when a file of the data changes, comes or goes', async () => {
    const { root, config } = project();
    const { server } = await start(config);
    const client = server.environments.client;
    const messages: string[] = [];
    vi.spyOn(client.hot, 'send').mockImplementation((payload: unknown) => {
      messages.push((payload as { type: string }).type);
    });
    const atlasCode = async () => (await client.transformRequest('virtual:atlas'))?.code;
    expect(await atlasCode()).toContain('Lyon');

    const lyon =
      editedFiles([{ file: 'places/lyon.yaml', from: 'fr: Lyon', to: 'fr: Lugdunum' }]).get(
        'places/lyon.yaml',
      ) ?? '';
    writeIn(root, 'data/places/lyon.yaml', lyon);
    await vi.waitFor(() => expect(messages).toContain('full-reload'), 5000);
    expect(await atlasCode()).toContain('Lugdunum');

    messages.length = 0;
    mkdirSync(join(root, 'data/places'), { recursive: true });
    writeIn(root, 'data/places/nowhere.yaml', lyon);
    await vi.waitFor(() => expect(messages).toContain('full-reload'), 5000);
    await expect(atlasCode()).rejects.toThrow('nowhere.yaml');
  });
});
