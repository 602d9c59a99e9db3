import atlas from 'virtual:atlas';
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/words/messages/messages.ts';
import { issueName } from '../../src/words/option-label.ts';
import { Judge } from '../language.ts';

const judge = new Judge(atlas);
const fault = (lang: string, text: string) => judge.fault({ text, lang, where: '' });
const [first] = atlas.initiatives;

describe('the judge of languages', () => {
  it.each([
    ['fr', translator('fr')('results.count', { count: 12, total: 33 })],
    ['en', translator('en')('results.count', { count: 12, total: 33 })],
    ['fr', first!.title.fr],
    ['en', first!.summary!.en],
    ['fr', `Tourisme · territoire · ${issueName({ atlas, lang: 'fr', t: translator('fr') }, 4, 'short')}`],
    ['en', 'Brasília, Brazil'],
    ['pt', 'OPORTUNIDADE MULHER'],
    ['fr', 'Retirer\u00A0: de tourisme'],
    ['en', 'Natural Earth · © GeoNames · Insee, IGN · OurAirports'],
  ])('lets pass, in %s, « %s »', (lang, text) => {
    expect(fault(lang, text)).toBeNull();
  });

  it.each([
    ['fr', translator('en')('results.count', { count: 12, total: 33 })],
    ['en', translator('fr')('results.count', { count: 12, total: 33 })],
    ['fr', first!.title.en],
    ['en', `${first!.takeaway!.en} ${first!.summary!.fr}`],
    ['en', 'Culture & événementiel · territoire'],
    ['en', 'Brasília, Brésil'],
    ['en', 'Remove: de tourisme'],
    ['fr', 'The cat sleeps in the house'],
    ['en', 'Le chat dort dans la maison'],
    ['fr', '1,800 personnes'],
    ['en', 'décembre 2020'],
    ['pt', 'Ville'],
    ['', 'Ville'],
  ])('catches, in %s, « %s »', (lang, text) => {
    expect(fault(lang, text)).not.toBeNull();
  });
});
