/** Shows the workshop in the place of the atlas. */
import { mount } from 'svelte';
import type { Lang } from '../domain/collection/records.ts';
import { loadWorkshopWords } from '../words/workshop-words.ts';
import Workshop from './Workshop.svelte';

/**
 * Mounts the workshop once its words are there.
 *
 * @param cleared Gives the element to mount it in; null where another page was asked for meanwhile.
 * @param back The address that it goes back to.
 */
export async function mountWorkshop(
  cleared: () => Promise<HTMLElement | null>,
  lang: Lang,
  back: string,
): Promise<Record<string, unknown> | null> {
  await loadWorkshopWords(lang);
  const target = await cleared();
  return target && mount(Workshop, { target, props: { lang, back } });
}
