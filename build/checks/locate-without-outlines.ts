/** Locates initiatives at build time, before the outlines of territories are made. */
import { locatorOf, type Locate } from '../../src/domain/geography/locator.ts';
import type { Atlas } from '../../src/domain/collection/records.ts';

/**
 * Locates as the page does, but without outlines: where an outline would decide, the initiative counts as
 * inside. A country needs no outline, because the data say in which one each place is.
 */
export function locateWithoutOutlines(atlas: Atlas): Locate {
  const locate = locatorOf(atlas);
  return (question) => {
    const isKnown = question.in?.startsWith('country:') ?? false;
    return locate(isKnown ? question : { ...question, in: null }, () => undefined).map((located) => ({
      ...located,
      mask: Uint8Array.from(atlas.initiatives, ({ places }, index) => {
        const isUndecided = places.some(
          ({ place, role }) => role !== 'mentioned' && located.awaited.includes(place),
        );
        return Number(isUndecided || located.mask[index] !== 0);
      }),
    }));
  };
}
