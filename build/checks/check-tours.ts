/** Checks that a tour shows what the atlas holds, and can be read and said in its time. */
import * as v from 'valibot';
import type { Atlas, Synonyms } from '../../src/domain/collection/records.ts';
import { answer, recordsOf, type Sources } from '../../src/domain/question/answer.ts';
import { columnsOf } from '../../src/domain/question/columns.ts';
import { NO_QUESTION } from '../../src/domain/question/question.ts';
import { finderOf } from '../../src/domain/search/finder.ts';
import { figureOf } from '../../src/domain/tours/slides.ts';
import {
  LONGEST_SENTENCE,
  parseCompared,
  parseView,
  secondsToSay,
  TourShape,
} from '../../src/domain/tours/tours.ts';
import { atLeastOne, Extent, FigureReference, Lit } from '../../src/domain/tours/slide-shape.ts';
import { decode } from '../../src/domain/address/address.ts';
import { locateWithoutOutlines } from './locate-without-outlines.ts';
import { checkOneSentence, countWords } from './check-initiatives.ts';
import type { DataDocument, Part } from '../source/documents.ts';
import { ofKind, partsOf } from '../source/documents.ts';
import type { Problem } from '../problems/problems.ts';
import { fieldProblem } from '../problems/problems.ts';
import { Id, TextInBoth as Text } from '../../src/domain/collection/scalars.ts';
import { crossingsOf, facetIds, themeFacet, themeOf } from '../../src/domain/collection/facets.ts';

const Framed = v.object({ view: v.string(), extent: Extent });
const Figured = v.object({ figure: FigureReference, initiatives: Lit });
const Timed = v.object({ notes: Text, seconds: atLeastOne });
const Planned = v.object({
  minutes: TourShape.entries.minutes,
  steps: v.array(v.object({ seconds: atLeastOne })),
});
const Numbered = v.object({ number: v.object({ from: v.literal('record'), ...FigureReference.entries }) });
const Charted = v.object({ type: v.string(), facet: v.string() });
const Comparing = v.object({ type: v.literal('comparison'), of: v.string() });
const Pictured = v.object({ picture: Id });
const Asking = v.object({ question: v.string(), initiatives: Lit });

/** How far the steps together may be from the minutes of their tour. */
const TOLERANCE = 0.1;

/** All that is wrong in the tours of a sound atlas. */
export function checkTours(documents: readonly DataDocument[], atlas: Atlas, synonyms: Synonyms): Problem[] {
  const sources: Sources = {
    collection: atlas,
    columns: columnsOf(atlas),
    find: finderOf(atlas, synonyms),
    locate: locateWithoutOutlines(atlas),
  };
  return ofKind(documents, 'tour').flatMap((tour) => [
    ...partsOf(tour, 'steps.*.sentence.*', v.string()).flatMap(checkLength),
    ...partsOf(tour, 'steps.*.sentence.*', v.string()).flatMap(checkOneSentence),
    ...partsOf(tour, 'steps.*.initiatives.*', Id).flatMap((part) => checkInitiative(part, atlas)),
    ...partsOf(tour, 'steps.*', Figured).flatMap((part) => checkFigure(part, atlas)),
    ...partsOf(tour, 'steps.*', Numbered).flatMap(({ document, path, value: { number } }) =>
      checkFigure({ document, path, value: { figure: number, initiatives: [] } }, atlas, 'number'),
    ),
    ...partsOf(tour, 'steps.*.chart', Charted).flatMap((part) => checkCharted(part, atlas)),
    ...partsOf(tour, 'steps.*.chart', Comparing).flatMap((part) => checkComparing(part, atlas)),
    ...[...partsOf(tour, 'steps.*', Pictured), ...partsOf(tour, 'cover.logos.*', Pictured)].flatMap(
      checkPicture,
    ),
    ...partsOf(tour, 'steps.*.view', v.string()).flatMap(checkView),
    ...partsOf(tour, 'steps.*', Framed).flatMap(checkOneFrame),
    ...partsOf(tour, 'steps.*.extent', Extent).flatMap(checkExtent),
    ...partsOf(tour, 'steps.*', Asking).flatMap((part) => checkQuestion(part, sources)),
    ...partsOf(tour, 'steps.*', Timed).flatMap(checkSaid),
    ...partsOf(tour, '', Planned).flatMap(checkMinutes),
  ]);
}

function checkLength({ document, path, value }: Part<string>): Problem[] {
  const length = Array.from(value).length;
  if (length <= LONGEST_SENTENCE) return [];
  return [
    fieldProblem(document, path, {
      fr: `attendu : au plus ${LONGEST_SENTENCE} caractères, pour être lu du dernier rang ; trouvé : ${length}`,
      en: `expected: at most ${LONGEST_SENTENCE} characters, to be read from the last row; found: ${length}`,
    }),
  ];
}

function checkInitiative({ document, path, value }: Part<string>, atlas: Atlas): Problem[] {
  const initiative = atlas.initiatives.find(({ id }) => id === value);
  if (!initiative) return [unknownInitiative(document, path, value)];
  const [theme] = partsOf(document, 'theme', Id);
  const its = themeOf(atlas, initiative);
  // An unknown theme is reported as such.
  const isKnown = themeFacet(atlas)?.terms.some(({ id }) => id === theme?.value);
  if (!theme || !isKnown || theme.value === its) return [];
  return [
    fieldProblem(document, path, {
      fr: `la présentation est du thème « ${theme.value} », « ${value} » du thème « ${its} »`,
      en: `the tour is on the theme “${theme.value}”, “${value}” is of the theme “${its}”`,
    }),
  ];
}

function unknownInitiative(document: DataDocument, path: Part<unknown>['path'], id: string): Problem {
  return fieldProblem(document, path, {
    fr: `l’initiative initiatives/${id}.yaml n’existe pas`,
    en: `the initiative initiatives/${id}.yaml does not exist`,
  });
}

function checkFigure(
  { document, path, value }: Part<v.InferOutput<typeof Figured>>,
  atlas: Atlas,
  field = 'figure',
): Problem[] {
  const { figure, initiatives } = value;
  const at = [...path, field, 'initiative'];
  const initiative = atlas.initiatives.find(({ id }) => id === figure.initiative);
  if (!initiative) return [unknownInitiative(document, at, figure.initiative)];
  // The figure must be of an initiative that the step shows.
  if (initiatives.length > 0 && !initiatives.includes(initiative.id))
    return [
      fieldProblem(document, at, {
        fr: `attendu : une des initiatives que l’étape montre ; trouvé : « ${initiative.id} »`,
        en: `expected: one of the initiatives that the step shows; found: “${initiative.id}”`,
      }),
    ];
  if (figureOf({ figure }, atlas)) return [];
  const count = initiative.figures.length;
  return [
    fieldProblem(document, [...path, field, 'at'], {
      fr: `« ${initiative.id} » n’a pas de chiffre de rang ${figure.at} ; elle en a ${count}`,
      en: `“${initiative.id}” has no figure of rank ${figure.at}; it has ${count}`,
    }),
  ];
}

/** The matrix crosses the themes with another facet. */
function checkCharted(
  { document, path, value: { type, facet } }: Part<v.InferOutput<typeof Charted>>,
  atlas: Atlas,
): Problem[] {
  const known = type === 'matrix' ? crossingsOf(atlas) : facetIds(atlas);
  if (known.includes(facet)) return [];
  return [
    fieldProblem(document, [...path, 'facet'], {
      fr: `attendu : l’un des filtres ${known.join(', ')} ; trouvé : « ${facet} »`,
      en: `expected: one of the facets ${known.join(', ')}; found: “${facet}”`,
    }),
  ];
}

function checkComparing(
  { document, path, value: { of } }: Part<v.InferOutput<typeof Comparing>>,
  atlas: Atlas,
): Problem[] {
  const wanted = of.split(';').length;
  if (wanted >= 2 && parseCompared(of, atlas).length === wanted) return [];
  return [
    fieldProblem(document, [...path, 'of'], {
      fr: `attendu : deux à quatre sélections, comme dans une adresse (« theme:tourism;country:FR ») ; trouvé : « ${of} »`,
      en: `expected: two to four selections, as in an address (“theme:tourism;country:FR”); found: “${of}”`,
    }),
  ];
}

function checkPicture({
  document,
  path,
  value: { picture },
}: Part<v.InferOutput<typeof Pictured>>): Problem[] {
  if (partsOf(document, `pictures.${picture}`, v.string()).length > 0) return [];
  return [
    fieldProblem(document, [...path, 'picture'], {
      fr: `l’image « ${picture} » n’est pas parmi celles de la présentation (pictures)`,
      en: `the picture “${picture}” is not among those of the tour (pictures)`,
    }),
  ];
}

function checkView({ document, path, value }: Part<string>): Problem[] {
  if (parseView(value)) return [];
  return [
    fieldProblem(document, path, {
      fr: `attendu : « longitude,latitude,zoom », comme dans une adresse ; trouvé : « ${value} »`,
      en: `expected: “longitude,latitude,zoom”, as in an address; found: “${value}”`,
    }),
  ];
}

function checkOneFrame({ document, path }: Part<unknown>): Problem[] {
  return [
    fieldProblem(document, [...path, 'extent'], {
      fr: 'attendu : view ou extent, pas les deux',
      en: 'expected: view or extent, not both',
    }),
  ];
}

function checkExtent({ document, path, value }: Part<[number, number, number, number]>): Problem[] {
  const [, south, , north] = value;
  if (south < north) return [];
  return [
    fieldProblem(document, path, {
      fr: `attendu : [ouest, sud, est, nord], le sud au-dessous du nord ; trouvé : ${south} et ${north}`,
      en: `expected: [west, south, east, north], south below north; found: ${south} and ${north}`,
    }),
  ];
}

/** The keys of an address that ask something, besides the facets. */
const ASKING = Object.keys(NO_QUESTION).filter((key) => key !== 'values');

function checkQuestion(
  { document, path, value }: Part<v.InferOutput<typeof Asking>>,
  sources: Sources,
): Problem[] {
  const { collection } = sources;
  const at = [...path, 'question'];
  const foreign = value.question
    .split('&')
    .map((pair) => pair.split('=')[0] ?? '')
    .filter((key) => !ASKING.includes(key) && !facetIds(collection).includes(key));
  const { address, dropped } = decode(value.question, collection);
  const meaningless = [...foreign, ...dropped.map(({ key, value }) => `${key}=${value}`)];
  if (meaningless.length > 0) {
    const found = meaningless.join(', ');
    return [
      fieldProblem(document, at, {
        fr: `ne veut rien dire : ${found} ; attendu : les clés d’une adresse (docs/address.md), comme « theme=tourism »`,
        en: `means nothing: ${found}; expected: the keys of an address (docs/address.md), as “theme=tourism”`,
      }),
    ];
  }
  const answers = new Set(recordsOf(answer(sources, address), collection).map(({ id }) => id));
  if (answers.size === 0) {
    return [
      fieldProblem(document, at, {
        fr: 'aucune initiative ne répond à cette question',
        en: 'no initiative answers this question',
      }),
    ];
  }
  return value.initiatives
    .filter((id) => !answers.has(id) && collection.initiatives.some((known) => known.id === id))
    .map((id) =>
      fieldProblem(document, at, {
        fr: `la question écarte « ${id} », que l’étape montre`,
        en: `the question leaves out “${id}”, which the step shows`,
      }),
    );
}

function checkSaid({ document, path, value }: Part<v.InferOutput<typeof Timed>>): Problem[] {
  return (['fr', 'en'] as const).flatMap((lang) => {
    const words = countWords(value.notes[lang]);
    const needed = secondsToSay(words);
    if (needed <= value.seconds) return [];
    return fieldProblem(document, [...path, 'notes', lang], {
      fr: `${words} mots se disent en ${needed} secondes ; l’étape en prévoit ${value.seconds} (seconds)`,
      en: `${words} words take ${needed} seconds to say; the step plans ${value.seconds} (seconds)`,
    });
  });
}

function checkMinutes({ document, value }: Part<v.InferOutput<typeof Planned>>): Problem[] {
  const planned = value.minutes * 60;
  const sum = value.steps.reduce((total, { seconds }) => total + seconds, 0);
  if (Math.abs(sum - planned) <= planned * TOLERANCE) return [];
  return [
    fieldProblem(document, ['minutes'], {
      fr: `les étapes durent ensemble ${sum} secondes ; la présentation en annonce ${planned}`,
      en: `the steps last ${sum} seconds together; the tour announces ${planned}`,
    }),
  ];
}
