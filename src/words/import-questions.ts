/**
 * What an import says of a table: where each position comes from, and what a person must decide, in whole sentences. It
 * stands apart from the catalogues, which every reader is sent: only who imports a table reads these.
 */
import type { Lang } from '../domain/collection/records.ts';
import type { Question } from '../domain/importing/imported.ts';
import type { How, ProposedReason, WaitingReason } from '../domain/placing/spots.ts';
import type { Mended, Suspicion } from '../domain/placing/suspicious.ts';
import { countryName, formatLength } from '../domain/text/format.ts';

/** A text in both languages. */
type Said = Readonly<Record<Lang, string>>;

/** How a position was found, as the source of its place says it. */
export const POSITION_SOURCES: Readonly<Record<How, Said>> = {
  coordinates: { fr: 'Coordonnées du tableau.', en: 'Coordinates of the table.' },
  insee: { fr: 'Code Insee du tableau.', en: 'Insee code of the table.' },
  code: { fr: 'Code du tableau.', en: 'Code of the table.' },
  'name+postcode': { fr: 'Nom et code postal du tableau.', en: 'Name and postcode of the table.' },
  'name+departement': { fr: 'Nom et département du tableau.', en: 'Name and département of the table.' },
  'name+region': { fr: 'Nom et région du tableau.', en: 'Name and region of the table.' },
  'name+country': { fr: 'Nom et pays du tableau.', en: 'Name and country of the table.' },
  'name+table': {
    fr: 'Nom du tableau, là où sont presque toutes les autres lignes.',
    en: 'Name in the table, where nearly all other rows are.',
  },
  name: { fr: 'Nom du tableau.', en: 'Name in the table.' },
  postcode: { fr: 'Code postal du tableau.', en: 'Postcode of the table.' },
  territory: { fr: 'Territoire nommé par le tableau.', en: 'Territory that the table names.' },
  country: { fr: 'Pays nommé par le tableau.', en: 'Country that the table names.' },
  hand: { fr: 'Placé à la main.', en: 'Placed by hand.' },
};

/** What must be decided of a row, as sentences. */
export function questionText(question: Question, lang: Lang): string {
  switch (question.kind) {
    case 'title':
      return lang === 'fr' ? 'Il manque un titre.' : 'A title is missing.';
    case 'identifier':
      return lang === 'fr'
        ? `L’identifiant «\u00A0${question.value}\u00A0» est déjà pris.`
        : `The identifier “${question.value}” is taken already.`;
    case 'date':
      return dateText(question, lang);
    case 'position':
      return positionText(question, lang);
    case 'suspicious':
      return suspicionText(question.suspicion, lang);
    case 'place':
      return placeText(question.placement, lang);
  }
}

type QuestionOf<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

function dateText({ text, undecided }: QuestionOf<'date'>, lang: Lang): string {
  if (lang === 'fr')
    return undecided
      ? 'Date\u00A0: le jour ou le mois vient-il d’abord\u00A0?'
      : `«\u00A0${text}\u00A0» n’est pas compris comme une date.`;
  return undecided ? 'Date: does the day or the month come first?' : `“${text}” is not understood as a date.`;
}

const PROBLEMS: Readonly<Record<QuestionOf<'position'>['problem'], Said>> = {
  unreadable: { fr: 'ce n’est pas une position.', en: 'this is no position.' },
  'null-island': {
    fr: 'à 0, 0 il n’y a que la mer\u00A0; le lieu n’est pas connu.',
    en: 'at 0, 0 there is only the sea; the place is not known.',
  },
  'off-world': {
    fr: 'une telle latitude ou longitude n’existe pas.',
    en: 'there is no such latitude or longitude.',
  },
  half: { fr: 'il manque la latitude ou la longitude.', en: 'the latitude or the longitude is missing.' },
  exchanged: {
    fr: 'la latitude et la longitude semblent échangées dans tout le tableau.',
    en: 'latitude and longitude seem exchanged in the whole table.',
  },
};

function positionText({ problem, text }: QuestionOf<'position'>, lang: Lang): string {
  return lang === 'fr'
    ? `«\u00A0${text}\u00A0»\u00A0: ${PROBLEMS[problem].fr}`
    : `“${text}”: ${PROBLEMS[problem].en}`;
}

const FAULTS: Readonly<Record<Mended['fault'], Said>> = {
  'longitude-sign': {
    fr: 'avec l’autre signe de la longitude',
    en: 'with the other sign of the longitude',
  },
  'latitude-sign': { fr: 'avec l’autre signe de la latitude', en: 'with the other sign of the latitude' },
  'both-signs': { fr: 'avec les signes contraires', en: 'with both signs changed' },
  exchanged: {
    fr: 'avec la latitude et la longitude échangées',
    en: 'with latitude and longitude exchanged',
  },
};

function suspicionText(suspicion: Suspicion, lang: Lang): string {
  const fault = FAULTS[suspicion.mended.fault][lang];
  const away = 'kilometres' in suspicion ? formatLength(suspicion.kilometres * 1000, lang) : '';
  switch (suspicion.kind) {
    case 'town':
      return lang === 'fr'
        ? `La position est à ${away} de la ville de la ligne\u00A0; ${fault}, elle y serait.`
        : `The position is ${away} from the town of the row; ${fault}, it would be there.`;
    case 'country': {
      const country = countryName(suspicion.country, lang);
      return lang === 'fr'
        ? `La position n’est pas dans le pays de la ligne (${country})\u00A0; ${fault}, elle y serait.`
        : `The position is not in the country of the row (${country}); ${fault}, it would be there.`;
    }
    case 'far':
      return lang === 'fr'
        ? `La position est à ${away} du milieu des autres\u00A0; ${fault}, elle serait parmi elles.`
        : `The position is ${away} from the middle of the others; ${fault}, it would be among them.`;
  }
}

const REASONS: Readonly<Record<ProposedReason | WaitingReason, Said>> = {
  homonyms: {
    fr: 'Plusieurs lieux portent ce nom, dont un bien plus grand que les autres.',
    en: 'Several places bear this name, one of them much larger than the others.',
  },
  'town-or-territory': {
    fr: 'Une ville et un territoire portent ce nom.',
    en: 'A town and a territory bear this name.',
  },
  'former-name': { fr: 'C’est le nom d’une ancienne commune.', en: 'It is the name of a former commune.' },
  'part-of-name': { fr: 'C’est peut-être une partie d’un nom.', en: 'It may be a part of a name.' },
  spelling: { fr: 'Aucun nom ne s’écrit tout à fait ainsi.', en: 'No name is spelt quite like this.' },
  'name-alone': {
    fr: 'Rien d’autre que le nom ne dit quel lieu c’est.',
    en: 'Nothing but the name says which place it is.',
  },
  'unknown-code': { fr: 'Ce code n’est pas connu.', en: 'This code is not known.' },
  ambiguous: { fr: 'Plusieurs lieux sont possibles.', en: 'Several places are possible.' },
  elsewhere: {
    fr: 'Ce nom existe, mais pas là où la ligne le dit.',
    en: 'This name exists, but not where the row says.',
  },
  disagreement: {
    fr: 'Les cellules de la ligne nomment des lieux différents.',
    en: 'The cells of the row name different places.',
  },
  'not-found': { fr: 'Ce lieu n’est pas connu.', en: 'This place is not known.' },
  'null-island': {
    fr: 'À 0, 0 il n’y a que la mer\u00A0; le lieu n’est pas connu.',
    en: 'At 0, 0 there is only the sea; the place is not known.',
  },
  'off-the-world': {
    fr: 'Une telle latitude ou longitude n’existe pas.',
    en: 'There is no such latitude or longitude.',
  },
  'broken-code': { fr: 'La cellule du code n’en contient pas.', en: 'The cell of the code holds none.' },
};

/** Why a row is not placed, without the candidates. */
export function placeReason({ reason }: QuestionOf<'place'>['placement'], lang: Lang): string {
  return REASONS[reason][lang];
}

/** How many candidates a sentence names. */
const NAMED = 4;

function placeText({ reason, candidates, kind }: QuestionOf<'place'>['placement'], lang: Lang): string {
  const names = candidates
    .slice(0, NAMED)
    .map(({ name, territory }) =>
      territory[lang] === '' ? name[lang] : `${name[lang]} (${territory[lang]})`,
    );
  if (names.length === 0) return REASONS[reason][lang];
  const lead =
    kind === 'proposed'
      ? { fr: 'Proposé\u00A0:', en: 'Proposed:' }
      : reason === 'not-found'
        ? { fr: 'Quelque part dans\u00A0:', en: 'Somewhere in:' }
        : { fr: 'Possible\u00A0:', en: 'Possible:' };
  return `${REASONS[reason][lang]} ${lead[lang]} ${names.join(' · ')}`;
}
