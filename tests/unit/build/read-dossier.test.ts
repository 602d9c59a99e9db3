/** A dossier in Markdown, of the form that the conversion of its PDF has: made here of the records of the fixture. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../../build/compile/compile.ts';
import { dossierCollection } from '../../../build/compile/dossier-collection.ts';
import { draftFiles } from '../../../build/compile/draft-files.ts';
import { openGazetteer } from '../../../build/source/gazetteer.ts';
import { parseFiles } from '../../../build/source/parse-files.ts';
import { readData } from '../../../build/source/read-data.ts';
import { readDossier } from '../../../build/source/read-dossier.ts';
import { readCollection } from '../../../src/domain/collection/read-collection.ts';
import type { Atlas, Initiative, Resource } from '../../../src/domain/collection/records.ts';

const atlas = compile(readData('tests/fixtures/atlas-2020'), openGazetteer()).atlas!;
const issue = atlas.issues.find((one) => one.content === 'complete')!;
const sections = issue.content === 'complete' ? issue.sections : [];
const inSection = (theme: string) => atlas.initiatives.filter(({ values }) => values['theme']?.[0] === theme);

const escaped = (text: string) => text.replaceAll(/[[\]()*_<>\\`]/g, '\\$&');
const bearerOf = ({ bearers }: Initiative) => bearers.map(({ name }) => name.fr).join(' - ');

/** Some headings of initiatives stand no deeper than those of sections, as in the converted file. */
function initiativeLines(record: Initiative, at: number): string[] {
  const several = record.bearers.length > 1 ? 's' : '';
  return [
    `${at % 3 === 2 ? '##' : '###'} ${escaped(record.printed!.text)}`,
    '',
    '![](picture.png)',
    '',
    `Porteur${several} : ${escaped(bearerOf(record))}`,
    '',
    escaped(record.summary!.fr).replaceAll('²', '<sup>2</sup>'),
    '',
  ];
}
const resourceLines = ({ publisher, title, address, date }: Resource): string[] => [
  `## ${escaped(publisher)}`,
  '',
  `[${escaped(title)}${date ? ` - ${date.label.fr}` : ''}](${address ?? '#'})`,
  '',
];
const referenceLine = ({ publisher, title, address, date }: Resource): string =>
  `- **${escaped(publisher.toUpperCase())}** - [${escaped(title)}](${address ?? '#'})${date ? ` - ${date.label.fr}` : ''}`;

/** The whole dossier, with the parts that hold neither initiatives nor readings. */
function dossierText(): string {
  return [
    '## DOSSIER SPÉCIAL - 4\n\n# TERRITOIRES\n\nPar la Chaire\n\n# ÉDITO\n\n## « Une citation »\n\nUn texte, [un lien](#).\n',
    `## SOMMAIRE\n\n### BONNES PRATIQUES\n\n${sections.map(({ printed }) => printed).join('\n\n')}\n\n3\n\n3\n`,
    '# BONNES PRATIQUES\n',
    ...sections.flatMap(({ theme, printed }) => [
      `## ${escaped(printed.toUpperCase())}\n`,
      ...inSection(theme).flatMap(initiativeLines),
    ]),
    "# S'INFORMER ET S'OUTILLER\n",
    ...atlas.resources.flatMap(resourceLines),
    '# ANALYSE & PROSPECTIVE\n',
    ...atlas.references.flatMap(({ printed, references }) => [
      `## ${escaped(printed)}\n`,
      ...references.map(referenceLine),
      '',
    ]),
    '## LA CHAIRE\n\nUn texte.\n\n## (RE)LIRE\n\nLe [NUMÉRO 1](#) - publié le 03 avril 2020',
  ].join('\n');
}

const said = (reading: Pick<Resource, 'publisher' | 'title'>) =>
  `${reading.publisher.toUpperCase()} | ${reading.title}`;

describe('a dossier in Markdown', () => {
  const dossier = readDossier(dossierText());

  it('gives its 33 initiatives with their sections, titles, bearers and texts', () => {
    expect(dossier.remarks).toEqual([]);
    expect(dossier.number).toBe(4);
    expect(dossier.initiatives).toHaveLength(33);
    const expected = sections.flatMap(({ theme, printed }) =>
      inSection(theme).map((record) => [
        printed.toUpperCase(),
        record.printed!.text,
        bearerOf(record),
        record.summary!.fr.replaceAll('²', '2'),
      ]),
    );
    expect(
      dossier.initiatives.map(({ section, title, bearer, text }) => [section, title, bearer, text]),
    ).toEqual(expected);
  });

  it('gives its 11 resources and 32 references with their groups, publishers, titles, dates and addresses', () => {
    expect(dossier.resources).toHaveLength(11);
    expect(dossier.references).toHaveLength(32);
    expect(dossier.resources.map(said)).toEqual(atlas.resources.map(said));
    const references = atlas.references.flatMap(({ references }) => references);
    expect(dossier.references.map(said)).toEqual(references.map(said));
    expect(dossier.references.map(({ group }) => group)).toEqual(
      atlas.references.flatMap(({ printed, references }) => references.map(() => printed)),
    );
    const all = [...dossier.resources, ...dossier.references];
    const known = [...atlas.resources, ...references];
    expect(all.map(({ date }) => date?.read.start)).toEqual(known.map(({ date }) => date?.start));
    expect(all.map(({ address }) => address)).toEqual(known.map(({ address }) => address));
  });

  it('is a collection whose themes are those of the atlas, and drafts of sound YAML for data/', () => {
    const collection = dossierCollection(dossier, atlas);
    const { atlas: read, faults } = readCollection(JSON.stringify(collection));
    expect(faults).toEqual([]);
    const themesIn = ({ initiatives }: Pick<Atlas, 'initiatives'>) =>
      initiatives.map(({ values }) => values['theme']?.[0]);
    expect(themesIn(read!)).toEqual(sections.flatMap(({ theme }) => inSection(theme).map(() => theme)));
    const files = draftFiles(collection, dossier.number);
    const { documents, problems } = parseFiles(files);
    // Of the files that an atlas cannot do without, a dossier brings no others.
    expect(problems.map(({ file }) => file)).toEqual(['context.yaml', 'continents.yaml', 'publisher.yaml']);
    expect(documents.filter(({ kind }) => kind === 'initiative')).toHaveLength(33);
    const roue = documents.find(({ file }) => file === 'initiatives/monnaie-locale.yaml');
    expect(roue?.content?.data).toMatchObject({ dossier: 4, values: { theme: 'economy' }, order: 4 });
  });

  it('says with its line what is not understood', () => {
    const { initiatives, resources, references, remarks } = readDossier(
      [
        '# PRATIQUES\n\n## TOURISME\n\n### SANS PORTEUR\n\nUn texte.\n\n### AVEC\n\nUne légende.\n\nPorteur : Ville\n\nUn texte.',
        '# OUTILS\n\n## ADEME\n\n[Un guide](#)\n\n## I4CE\n\n[Un bilan](#)\n\n## AMF\n\nSans lien.',
        '# LECTURES\n\n## DIVERS\n\n- **FNAU** - [Titre](#) - bientôt\n- Sans éditeur',
      ].join('\n\n'),
    );
    expect(initiatives.map(({ title, bearer }) => [title, bearer])).toEqual([
      ['SANS PORTEUR', ''],
      ['AVEC', 'Ville'],
    ]);
    expect([resources.length, references.length]).toEqual([2, 1]);
    expect(remarks.map(({ line }) => line)).toEqual([5, 9, 27, 35, 36]);
    expect(remarks[1]?.message.fr).toContain('Une légende.');
  });

  it('of another form gives nothing, and does not throw', () => {
    for (const text of ['', 'Bonjour', '# Un titre\n\n- une liste\n- [un lien](#)', '\u0000'])
      expect(readDossier(text)).toMatchObject({ initiatives: [], resources: [], references: [] });
  });
});
