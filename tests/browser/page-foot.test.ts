import atlas from 'virtual:atlas';
import { mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import PageFoot from '../../src/app/PageFoot.svelte';
import { AtlasState } from '../../src/state/atlas.svelte.ts';
import WithState from './WithState.svelte';

let shown: Record<string, unknown> | undefined;
afterEach(async () => {
  if (shown) await unmount(shown);
});

function open(contact: string | undefined): AtlasState {
  const state = new AtlasState(
    { ...atlas, head: { ...atlas.head, contact } },
    { lang: 'fr', palette: 'light' },
  );
  shown = mount(WithState, { target: document.body, props: { state, component: PageFoot } });
  return state;
}
const link = () => page.getByRole('link', { name: 'Contact / signaler une erreur' });

describe('the foot of the page', () => {
  it('offers no contact where the data gives none', async () => {
    open(undefined);
    await expect.element(page.getByRole('button', { name: 'Accessibilité' })).toBeVisible();
    await expect.element(link()).not.toBeInTheDocument();
  });

  it('writes a mail, with the link of the record that is open', async () => {
    const state = open('atlas@exemple.org');
    await expect
      .element(link())
      .toHaveAttribute(
        'href',
        'mailto:atlas@exemple.org?subject=Atlas%20des%20initiatives%20territoriales&body=',
      );
    state.select('la-roue');
    await expect
      .element(link())
      .toHaveAttribute(
        'href',
        expect.stringMatching(/subject=.*La%20Roue.*&body=%23lang%3Dfr%26sel%3Dla-roue$/),
      );
  });

  it('leads to a page, whose address has the link where it asks for it', async () => {
    const state = open('https://exemple.org/signaler?fiche={link}');
    state.select('la-roue');
    await expect
      .element(link())
      .toHaveAttribute('href', 'https://exemple.org/signaler?fiche=%23lang%3Dfr%26sel%3Dla-roue');
  });
});
