/** What a message in ICU MessageFormat can say. */
import { parse, type Token } from '@messageformat/parser';

/** Stands for the value of an argument. */
export const HOLE = '\uE000';

const combine = (starts: readonly string[], ends: readonly string[]) =>
  starts.flatMap((start) => ends.map((end) => start + end));

function variantsOf(tokens: readonly Token[]): string[] {
  return tokens.reduce<string[]>(
    (said, token) => {
      if (token.type === 'content') return combine(said, [token.value]);
      if ('cases' in token)
        return combine(
          said,
          token.cases.flatMap((branch) => variantsOf(branch.tokens)),
        );
      return combine(said, [HOLE]);
    },
    [''],
  );
}

/** Every text of a message, one for each combination of the branches of its plurals. */
export const textsOf = (message: string): string[] => [...new Set(variantsOf(parse(message)))];

/** The branches of the plurals of a message, and the values that each is chosen by. */
export function pluralsOf(message: string): { argument: string; branches: string[] }[] {
  return parse(message).flatMap((token) =>
    token.type === 'plural' ? [{ argument: token.arg, branches: token.cases.map(({ key }) => key) }] : [],
  );
}

/** The arguments of a message that are written out, with their formats: `total, number`. */
export function argumentsOf(message: string): string[] {
  const inTokens = (tokens: readonly Token[]): string[] =>
    tokens.flatMap((token) => {
      if (token.type === 'argument') return [token.arg];
      if (token.type === 'function') return [`${token.arg}, ${token.key}`];
      if (token.type === 'octothorpe') return ['#'];
      return 'cases' in token ? token.cases.flatMap((branch) => inTokens(branch.tokens)) : [];
    });
  return [...new Set(inTokens(parse(message)).map((name) => (name === '#' ? 'count, number' : name)))].sort();
}
