import type { Atlas, Lang } from '../../domain/collection/records.ts';
import { formatDay } from '../../domain/text/format.ts';
import type { Day } from '../../domain/time/calendar.ts';
import { wholeTitle } from '../../words/head-words.ts';

const NAMES: Readonly<Record<Lang, string>> = { fr: 'LISEZMOI.txt', en: 'README.txt' };
const LINES: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    'Ce dossier est un site entier : déposez-le tel quel chez n’importe quel hébergeur de pages,',
    'ou ouvrez index.html d’un double clic. Il ne demande rien à aucun autre site.',
    '',
    'index.html               l’atlas et la collection, avec ses présentations',
    'data/collection.json     la collection entière, à rouvrir dans un atlas',
    'data/initiatives.csv     le tableau',
    'data/initiatives.geojson les points',
    'data/datapackage.json    ce que dit chaque colonne (Frictionless Data)',
    '',
    'Fait le',
  ],
  en: [
    'This folder is a whole site: put it as it is on any host of web pages, or open index.html by a double',
    'click. It asks nothing of any other site.',
    '',
    'index.html               the atlas and the collection, with its presentations',
    'data/collection.json     the whole collection, to be opened in an atlas again',
    'data/initiatives.csv     the table',
    'data/initiatives.geojson the points',
    'data/datapackage.json    what each column says (Frictionless Data)',
    '',
    'Made on',
  ],
};

/** What the folder of a site says of itself, in both languages: name of the file → text. */
export function readmes(atlas: Atlas, day: Day): Map<string, string> {
  return new Map(
    (['fr', 'en'] as const).map((lang) => {
      const lines = [wholeTitle({ atlas, lang }), '', ...LINES[lang]];
      // Windows' editor of old wants both characters.
      return [NAMES[lang], `${lines.join('\r\n')} ${formatDay(day, lang)}.\r\n`];
    }),
  );
}
