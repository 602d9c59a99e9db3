/** A small collection, as a file: three records, of which one has a place. */
export const BENCHES = {
  format: 'atlas-collection/1',
  id: 'essai',
  title: { fr: 'Bancs publics', en: 'Public benches' },
  languages: ['fr', 'en'],
  facets: [
    {
      id: 'wood',
      kind: 'terms',
      theme: true,
      label: { fr: 'Bois', en: 'Wood' },
      terms: [
        { id: 'oak', label: { fr: 'Chêne', en: 'Oak' } },
        { id: 'pine', label: { fr: 'Pin', en: 'Pine' } },
      ],
    },
    { id: 'land', kind: 'country', many: true, label: { fr: 'Pays', en: 'Country' } },
  ],
  places: {
    here: {
      name: { fr: 'Nulle-Part', en: 'Nowhere' },
      country: 'CH',
      coordinates: [7.4, 46.9],
      precision: 'city',
      source: { kind: 'hand', reason: { fr: 'Essai.', en: 'Trial.' } },
    },
  },
  records: [
    {
      id: 'one',
      title: { fr: 'Le premier' },
      values: { wood: ['oak'] },
      places: [{ place: 'here', role: 'site' }],
    },
    { id: 'two', title: { fr: 'Le deuxième', en: 'The second' }, values: { wood: ['pine'] } },
    { id: 'three', title: { en: 'No wood' }, extra: [{ name: 'Prix', value: '=1+1' }] },
  ],
};
/** The file of a collection, as a reader chooses it. */
export const collectionFile = (data: unknown) => ({
  name: 'essai.atlas.json',
  mimeType: 'application/json',
  buffer: Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)),
});
