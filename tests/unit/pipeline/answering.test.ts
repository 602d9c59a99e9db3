import atlas from 'virtual:atlas';
import { describe, expect, it } from 'vitest';
import { answering } from '../../../build/checks/answering.ts';
import { decode } from '../../../src/domain/address/address.ts';

const answer = answering(atlas);
const answersTo = (link: string) => [...answer(decode(link, atlas).address)];

describe('what answers a question, at build time', () => {
  it.each([
    ['theme=culture&country=CA', ['oasis-immersion']],
    ['q=gigapixel', ['musee-gigapixel']],
    ['from=2021-01-10&to=2021-01-20&theme=culture', ['chateaux-fortnite']],
    ['in=country:BR', ['oportunidade-mulher']],
  ])('%s', (link, ids) => {
    expect(answersTo(link)).toEqual(ids);
  });

  it('keeps what has no date where the question says so', () => {
    const dated = answersTo('from=2020-11-01&to=2020-11-30&theme=economy');
    const all = answersTo('from=2020-11-01&to=2020-11-30&undated=1&theme=economy');
    expect(dated).toEqual(['la-roue']);
    expect(all).toHaveLength(4);
  });

  it('takes an initiative to be there where an outline would decide', () => {
    const near = answersTo('near=4.37,51.09,50');
    expect(near).toContain('reveillon-digital');
    expect(near).toContain('coronafacts');
    expect(near).not.toContain('commonpass');
    // It only mentions a territory.
    expect(near).not.toContain('aux-masques-citoyens');
    expect(answersTo('in=region:53')).toHaveLength(atlas.initiatives.length);
    expect(answersTo('in=alsace')).toHaveLength(atlas.initiatives.length);
  });
});
