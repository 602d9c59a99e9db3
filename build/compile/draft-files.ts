/** A collection as draft files for `data/`: what it has, in the shape of these files; what they ask for besides is left out. */
import { Document } from 'yaml';
import { withoutKey } from './compile.ts';
import type { CollectionFile } from './dossier-collection.ts';

/** Lines of the files are about so long, in characters. */
const LINE_WIDTH = 100;

/**
 * The files by their path in `data/`. What a table brought and no field takes is a comment at the end of its initiative.
 *
 * @param issue The number of the dossier that the records come from; null: no dossier's.
 */
export function draftFiles(collection: CollectionFile, issue: number | null): Map<string, string> {
  const { id, title, subtitle, facets, places = {}, records, resources, references } = collection;
  const many = new Set(facets.flatMap((facet) => (facet.many ? [facet.id] : [])));
  const files = new Map<string, string>();
  const add = (path: string, content: unknown, comment?: string) => files.set(path, yaml(content, comment));
  add('site.yaml', { id, title, ...(subtitle && { subtitle }) });
  add(
    'facets.yaml',
    facets.map((facet) => withoutKey(facet, 'terms')),
  );
  for (const { id: facet, terms = [] } of facets) if (terms.length > 0) add(`taxonomy/${facet}.yaml`, terms);
  for (const [place, content] of Object.entries(places)) add(`places/${place}.yaml`, content);
  for (const { id: record, values = {}, extra = [], ...content } of records) {
    const flat = Object.entries(values).map(
      ([facet, own]) => [facet, many.has(facet) ? own : own[0]] as const,
    );
    add(
      `initiatives/${record}.yaml`,
      {
        ...(issue !== null && { dossier: issue }),
        values: Object.fromEntries(flat),
        ...withoutKey(content, 'issue'),
      },
      extra.map(({ name, value }) => ` ${name}: ${value}`.replaceAll('\n', '\n ')).join('\n'),
    );
  }
  if (issue !== null) {
    const theme = facets.find((facet) => facet.theme);
    const sections = (theme?.terms ?? []).map((term) => ({
      theme: term.id,
      printed: Object.values(term.label as Readonly<Record<string, string>>)[0] ?? '',
    }));
    add(`dossiers/${issue}.yaml`, { number: issue, title, content: 'complete', sections });
  }
  if (resources) add('resources.yaml', resources);
  if (references) add('references.yaml', references);
  return files;
}

function yaml(content: unknown, comment = ''): string {
  const document = new Document(content);
  if (comment !== '') document.comment = comment;
  return document.toString({ lineWidth: LINE_WIDTH });
}
