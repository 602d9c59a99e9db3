/** The errors of the `yaml` package that an editor is likely to meet, said for an editor. */
import type { Message } from './problems.ts';

const WORDS: Record<string, Message> = {
  BAD_DQ_ESCAPE: {
    fr: 'barre oblique inverse mal placée entre guillemets droits',
    en: 'misplaced backslash between double quotes',
  },
  BAD_INDENT: { fr: 'retrait (espaces en début de ligne) incohérent', en: 'inconsistent indentation' },
  BAD_SCALAR_START: {
    fr: 'ce caractère ne peut pas commencer un texte : mettez le texte entre guillemets droits',
    en: 'a text cannot begin with this character: put it between straight quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    fr: 'deux-points suivi d’une espace dans un texte : mettez le texte entre guillemets droits, ou à la ligne après « >- »',
    en: 'a colon followed by a space in a text: put the text between straight quotes, or on the line after “>-”',
  },
  MISSING_CHAR: {
    fr: 'guillemet, crochet, accolade ou deux-points manquant',
    en: 'a quote, bracket, brace or colon is missing',
  },
  MULTILINE_IMPLICIT_KEY: {
    fr: 'ligne sans « champ : » ; un texte sur plusieurs lignes se met en retrait après « >- »',
    en: 'a line without “field:”; a text of several lines is indented after “>-”',
  },
  MULTIPLE_DOCS: { fr: '« --- » : un seul document par fichier', en: '“---”: one document per file' },
  TAB_AS_INDENT: {
    fr: 'tabulation en début de ligne : utilisez des espaces',
    en: 'a tab at the start of a line: use spaces',
  },
};

/** What an error of YAML means; the package's own words where it is a rare one. */
export function yamlMessage(code: string, packageMessage: string): Message {
  const words = WORDS[code] ?? { fr: packageMessage, en: packageMessage };
  return { fr: `YAML illisible : ${words.fr}`, en: `broken YAML: ${words.en}` };
}
