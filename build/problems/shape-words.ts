/** What a schema expected and what it found, said for an editor in both languages. */
import * as v from 'valibot';
import type { Message } from './problems.ts';
import { Contact, CountryCode, Id, PartialDate } from '../../src/domain/collection/scalars.ts';

const EXPECTED: Record<string, Message> = {
  string: {
    fr: 'un texte (un nombre seul se met entre guillemets droits : "2020")',
    en: 'a text (a number alone is put between straight quotes: "2020")',
  },
  number: { fr: 'un nombre', en: 'a number' },
  integer: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' },
  tuple: {
    fr: '[longitude, latitude], ou [ouest, sud, est, nord]',
    en: '[longitude, latitude], or [west, south, east, north]',
  },
  strict_object: { fr: 'des champs', en: 'fields' },
  non_empty: { fr: 'un texte qui ne soit pas vide', en: 'a text that is not empty' },
  url: { fr: 'une adresse complète (https://…)', en: 'a full address (https://…)' },
  union: { fr: 'un nombre ou un code', en: 'a number or a code' },
};

const PATTERNS = new Map<RegExp, Message>([
  [
    Id.pipe[1].requirement,
    {
      fr: 'un identifiant : minuscules sans accent, chiffres et tirets',
      en: 'an id: lower-case letters without accents, digits and hyphens',
    },
  ],
  [
    PartialDate.pipe[1].requirement,
    { fr: 'une date : "AAAA-MM-JJ", "AAAA-MM" ou "AAAA"', en: 'a date: "YYYY-MM-DD", "YYYY-MM" or "YYYY"' },
  ],
  [
    CountryCode.pipe[1].requirement,
    { fr: 'deux majuscules (ISO 3166-1)', en: 'two capital letters (ISO 3166-1)' },
  ],
  [
    Contact.pipe[1].requirement,
    {
      fr: 'une adresse électronique (nom@exemple.org) ou une page (https://…)',
      en: 'a mail address (name@example.org) or a page (https://…)',
    },
  ],
]);

const LIMITS: Record<string, (limit: string) => Message> = {
  min_value: (limit) => ({ fr: `au moins ${limit}`, en: `at least ${limit}` }),
  max_value: (limit) => ({ fr: `au plus ${limit}`, en: `at most ${limit}` }),
  min_length: (limit) => ({ fr: `une liste d’au moins ${limit}`, en: `a list of at least ${limit}` }),
  max_length: (limit) => ({ fr: `une liste d’au plus ${limit}`, en: `a list of at most ${limit}` }),
};

/** Whether an issue says that a field should not be there. */
export function isUnknownField(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

/** An issue of Valibot in the words of an editor. */
export function shapeMessage(issue: v.BaseIssue<unknown>): Message {
  if (isUnknownField(issue)) return { fr: 'champ inconnu', en: 'unknown field' };
  const expected = expectation(issue);
  if (issue.input === undefined) {
    const missing = { fr: 'champ obligatoire absent', en: 'required field missing' };
    if (issue.path?.at(-1)?.origin === 'value' || issue.type === 'variant')
      return {
        fr: `${missing.fr} ; attendu : ${expected.fr}`,
        en: `${missing.en}; expected: ${expected.en}`,
      };
    return missing;
  }
  const found = describe(issue.input);
  return {
    fr: `attendu : ${expected.fr} ; trouvé : ${found.fr}`,
    en: `expected: ${expected.en}; found: ${found.en}`,
  };
}

function expectation({ type, expected, requirement }: v.BaseIssue<unknown>): Message {
  if (requirement instanceof RegExp) {
    const words = PATTERNS.get(requirement);
    if (words) return words;
  }
  const limit = LIMITS[type]?.(String(requirement));
  if (limit) return limit;
  // A list of values, as `("day" | "month")`; a variant that is no object at all says `Object`.
  if (type === 'variant' && expected === 'Object') return EXPECTED['strict_object'] ?? FALLBACK;
  if (type === 'picklist' || type === 'literal' || type === 'variant') {
    const values = (expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ');
    return { fr: `l’une des valeurs ${values}`, en: `one of ${values}` };
  }
  return EXPECTED[type] ?? FALLBACK;
}

const FALLBACK: Message = { fr: 'une autre valeur', en: 'another value' };

/** A value as the editor wrote it, cut where it is long. */
export function describe(value: unknown): Message {
  if (value === null) return { fr: 'rien', en: 'nothing' };
  if (Array.isArray(value)) return { fr: 'une liste', en: 'a list' };
  if (typeof value === 'object') return { fr: 'des champs', en: 'fields' };
  // The key `constructor` finds a function, which JSON does not say.
  const text = (JSON.stringify(value) as string | undefined) ?? typeof value;
  const cut = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return { fr: cut, en: cut };
}
