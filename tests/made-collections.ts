/** Made collections, for properties: whatever may be missing is missing in some. They are files, as somebody writes them. */
import fc from 'fast-check';

/** A text in French, in English, in both or in languages that the interface does not have. */
const text = (words: string) =>
  fc.constantFrom<Record<string, string>>(
    { fr: words, en: `${words} (en)` },
    { fr: words },
    { en: words },
    { nl: words },
    { nl: words, de: `${words} (de)` },
    { fr: words, nl: `${words} (nl)` },
  );

/** Unusual words: accents, right to left, HTML, a formula, quotes. */
const words = fc.constantFrom(
  'Éléphant',
  'عربي',
  '<b>gras</b>',
  '=1+1',
  'a "b"; c',
  '12',
  'x'.repeat(300),
  '👩‍🔬',
);

const KINDS = ['terms', 'terms', 'terms', 'country', 'issue', 'bearer'] as const;

interface MadeFacet {
  readonly id: string;
  readonly kind: (typeof KINDS)[number];
  readonly many: boolean;
  readonly theme: boolean;
  readonly label: Record<string, string>;
  readonly terms: readonly { readonly id: string; readonly label: Record<string, string> }[];
}

/** Up to 16 facets, of which the first of terms may be the theme; 1 to 9 terms each. */
const facets: fc.Arbitrary<MadeFacet[]> = fc
  .tuple(
    fc.array(
      fc.tuple(fc.constantFrom(...KINDS), fc.boolean(), fc.integer({ min: 1, max: 9 }), text('Facette')),
      { minLength: 1, maxLength: 16 },
    ),
    fc.boolean(),
  )
  .map(([made, hasTheme]) => {
    const once = made.filter(
      ([kind], at) => kind === 'terms' || made.findIndex(([other]) => other === kind) === at,
    );
    const first = once.findIndex(([kind]) => kind === 'terms');
    return once.map(([kind, many, terms, label], at) => ({
      id: `f${at}`,
      kind,
      many: kind === 'terms' ? many : kind !== 'issue',
      theme: hasTheme && at === first,
      label,
      terms:
        kind === 'terms' || kind === 'bearer'
          ? Array.from({ length: terms }, (_, rank) => ({ id: `t${rank}`, label: { fr: `Terme ${rank}` } }))
          : [],
    }));
  });

/** A collection, as data of `atlas-collection/1`. `most` is the largest number of its records. */
export function madeCollection(most: number): fc.Arbitrary<unknown> {
  return facets.chain((made) => {
    const values = fc.record(
      Object.fromEntries(
        made
          .filter(({ kind }) => kind === 'terms')
          .map(({ id, many, terms }) => [
            id,
            fc.subarray(
              terms.map((term) => term.id),
              many ? {} : { maxLength: 1 },
            ),
          ]),
      ),
    );
    const bearerKinds = made.find(({ kind }) => kind === 'bearer')?.terms.map(({ id }) => id) ?? [];
    const record = fc.record(
      {
        title: words.chain(text),
        values,
        issue: fc.constantFrom(1, 2),
        bearers: fc.array(
          fc.record(
            {
              name: words.chain(text),
              ...(bearerKinds.length > 0 && { kind: fc.constantFrom(...bearerKinds) }),
            },
            { requiredKeys: ['name'] },
          ),
          { maxLength: 2 },
        ),
        places: fc
          .subarray(['here', 'there', 'nowhere'])
          .map((places) => places.map((place) => ({ place, role: 'site' }))),
        takeaway: words.chain(text),
        summary: words.chain(text),
        dates: fc.constantFrom(
          [],
          [{ start: '2020', precision: 'year', certainty: 'stated', label: { fr: '2020' } }],
          [
            {
              start: '2020-03',
              precision: 'month',
              ongoing: true,
              certainty: 'stated',
              label: { en: 'since' },
            },
          ],
        ),
        extra: fc.array(fc.record({ name: fc.constantFrom('Budget', 'Remarque'), value: words }), {
          maxLength: 1,
        }),
      },
      { requiredKeys: ['title'] },
    );
    return fc
      .tuple(
        fc.array(record, { maxLength: most }),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(['fr', 'en'], ['fr'], ['nl', 'de'], ['en', 'nl']),
      )
      .map(([records, hasPlaces, hasIssues, languages]) => ({
        format: 'atlas-collection/1',
        id: 'made',
        title: { fr: 'Essai' },
        languages,
        facets: made,
        issues: hasIssues
          ? [1, 2].map((number) => ({
              number,
              title: { fr: `Numéro ${number}` },
              summary: { fr: 'Un numéro.' },
              content: 'complete',
              published: {
                start: `2020-0${number}`,
                precision: 'month',
                certainty: 'stated',
                label: { fr: `mois ${number}` },
              },
            }))
          : [],
        places: {
          here: { name: { fr: 'Ici' }, country: 'FR', coordinates: [2, 47], ...AT },
          there: { name: { en: 'There' }, coordinates: [-70, 45], ...AT },
          nowhere: { name: { fr: 'Ailleurs' }, country: 'KE', coordinates: [37, 0], ...AT },
        },
        records: records.map((made, at) => ({
          ...made,
          id: `r${at}`,
          ...(!hasPlaces && { places: [] }),
          ...(!hasIssues && { issue: undefined }),
        })),
      }));
  });
}

const AT = { precision: 'city', source: { kind: 'hand', reason: { fr: 'Essai.' } } };
