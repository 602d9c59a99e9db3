import atlas from 'virtual:atlas';
import { mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ResultTable from '../../src/results/ResultTable.svelte';
import { AtlasState } from '../../src/state/atlas.svelte.ts';
import type { Lang } from '../../src/domain/collection/records.ts';
import WithState from './WithState.svelte';

let shown: Record<string, unknown> | undefined;
afterEach(async () => {
  if (shown) await unmount(shown);
});

function open(fragment: string, lang: Lang = 'fr'): AtlasState {
  const state = new AtlasState(atlas, { lang, palette: 'light' });
  state.open(fragment);
  shown = mount(WithState, { target: document.body, props: { state, component: ResultTable } });
  return state;
}
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const ids = () => rows().map(({ dataset }) => dataset.row);
const head = (name: string) => page.getByRole('columnheader', { name });
const sort = (name: string) => head(name).getByRole('button').click();

describe('the table of results', () => {
  it('has a row for each result, in their order, and follows the question', async () => {
    const state = open('panel=list');
    expect(ids()).toEqual(state.results.map(({ id }) => id));
    state.question.toggle('theme', 'tourism');
    await expect.poll(ids).toEqual(state.results.map(({ id }) => id));
    expect(ids().length).toBeLessThan(atlas.initiatives.length);
  });

  it('is sorted by the head of a column, then the other way, then as the answer is', async () => {
    const state = open('panel=list');
    const byAnswer = ids();
    await sort('Pays');
    await expect.element(head('Pays')).toHaveAttribute('aria-sort', 'ascending');
    const countries = () => rows().map((row) => row.children[2]!.textContent);
    expect(countries()).toEqual(countries().toSorted(new Intl.Collator('fr').compare));
    expect(ids()).not.toEqual(byAnswer);
    await sort('Pays');
    await expect.element(head('Pays')).toHaveAttribute('aria-sort', 'descending');
    expect(countries()).toEqual(countries().toSorted(new Intl.Collator('fr').compare).toReversed());
    await sort('Pays');
    await expect.element(head('Pays')).not.toHaveAttribute('aria-sort');
    expect(ids()).toEqual(byAnswer);
    expect(state.link).toBe('panel=list');
  });

  it('says which have no date', () => {
    open('panel=list', 'en');
    const undated = atlas.initiatives.filter(({ dates }) => dates.length === 0).length;
    expect(rows().filter((row) => row.textContent.includes('Undated')).length).toBe(undated);
  });

  it('opens a record by a click in its row, and stays open beside it', async () => {
    const state = open('panel=list');
    rows()[3]!.querySelector('td')!.click();
    expect(state.selected?.id).toBe(ids()[3]);
    expect(state.address.panel).toBe('list');
    await expect.poll(() => rows()[3]!.querySelector('a')!.getAttribute('aria-current')).toBe('true');
    expect(document.activeElement).toBe(rows()[3]!.querySelector('a'));
  });

  it('points at what the keyboard is on', async () => {
    const state = open('panel=list');
    rows()[1]!.querySelector('a')!.focus();
    expect(state.pointed).toBe(ids()[1]);
    await userEvent.tab();
    expect(state.pointed).toBe(ids()[2]);
  });
});
