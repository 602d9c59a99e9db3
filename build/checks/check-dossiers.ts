/** Checks that every initiative has its rank in a section that its dossier really has. */
import { groups } from 'd3-array';
import * as v from 'valibot';
import type { DataDocument, Part } from '../source/documents.ts';
import { ofKind, partsOf } from '../source/documents.ts';
import type { Problem } from '../problems/problems.ts';
import { fieldProblem } from '../problems/problems.ts';
import { Initiative } from '../source/data-schemas.ts';
import { themeIdOf } from '../source/facet-documents.ts';
import { Id } from '../../src/domain/collection/scalars.ts';

const { dossier, order } = Initiative.entries;
/** Where an initiative stands in the dossiers. */
interface Position {
  readonly dossier: number;
  /** A term of the theme. */
  readonly theme: string;
  /** The facet of that term. */
  readonly themeFacet: string;
  readonly order: number;
}

/** All that is wrong between the dossiers and their initiatives. */
export function checkDossiers(documents: readonly DataDocument[]): Problem[] {
  const initiatives = ofKind(documents, 'initiative');
  const theme = themeIdOf(documents);
  if (theme === undefined) return ofKind(documents, 'dossier').flatMap(checkNumber);
  const Placed = v.object({ dossier, values: v.object({ [theme]: Id }), order });
  const positions = initiatives.flatMap((document) =>
    partsOf(document, '', Placed).map((part): Part<Position> => ({
      ...part,
      value: { ...part.value, theme: part.value.values[theme]!, themeFacet: theme },
    })),
  );
  // With a position unknown, nobody can say that a rank or a section is empty.
  const complete = positions.length === initiatives.length;
  return [
    ...ofKind(documents, 'dossier').flatMap(checkNumber),
    ...positions.flatMap((position) => checkSection(documents, position)),
    ...groups(positions, ({ value }) => `${value.dossier}/${value.theme}`).flatMap(([, section]) =>
      checkRanks(section, complete),
    ),
    ...(complete ? checkEmptySections(documents, positions) : []),
  ];
}

function checkNumber(document: DataDocument): Problem[] {
  return partsOf(document, 'number', dossier)
    .filter(({ value }) => String(value) !== document.id)
    .map(({ path, value }) =>
      fieldProblem(document, path, {
        fr: `le nom du fichier dit ${document.id} ; trouvé : ${value}`,
        en: `the file name says ${document.id}; found: ${value}`,
      }),
    );
}

function checkSection(documents: readonly DataDocument[], { document, value }: Part<Position>): Problem[] {
  const file = ofKind(documents, 'dossier').find(({ id }) => id === String(value.dossier));
  if (!file) {
    return [
      fieldProblem(document, ['dossier'], {
        fr: `dossiers/${value.dossier}.yaml n’existe pas`,
        en: `dossiers/${value.dossier}.yaml does not exist`,
      }),
    ];
  }
  // An illegible file is reported as such.
  if (!file.content) return [];
  if (partsOf(file, 'content', v.literal('none')).length > 0) {
    return [
      fieldProblem(document, ['dossier'], {
        fr: `${file.file} déclare un dossier sans contenu (content: none)`,
        en: `${file.file} declares a dossier without content (content: none)`,
      }),
    ];
  }
  const themes = partsOf(file, 'sections.*.theme', Id);
  if (themes.some((section) => section.value === value.theme)) return [];
  return [
    fieldProblem(document, ['values', value.themeFacet], {
      fr: `${file.file} n’a pas de section « ${value.theme} »`,
      en: `${file.file} has no section “${value.theme}”`,
    }),
  ];
}

function checkRanks(section: readonly Part<Position>[], complete: boolean): Problem[] {
  const sorted = section.toSorted((a, b) => a.value.order - b.value.order);
  return sorted.flatMap(({ document, value }, index) => {
    const previous = sorted[index - 1];
    const least = (previous?.value.order ?? 0) + 1;
    if (previous && value.order === previous.value.order) {
      return fieldProblem(document, ['order'], {
        fr: `le rang ${value.order} de la section est déjà celui de ${previous.document.file}`,
        en: `rank ${value.order} of the section is already that of ${previous.document.file}`,
      });
    }
    if (value.order === least || !complete) return [];
    return fieldProblem(document, ['order'], {
      fr: `les rangs d’une section se suivent à partir de 1 : attendu ${least} ; trouvé : ${value.order}`,
      en: `the ranks of a section follow on from 1: expected ${least}; found: ${value.order}`,
    });
  });
}

function checkEmptySections(
  documents: readonly DataDocument[],
  positions: readonly Part<Position>[],
): Problem[] {
  return ofKind(documents, 'dossier').flatMap((file) =>
    partsOf(file, 'sections.*.theme', Id)
      .filter(({ value: theme }) =>
        positions.every(({ value }) => String(value.dossier) !== file.id || value.theme !== theme),
      )
      .map(({ path, value }) =>
        fieldProblem(file, path, {
          fr: `la section « ${value} » n’a aucune initiative`,
          en: `the section “${value}” has no initiative`,
        }),
      ),
  );
}
