import atlas from 'virtual:atlas';
import { mount, unmount, type Component } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import ExternalLink from '../../src/components/ExternalLink.svelte';
import SourceList from '../../src/record/SourceList.svelte';
import { AtlasState } from '../../src/state/atlas.svelte.ts';
import InAtlas from './InAtlas.svelte';

const KIOSK = 'lang=fr&mode=present&tour=pitch&kiosk=10';
let shown: Record<string, unknown> | undefined;
afterEach(async () => {
  if (shown) await unmount(shown);
});

function show<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  fragment = '',
): void {
  const state = new AtlasState(atlas, { lang: 'fr', palette: 'light' });
  state.open(fragment);
  shown = mount(InAtlas as unknown as Component<Record<string, unknown>>, {
    target: document.body,
    props: { state, component, props },
  });
}
const record = (coverage: string) => atlas.initiatives.find((each) => each.coverage === coverage)!;
const links = () => [...document.querySelectorAll('a')];

describe('the sources of a record', () => {
  it('are links to other sites, which say so and hand nothing over', async () => {
    const { sources } = record('direct');
    show(SourceList, { record: record('direct') });
    await userEvent.click(document.querySelector('summary')!);
    expect(links().map((link) => link.href)).toEqual(sources.map(({ address }) => new URL(address).href));
    for (const link of links()) {
      expect(link.rel.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
      expect(link.textContent).toContain('ouvre un autre site');
    }
  });

  it('are said not to have been found, where none was', () => {
    show(SourceList, { record: record('none') });
    expect(links()).toEqual([]);
    expect(document.body.textContent).toContain('Aucune page publique');
  });

  it('are addresses to read in a kiosk, which nobody can leave', async () => {
    show(SourceList, { record: record('direct') }, KIOSK);
    await userEvent.click(document.querySelector('summary')!);
    expect(links()).toEqual([]);
    for (const { address } of record('direct').sources) expect(document.body.innerText).toContain(address);
  });
});

describe('a link to a mail address', () => {
  it('does not say that it opens another site', () => {
    show(ExternalLink, { href: 'mailto:someone@example.org', text: 'someone@example.org' });
    const [link] = links();
    expect(link?.textContent).toBe('someone@example.org');
    expect(link?.target).toBe('');
  });
});
