import type { Translate } from './messages/messages.ts';
import { DECK_SCHEMA, EACH_ONCE, TITLE_OR_ONE } from '../domain/tours/deck.ts';
import { LARGEST_FILE, type DeckFault } from '../domain/tours/deck-file.ts';

type Kind =
  | 'text'
  | 'number'
  | 'list'
  | 'object'
  | 'nothing'
  | 'titleOrOne'
  | 'eachOnce'
  | 'whole'
  | 'within'
  | 'filled'
  | 'shorter'
  | 'id'
  | 'other';

/** The schema's rules beyond the types of values, by their names there. */
const RULES: Record<string, Kind> = {
  integer: 'whole',
  min_value: 'within',
  max_value: 'within',
  non_empty: 'filled',
  max_length: 'shorter',
  regex: 'id',
  starts_with: 'id',
};
/** The kinds of values, by the names that the schema has for them. */
const KINDS: Record<string, Kind> = {
  string: 'text',
  number: 'number',
  Array: 'list',
  Object: 'object',
  undefined: 'nothing',
  never: 'nothing',
  // What the schema checks by itself (`domain/tours/deck.ts`).
  [TITLE_OR_ONE]: 'titleOrOne',
  [EACH_ONCE]: 'eachOnce',
};

/** What is wrong with a file, where, and what was expected, in the reader's language. */
export function faultText(fault: DeckFault, t: Translate): string {
  switch (fault.kind) {
    case 'large':
      return t('deck.tooLarge', { bytes: fault.bytes, most: LARGEST_FILE });
    case 'unread':
      return t('deck.unreadFile');
    case 'json':
      return fault.line === null ? t('deck.noJson') : t('deck.noJsonAt', { line: fault.line });
    case 'schema':
      return fault.schema === null
        ? t('deck.noSchema', { wanted: DECK_SCHEMA })
        : t('deck.otherSchema', { found: fault.schema, wanted: DECK_SCHEMA });
    case 'field': {
      const { slide, field, expected, received } = fault;
      const where = slide === null ? t('deck.inDeck', { field }) : t('deck.inSlide', { slide, field });
      const said = (name: string) => t(`deck.kind.${KINDS[name] ?? 'other'}`);
      // A number or a quoted text needs no translation.
      const literal = /^-?[\d.]+$|^"[^]*"$/;
      const kind = RULES[fault.rule] ?? KINDS[expected] ?? 'other';
      return t('deck.badField', {
        where,
        expected: t(`deck.kind.${kind}`),
        received: literal.test(received) ? received : said(received),
      });
    }
  }
}
