/** The question as a sentence: « 4 initiatives de tourisme portées par un département, … ». */
import { facetOf, termOf, type Facet } from '../domain/collection/facets.ts';
import { formatDay, listParts } from '../domain/text/format.ts';
import { chosenIn, hasPeriod, modeOf, type Question, type SpokenPart } from '../domain/question/question.ts';
import { SPATIAL_KINDS, type SpatialKind } from '../domain/geography/where.ts';
import type { Atlas, Lang, LngLat } from '../domain/collection/records.ts';
import type { Translate } from './messages/messages.ts';
import { issueName, optionLabel } from './option-label.ts';

/** A piece of the sentence; with a part, it is what the part says, and can be taken away. */
export interface Piece {
  readonly text: string;
  readonly part?: SpokenPart;
}

/** The inputs of a sentence. */
export interface SentenceInput {
  readonly atlas: Atlas;
  readonly question: Question;
  readonly lang: Lang;
  readonly t: Translate;
  /** How many initiatives there are, for the agreement. */
  readonly count: number;
  /** The name of a territory; empty while unknown. */
  territoryName(territory: string): string;
  /** The name of a point, or its coordinates. */
  pointName(at: LngLat): string;
}

/** A part of the sentence, and whether a comma stands before it. */
interface Clause {
  readonly pieces: readonly Piece[];
  readonly comma: 'always' | 'between' | 'never';
}

/** What follows « 4 initiatives », in pieces that begin with a space or a comma; empty for no question. */
export function sentenceOf(said: SentenceInput): Piece[] {
  const { atlas, question, t } = said;
  // The issue is said after all other facets.
  const facets = atlas.facets.toSorted((a, b) => Number(a.kind === 'issue') - Number(b.kind === 'issue'));
  const asked = facets.filter(({ id }) => chosenIn(question, id).length > 0);
  const clauses: Clause[] = asked.map(({ id, clause }) => {
    const excludes = modeOf(question, id) === 'none';
    // A clause without words of its own, « Levier : formation », is no part of the phrase before it.
    const isApart = excludes || !clause;
    return { pieces: clauseOf(said, id), comma: isApart ? 'always' : clause.attached ? 'never' : 'between' };
  });
  if (question.q !== '') {
    const value = t('sentence.searchValue', { q: question.q.trim() });
    const pieces = fill(t('sentence.search', { values: HOLE }), [{ text: value, part: { kind: 'search' } }]);
    clauses.push({ pieces, comma: 'between' });
  }
  if (hasPeriod(question)) {
    clauses.push({ pieces: [{ text: periodText(said), part: { kind: 'period' } }], comma: 'between' });
  }
  for (const kind of SPATIAL_KINDS) {
    if (question[kind] === null) continue;
    clauses.push({ pieces: [{ text: spatialText(said, kind), part: { kind } }], comma: 'between' });
  }
  return clauses.flatMap(({ pieces, comma }, at) => [
    { text: comma === 'always' || (comma === 'between' && at > 0) ? ', ' : ' ' },
    ...pieces,
  ]);
}

/** The sentence as plain text. */
export function sentenceText(said: SentenceInput): string {
  return (
    said.t('map.group', { count: said.count }) +
    sentenceOf(said)
      .map(({ text }) => text)
      .join('')
  );
}

/** An option of a facet as the sentence says it, without its preposition where the template has it. */
export function phraseOf(
  said: Pick<SentenceInput, 'atlas' | 'lang' | 't'>,
  facet: Facet,
  value: string,
): string {
  const { atlas, lang } = said;
  const definition = facetOf(atlas, facet);
  if (definition?.kind === 'issue') return issueName(said, value, 'phrase');
  const countries = atlas.continents.flatMap(({ countries }) => countries);
  const phrase =
    definition?.kind === 'country'
      ? countries.find(({ code }) => code === value)?.phrase
      : termOf(atlas, facet, value)?.phrase;
  return phrase?.[lang] ?? optionLabel(said, facet, value);
}

/** A placeholder for the values in a formatted message; a private-use character, which no text holds. */
const HOLE = '\uE000';

function clauseOf(said: SentenceInput, facet: Facet): Piece[] {
  const { atlas, question, lang, t, count } = said;
  const definition = facetOf(atlas, facet);
  const mode = modeOf(question, facet);
  const items =
    definition?.kind === 'country'
      ? placesOf(said, facet)
      : chosenIn(question, facet).map((value) => optionOf(said, facet, value));
  let item = 0;
  const pieces = listParts(
    items.map(({ text }) => text),
    mode === 'all' ? 'and' : 'or',
    lang,
  ).map(({ text, isItem }): Piece => (isItem ? items[item++]! : { text }));
  const isOne = new Intl.PluralRules(lang).select(count) === 'one';
  const pattern = definition?.clause?.[isOne ? 'one' : 'other'][lang];
  const clause =
    pattern?.replace('{values}', HOLE) ??
    t('sentence.facet', { facet: definition?.label[lang] ?? facet, values: HOLE });
  return fill(mode === 'none' ? t('sentence.not', { clause }) : clause, pieces);
}

function optionOf(said: SentenceInput, facet: Facet, value: string): Piece {
  return { text: phraseOf(said, facet, value), part: { kind: 'facet', facet, value } };
}

/** The countries that are asked for; a continent where all of its countries are, if it has several. */
function placesOf(said: SentenceInput, facet: Facet): Piece[] {
  const { atlas, question, lang } = said;
  const asked = chosenIn(question, facet);
  const whole = atlas.continents.filter(
    ({ countries }) => countries.length > 1 && countries.every(({ code }) => asked.includes(code)),
  );
  return asked.flatMap((code) => {
    const continent = whole.find(({ countries }) => countries.some((country) => country.code === code));
    if (!continent) return [optionOf(said, facet, code)];
    const codes = continent.countries.map((country) => country.code);
    // It is said once, in the place of the first of its countries.
    if (asked.find((each) => codes.includes(each)) !== code) return [];
    return [{ text: continent.phrase[lang], part: { kind: 'countries', facet, codes } }];
  });
}

/** A message with its placeholder replaced by pieces. */
function fill(message: string, pieces: readonly Piece[]): Piece[] {
  const [before = '', after = ''] = message.split(HOLE);
  return [{ text: before }, ...pieces, { text: after }].filter(({ text }) => text !== '');
}

function periodText({ question: { from, to, undated }, lang, t, count }: SentenceInput): string {
  const [first, last] = [from && formatDay(from, lang), to && formatDay(to, lang)];
  const period =
    first && last
      ? t('sentence.between', { first, last, count })
      : first
        ? t('sentence.since', { first, count })
        : t('sentence.until', { last: last ?? '', count });
  return undated ? t('sentence.orUndated', { period }) : period;
}

/** What a spatial part says: « dans le territoire « Québec » », « à 50 km au plus de Lyon ». */
export function spatialText(
  {
    question,
    t,
    territoryName,
    pointName,
  }: Pick<SentenceInput, 'question' | 't' | 'territoryName' | 'pointName'>,
  kind: SpatialKind,
): string {
  switch (kind) {
    case 'in':
      return t('sentence.in', { place: territoryName(question.in ?? '') || '…' });
    case 'near': {
      const { km, lat, lng } = question.near ?? { km: 0, lat: 0, lng: 0 };
      return t('sentence.near', { km, place: pointName([lng, lat]) });
    }
    case 'area':
      return t('sentence.area');
  }
}
