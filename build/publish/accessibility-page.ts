/** The declaration of accessibility, made of the grid `docs/rgaa.md`: what is met, and what is not. */
import { readFileSync } from 'node:fs';
import type { Atlas } from '../../src/domain/collection/records.ts';
import { wholeTitle } from '../../src/words/head-words.ts';
import { html } from './html.ts';
import { PAGES_FOLDER } from './record-page-name.ts';
import { PAGE_POLICY, PAGE_STYLE } from './record-page.ts';

/** The page, beside that of the atlas. */
export const ACCESSIBILITY_PAGE = 'accessibilite.html';
const GRID = 'docs/rgaa.md';

/** How the atlas meets a criterion of the RGAA: met, not met or not checked, not applicable. */
type State = 'C' | 'NC' | 'NA';

/** A line of the grid. */
export interface Criterion {
  readonly number: string;
  readonly question: string;
  readonly state: State;
  /** How it was checked. */
  readonly how: string;
}

/** The criteria of the grid, in their order. */
export function criteria(grid: string = readFileSync(GRID, 'utf8')): Criterion[] {
  const row = /^\| (\d+\.\d+) +\| (.+?) +\| (C|NC|NA) +\| (.+?) +\|$/gm;
  return [...grid.matchAll(row)].map(([, number, question, state, how]) => ({
    number: number!,
    question: question!,
    state: state as State,
    how: how!.replaceAll('`', ''),
  }));
}

/** The text of the page, in French, with a summary in English. */
export function accessibilityPage(atlas: Atlas): string {
  const all = criteria();
  const count = (state: State) => all.filter((criterion) => criterion.state === state).length;
  const [met, unmet, absent] = [count('C'), count('NC'), count('NA')];
  const rate = Math.floor((100 * met) / (met + unmet));
  const title = wholeTitle({ atlas, lang: 'fr' });
  const { contact } = atlas.head;
  const listed = (states: readonly State[]) =>
    html`<ul>
      ${all
        .filter(({ state }) => states.includes(state))
        .map(({ number, question, how }) => html`<li>${number} ${question} ${how}</li>`)}
    </ul>`;
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Accessibilité — ${title}</title>
        <link rel="stylesheet" href="./${PAGES_FOLDER}/${PAGE_STYLE}" />
      </head>
      <body>
        <header><a href="./">${title}</a></header>
        <main>
          <h1>Accessibilité&nbsp;: partiellement conforme</h1>
          <p>
            Selon une auto-évaluation, l’atlas respecte ${met} des ${met + unmet} critères applicables du RGAA
            4.1 (${rate}&nbsp;%)&nbsp;; ${absent} ne s’appliquent pas. Elle a été faite par des programmes et
            en lisant le code&nbsp;: aucun auditeur, aucun lecteur d’écran, aucune personne handicapée n’y a
            encore servi.
          </p>
          <h2>Non conforme, ou non vérifié</h2>
          ${listed(['NC'])}
          <h2>Conforme</h2>
          ${listed(['C'])}
          <h2>Non applicable</h2>
          ${listed(['NA'])}
          <h2>Signaler un défaut</h2>
          <p>
            ${contact ?? html`Cette copie ne nomme pas de contact&nbsp;: adressez-vous à qui l’a mise en ligne.`}
            Sans réponse, le <a href="https://www.defenseurdesdroits.fr/">Défenseur des droits</a> peut être
            saisi.
          </p>
          <p lang="en">
            By a self-assessment, made by programs and by reading the code, the atlas meets ${met} of the
            ${met + unmet} criteria of RGAA 4.1 that apply. No screen reader, auditor or person with a
            disability has checked it yet.
          </p>
        </main>
      </body>
    </html>`.text;
}
