/**
 * The floors of the source (docs/architecture.md): an import points down, never up, and never sideways
 * between two features; no folder is part of an import cycle. It reads the imports of every file, types
 * included, since a type ties two modules together as a value does.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The floors, the lowest first. The rooms of one floor do not know one another. */
const FLOORS: readonly (readonly string[])[] = [
  ['domain'],
  ['words'],
  ['theme'],
  ['platform'],
  ['state'],
  ['ui'],
  ['components'],
  ['map'],
  [
    'compare',
    'decks',
    'filters',
    'place-search',
    'print',
    'reading',
    'record',
    'results',
    'share',
    'stage',
    'timeline',
    'where',
    'workshop',
  ],
  ['app'],
];
/** The rooms of `build/`, which runs in Node: what a room may import besides `src/`, from the lowest. */
const BUILD: readonly (readonly string[])[] = [
  ['problems'],
  ['source'],
  ['checks'],
  ['compile'],
  ['publish'],
  ['plugins'],
  ['commands'],
];

/** The rooms of `src/` that `build/` may import. */
const BUILD_READS = ['domain', 'words', 'theme', 'virtual.d.ts'];

/** What the package `basemap/` offers to the others: the shapes of the files that it makes, and how they are read. */
const PUBLIC_OF_BASEMAP = ['basemap/formats.ts', 'basemap/delta-geojson.ts'];

/** The rooms whose parts would serve any page. */
const KNOWS_NO_ATLAS = ['ui'];

/** Imports that still break a rule. This list may only shrink. */
const EXCEPTIONS: readonly string[] = [];

interface Import {
  readonly from: string;
  readonly to: string;
}

const CODE = new Set(['.ts', '.svelte']);
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)['"](\.{1,2}\/[^'"?]+)(?:\?[^'"]*)?['"]/g;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.has(extname(entry.name)))
    .map((entry) => posix.normalize(join(entry.parentPath, entry.name)));
}

/** The relative imports of a file, as paths from the root of the project. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(IMPORT)]
    .map(([, path]) => normalize(join(dirname(file), path!)))
    .filter((to) => existsSync(to) && CODE.has(extname(to)))
    .map((to) => ({ from: file, to }));
}

const floorOf = (floors: readonly (readonly string[])[], room: string): number =>
  floors.findIndex((rooms) => rooms.includes(room));

/** Why an import is not allowed; null where it is. */
function faultOf({ from, to }: Import): string | null {
  const [fromRoot, fromRoom = ''] = from.split('/');
  const [toRoot, toRoom = ''] = to.split('/');
  if (PUBLIC_OF_BASEMAP.includes(to)) return null;
  if (fromRoot === 'src' && toRoot !== 'src') return 'the page imports nothing from outside src/';
  if (fromRoot === 'build' && toRoot === 'src') {
    return BUILD_READS.includes(toRoom) ? null : `build/ runs in Node, without ${toRoom}/`;
  }
  if (fromRoot !== toRoot) return `${fromRoot}/ does not import from ${toRoot}/`;
  // `src/virtual.d.ts` declares what the build makes.
  if (fromRoom === toRoom || fromRoom.includes('.')) return null;
  const floors = fromRoot === 'src' ? FLOORS : BUILD;
  const [above, below] = [floorOf(floors, fromRoom), floorOf(floors, toRoom)];
  if (KNOWS_NO_ATLAS.includes(fromRoom) && ['domain', 'state', 'words'].includes(toRoom)) {
    return `${fromRoom}/ knows nothing of an atlas`;
  }
  if (below > above) return `${toRoom}/ is above ${fromRoom}/`;
  if (below === above) return `${fromRoom}/ and ${toRoom}/ are on one floor`;
  return null;
}

/**
 * The import cycles between files, or between what they are mapped to: for each, the members of one strongly connected
 * component (Tarjan 1972).
 */
function cyclesOf(imports: readonly Import[], nodeOf: (file: string) => string): string[][] {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [a, b] = [nodeOf(from), nodeOf(to)];
    if (!graph.has(a)) graph.set(a, new Set());
    if (a !== b) graph.get(a)!.add(b);
  }
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const components: string[][] = [];
  function visit(node: string): void {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(node, Math.min(lowest.get(node)!, lowest.get(next)!));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const component = stack.splice(stack.indexOf(node));
    if (component.length > 1) components.push(component.toSorted());
  }
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return components;
}

const imports = ['src', 'build'].flatMap(filesIn).flatMap(importsOf);
const basemap = ['basemap/src', 'basemap/tests']
  .filter((folder) => existsSync(folder))
  .flatMap(filesIn)
  .flatMap(importsOf);
const asLine = ({ from, to }: Import) => `${from} -> ${to}`;
const wrong = imports.filter((found) => faultOf(found) !== null);

describe('floors', () => {
  test('every folder is on a floor', () => {
    const rooms = (root: string) =>
      readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    expect(FLOORS.flat().toSorted()).toEqual(rooms('src').toSorted());
    expect(BUILD.flat().toSorted()).toEqual(rooms('build').toSorted());
  });

  test('an import points down, and never sideways between features', () => {
    const unexpected = wrong.filter((found) => !EXCEPTIONS.includes(asLine(found)));
    expect(unexpected.map((found) => `${asLine(found)}: ${faultOf(found)}`)).toEqual([]);
  });

  test('the list of exceptions holds nothing that is mended', () => {
    expect(EXCEPTIONS.filter((line) => !wrong.some((found) => asLine(found) === line))).toEqual([]);
  });

  test('no folder is part of an import cycle', () => {
    const allowed = imports.filter((found) => !EXCEPTIONS.includes(asLine(found)));
    expect(cyclesOf(allowed, dirname)).toEqual([]);
  });

  test('no file is part of an import cycle', () => {
    expect(cyclesOf(imports, (file) => file)).toEqual([]);
  });

  test('the base map imports nothing of the atlas', () => {
    const outside = basemap.filter(({ to }) => !to.startsWith('basemap/'));
    expect(outside.map(asLine)).toEqual([]);
    expect(basemap.length).toBeGreaterThan(20);
  });

  test('imports are found at all', () => {
    expect(imports.length).toBeGreaterThan(500);
    expect(imports.some(({ to }) => extname(to) === '.svelte')).toBe(true);
  });
});
