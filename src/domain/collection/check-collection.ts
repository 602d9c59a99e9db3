/** What no schema can say of a collection: that ids are there, each once, and that what names them names one. */
import type { InferOutput } from 'valibot';
import type { Fault } from './faults.ts';
import type { Collection } from './schema.ts';

type Checked = InferOutput<typeof Collection>;
type Path = Fault['path'];

/** All that is wrong between the parts of a collection that has its shape. */
export function checkCollection(collection: Checked): Fault[] {
  const { facets, issues, places, records, references, resources } = collection;
  const theme = facets.find((facet) => facet.theme);
  const themes = new Set(theme?.terms.map(({ id }) => id));
  return [
    ...repeated(
      facets.map(({ id }) => id),
      (at) => ['facets', at, 'id'],
    ),
    ...repeated(
      records.map(({ id }) => id),
      (at) => ['records', at, 'id'],
    ),
    ...repeated(
      issues.map(({ number }) => String(number)),
      (at) => ['issues', at, 'number'],
    ),
    ...repeated(
      resources.map(({ id }) => id),
      (at) => ['resources', at, 'id'],
    ),
    // What is no facet of terms is read from one field of the record.
    ...repeated(
      facets.map(({ kind, id }) => (kind === 'terms' ? `terms ${id}` : kind)),
      (at) => ['facets', at, 'kind'],
    ),
    ...facets.flatMap(({ id, kind, terms, theme: isTheme }, at): Fault[] => [
      ...repeated(
        terms.map((term) => term.id),
        (rank) => ['facets', at, 'terms', rank, 'id'],
      ),
      ...(isTheme && (kind !== 'terms' || facets[at] !== theme)
        ? [{ kind: 'theme', path: ['facets', at, 'theme'], value: id } as const]
        : []),
    ]),
    ...issues.flatMap((issue, at) =>
      issue.content === 'none'
        ? []
        : issue.sections.flatMap((section, rank) =>
            unknown(section.theme, themes, ['issues', at, 'sections', rank, 'theme']),
          ),
    ),
    ...references.flatMap(({ theme: named }, at) =>
      named === undefined ? [] : unknown(named, themes, ['references', at, 'theme']),
    ),
    ...checkRecords(collection, new Set(Object.keys(places)), new Set(issues.map(({ number }) => number))),
  ];
}

function checkRecords(
  { facets, records }: Checked,
  places: ReadonlySet<string>,
  issues: ReadonlySet<number>,
): Fault[] {
  const ids = new Set(records.map(({ id }) => id));
  const terms = new Map(
    facets
      .filter(({ kind }) => kind === 'terms')
      .map(({ id, many, terms }) => [id, { many, known: new Set(terms.map((term) => term.id)) }]),
  );
  const kinds = new Set(facets.find(({ kind }) => kind === 'bearer')?.terms.map(({ id }) => id));
  return records.flatMap((record, at): Fault[] => {
    const path = (...rest: Path): Path => ['records', at, ...rest];
    const sources = new Set(record.sources.map(({ id }) => id));
    const named = (values: readonly { readonly source?: string | undefined }[], field: string) =>
      values.flatMap(({ source }, rank) =>
        source === undefined ? [] : unknown(source, sources, path(field, rank, 'source')),
      );
    return [
      ...Object.entries(record.values).flatMap(([facet, values]): Fault[] => {
        const found = terms.get(facet);
        if (!found) return [{ kind: 'unknown', path: path('values', facet), value: facet }];
        return [
          ...values.flatMap((value, rank) => unknown(value, found.known, path('values', facet, rank))),
          ...repeated(values, (rank) => path('values', facet, rank)),
          ...(values.length > 1 && !found.many
            ? [{ kind: 'many', path: path('values', facet), value: values.join(', ') } as const]
            : []),
        ];
      }),
      ...(record.issue !== undefined && !issues.has(record.issue)
        ? [{ kind: 'unknown', path: path('issue'), value: String(record.issue) } as const]
        : []),
      ...(['bearers', 'partners'] as const).flatMap((field) =>
        record[field].flatMap(({ kind }, rank) =>
          kind === undefined ? [] : unknown(kind, kinds, path(field, rank, 'kind')),
        ),
      ),
      ...record.places.flatMap(({ place }, rank) => unknown(place, places, path('places', rank, 'place'))),
      ...named(record.places, 'places'),
      ...named(
        record.dates.map((dated) => ('source' in dated ? dated : {})),
        'dates',
      ),
      ...record.related.flatMap(({ initiative }, rank) =>
        unknown(initiative, ids, path('related', rank, 'initiative')),
      ),
    ];
  });
}

function unknown(value: string, known: ReadonlySet<string>, path: Path): Fault[] {
  return known.has(value) ? [] : [{ kind: 'unknown', path, value }];
}

function repeated(values: readonly string[], pathOf: (at: number) => Path): Fault[] {
  const seen = new Set<string>();
  return values.flatMap((value, at) => {
    if (seen.has(value)) return [{ kind: 'twice', path: pathOf(at), value } as const];
    seen.add(value);
    return [];
  });
}
