/** Puts the media conditions of `src/theme/breakpoints.ts` into style sheets, those of Svelte components included. */
import type { Plugin } from 'vite';
import { BREAKPOINTS } from '../../src/theme/breakpoints.ts';

const STYLE = /\.css(?:$|\?)|[?&]type=style\b/;
const CUSTOM = /@media\s*\(--([\w-]+)\)\s*(?=\{)/g;
/** A name within a longer condition, where a list of conditions would be parsed wrongly. */
const MISPLACED = /@media[^{]*\(--[\w-]+\)[^{]*\{/;

/**
 * Replaces `@media (--name)` by the condition of that name.
 *
 * @throws Error where the name is unknown, or stands beside another condition
 */
export function withBreakpoints(css: string): string {
  const replaced = css.replace(CUSTOM, (_, name: string) => {
    if (!Object.hasOwn(BREAKPOINTS, name)) throw new Error(`No breakpoint is called --${name}.`);
    return `@media ${BREAKPOINTS[name as keyof typeof BREAKPOINTS]} `;
  });
  const misplaced = MISPLACED.exec(replaced);
  if (misplaced) throw new Error(`A breakpoint cannot be combined with other conditions: ${misplaced[0]}`);
  return replaced;
}

export const breakpointsPlugin = (): Plugin => ({
  name: 'atlas-breakpoints',
  enforce: 'pre',
  transform(code, id) {
    if (!STYLE.test(id) || !code.includes('(--')) return null;
    return { code: withBreakpoints(code), map: null };
  },
});
