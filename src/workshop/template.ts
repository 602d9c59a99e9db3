/** An empty table to fill in: headers that are recognised, and what each of them is for. */
import { writeXlsx } from 'hucre';
import type { Lang } from '../domain/collection/records.ts';
import { SEPARATORS } from '../domain/text/csv.ts';

/** Headers, each with what its cells hold. */
const COLUMNS: Readonly<Record<Lang, readonly (readonly [header: string, explained: string])[]>> = {
  fr: [
    ['Identifiant', 'Un mot ou un numéro qui ne change pas ; peut rester vide.'],
    ['Titre', 'Le nom de l’initiative. Indispensable.'],
    ['Résumé', 'Ce qu’elle fait, en quelques phrases.'],
    ['À retenir', 'Une phrase : ce qu’un autre territoire pourrait reprendre.'],
    ['Thème', 'Un mot ; donne la couleur et la forme du point. Huit thèmes au plus ont les leurs.'],
    ['Porteur', 'Qui la mène.'],
    ['Commune', 'Le nom d’une commune ou d’une ville.'],
    ['Département', 'Son numéro ou son nom : départage les communes de même nom.'],
    ['Pays', 'Vide pour la France, si toutes les lignes y sont.'],
    ['Latitude', 'En degrés (45,7578), si elle est connue.'],
    ['Longitude', 'En degrés (4,8320), si elle est connue.'],
    ['Date de début', '04/12/2020, décembre 2020, automne 2020, 2020…'],
    ['Date de fin', 'De même ; vide si elle dure.'],
    ['Lien', 'L’adresse d’une page qui en parle.'],
  ],
  en: [
    ['Identifier', 'A word or number that does not change; may stay empty.'],
    ['Title', 'The name of the initiative. Needed.'],
    ['Summary', 'What it does, in some sentences.'],
    ['Takeaway', 'One sentence: what another territory could copy.'],
    ['Theme', 'One word; gives the point its colour and shape. Up to eight themes have their own.'],
    ['Run by', 'Who leads it.'],
    ['City', 'The name of a town.'],
    ['Region', 'A region, province or state: tells towns of the same name apart.'],
    ['Country', 'Its name or code.'],
    ['Latitude', 'In degrees (45.7578), where it is known.'],
    ['Longitude', 'In degrees (4.8320), where it is known.'],
    ['Start date', '2020-12-04, December 2020, autumn 2020, 2020…'],
    ['End date', 'Likewise; empty if it goes on.'],
    ['Link', 'The address of a page about it.'],
  ],
};
const SHEETS = { fr: ['Initiatives', 'Colonnes'], en: ['Initiatives', 'Columns'] } as const;
const EXPLAINED = { fr: ['Colonne', 'Ce qu’on y écrit'], en: ['Column', 'What to write'] } as const;

/** The headers of the template, in their order. */
export const templateHeaders = (lang: Lang): string[] => COLUMNS[lang].map(([header]) => header);

/** The template as delimited text: `;` for a French spreadsheet, `,` for an English one, with a byte order mark. */
export function templateCsv(lang: Lang): string {
  return `\uFEFF${templateHeaders(lang).join(SEPARATORS[lang])}\r\n`;
}

/** The template as a workbook: an empty sheet, and one that explains its columns. */
export function templateXlsx(lang: Lang): Promise<Uint8Array> {
  const [table, columns] = SHEETS[lang];
  const wide = [{ width: 22 }, { width: 90 }];
  return writeXlsx({
    sheets: [
      {
        name: table,
        columns: templateHeaders(lang).map(() => ({ width: 18 })),
        rows: [templateHeaders(lang)],
        freezePane: { rows: 1 },
      },
      { name: columns, columns: wide, rows: [[...EXPLAINED[lang]], ...COLUMNS[lang].map((row) => [...row])] },
    ],
  });
}
