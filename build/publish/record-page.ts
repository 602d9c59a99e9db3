/**
 * A page of plain HTML for each record, and a list of them, so that a search engine and a reader without JavaScript
 * find each record. Both languages stand in one page, one after the other.
 */
import { valuesOf } from '../../src/domain/collection/facets.ts';
import { mainPlace } from '../../src/domain/collection/main-place.ts';
import type { Atlas, Dated, Initiative, Lang } from '../../src/domain/collection/records.ts';
import { foreignLang, type Text } from '../../src/domain/collection/shown-text.ts';
import { DEFAULT_ADDRESS, encode } from '../../src/domain/address/address.ts';
import { countryName, formatPartialDate } from '../../src/domain/text/format.ts';
import { placeLine } from '../../src/domain/text/place-line.ts';
import { wholeTitle } from '../../src/words/head-words.ts';
import { translator } from '../../src/words/messages/messages.ts';
import { optionLabel } from '../../src/words/option-label.ts';
import { figureText, sectionOf } from '../../src/words/published-row.ts';
import type { Wording } from '../../src/words/wording.ts';
import { html, type Content, type Markup } from './html.ts';
import { PAGES_FOLDER, recordPage } from './record-page-name.ts';

/** The style sheet of the pages, in their folder. */
export const PAGE_STYLE = 'page.css';
/** No script, and nothing from elsewhere. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const LANGS: readonly Lang[] = ['fr', 'en'];

const WORDS = {
  open: { fr: 'Ouvrir dans l’atlas', en: 'Open in the atlas' },
  all: { fr: 'Toutes les initiatives', en: 'All initiatives' },
  atlas: { fr: 'L’atlas', en: 'The atlas' },
  values: { fr: 'Classement', en: 'Classification' },
  issue: { fr: 'D’où elle vient', en: 'Where it comes from' },
  licence: { fr: 'Textes et classement\u00A0: CC BY 4.0.', en: 'Texts and classification: CC BY 4.0.' },
  list: {
    fr: 'Chaque initiative a une page, en français et en anglais.',
    en: 'Each initiative has a page, in French and in English.',
  },
} as const satisfies Record<string, Text>;

/**
 * The pages of a collection: address from the atlas → HTML. The messages must be loaded.
 *
 * @param address where the atlas is published, with a slash at its end; null: not known
 */
export function recordPages(atlas: Atlas, address: string | null): Map<string, string> {
  return new Map([
    [`${PAGES_FOLDER}/index.html`, listPage(atlas, address)],
    ...atlas.initiatives.map((record) => [recordPage(record.id), pageOf(atlas, record, address)] as const),
  ]);
}

interface PageHead {
  readonly title: string;
  readonly description: string | undefined;
  /** Its address from the atlas. */
  readonly path: string;
  readonly address: string | null;
}

function document({ title, description, path, address }: PageHead, body: Content): string {
  const canonical = address === null ? `../${path}` : `${address}${path}`;
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${description !== undefined && html`<meta name="description" content="${description}" /> `}
        <link rel="canonical" href="${canonical}" />
        <link rel="icon" href="../icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="./${PAGE_STYLE}" />
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
}

function pageOf(atlas: Atlas, record: Initiative, address: string | null): string {
  const name = wholeTitle({ atlas, lang: 'fr' });
  return document(
    {
      title: `${record.title.fr} — ${atlas.head.title.fr}`,
      description: record.takeaway?.fr ?? record.summary?.fr,
      path: recordPage(record.id),
      address,
    },
    html`<header>
        <p>
          <a href="../">${name}</a> · <a href="./">${WORDS.all.fr}</a> ·
          <a href="#en" hreflang="en" lang="en">English</a>
        </p>
      </header>
      <main>${LANGS.map((lang) => recordIn({ atlas, lang, t: translator(lang) }, record))}</main>
      <footer>
        <p>${WORDS.licence.fr} <span lang="en">${WORDS.licence.en}</span></p>
      </footer>`,
  );
}

/** The record in one language. */
function recordIn(wording: Wording, record: Initiative): Markup {
  const { atlas, lang, t } = wording;
  const say = (text: Text | undefined) => text && inItsLanguage(text, lang);
  const fragment = encode({ ...DEFAULT_ADDRESS, ...(lang === 'en' && { lang }), sel: record.id }, atlas);
  return html`<article lang="${lang}" id="${lang}">
    <h1>${say(record.title)}</h1>
    ${
      record.printed &&
      record.printed.text !== record.title[lang] &&
      html`<p class="printed">
        ${t('record.printed')} <span lang="${record.printed.lang}">${record.printed.text}</span>
      </p> `
    }${record.takeaway && html`<p class="takeaway">${say(record.takeaway)}</p> `}${
      record.summary && html`<p>${say(record.summary)}</p> `
    }
    <p><a class="open" href="../#${fragment}">${WORDS.open[lang]}</a></p>
    ${section(
      t('record.figures'),
      record.figures.map((figure) => html`<li>${figureText(figure, lang)}</li> `),
    )}${section(t('record.bearer', { count: record.bearers.length }), bodies(wording, record.bearers))}${section(t('record.partner', { count: record.partners.length }), bodies(wording, record.partners))}${section(t('record.place', { count: record.places.length }), placesIn(wording, record), t('place.none'))}${section(
      t('record.dates'),
      record.dates.map((date) => html`<li>${dateIn(wording, record, date)}</li> `),
      t('record.undated'),
    )}${valuesIn(wording, record)}${issueIn(wording, record)}${section(t('record.further'), sourcesIn(wording, record), record.coverage === 'none' ? t('coverage.none') : undefined)}${section(
      t('record.notes'),
      record.notes.map((note) => html`<li>${say(note)}</li> `),
    )}${section(t('record.related'), relatedIn(wording, record))}
  </article> `;
}

/** A text in its language; marked with that where it is not the one around it. */
function inItsLanguage(text: Text, lang: Lang): Content {
  const foreign = foreignLang(text, lang);
  return foreign === undefined ? text[lang] : html`<span lang="${foreign}">${text[lang]}</span>`;
}

/** A heading and a list; where there is nothing, what is said of that, or no section at all. */
function section(heading: string, items: readonly Markup[], otherwise?: string): Content {
  if (items.length === 0 && otherwise === undefined) return null;
  return html`<section>
    <h2>${heading}</h2>
    ${
      items.length > 0
        ? html`<ul>
            ${items}
          </ul>`
        : html`<p>${otherwise}</p>`
    }
  </section> `;
}

function bodies(wording: Wording, of: Initiative['bearers']): Markup[] {
  const facet = wording.atlas.facets.find(({ kind }) => kind === 'bearer')?.id;
  return of.map(({ name, kind }) => {
    const label = facet !== undefined && kind !== undefined && optionLabel(wording, facet, kind);
    return html`<li>
      ${inItsLanguage(name, wording.lang)}${label && html` <span class="aside">(${label})</span>`}
    </li> `;
  });
}

function placesIn({ atlas, lang, t }: Wording, record: Initiative): Markup[] {
  return record.places.flatMap(({ place: id, role, note, source }) => {
    const place = atlas.places[id];
    if (!place) return [];
    const publisher = publisherOf(record, source);
    const country = place.country && countryName(place.country, lang);
    const around = [place.description?.[lang], place.region?.[lang], country !== place.name[lang] && country];
    const about = [t(`role.${role}`), t(`precision.${place.precision}`)];
    return [
      html`<li>
        <strong>${inItsLanguage(place.name, lang)}</strong>, ${around.filter(Boolean).join(', ')}
        <span class="aside">(${about.join(', ')})</span
        >${note && html` ${inItsLanguage(note, lang)}`}${publisher && html` <span class="aside">${t('record.placeSource', { publisher })}</span>`}
      </li> `,
    ];
  });
}

const publisherOf = ({ sources }: Pick<Initiative, 'sources'>, id: string | undefined): string | undefined =>
  sources.find((source) => source.id === id)?.publisher;

/** A date, and how it is known. */
function dateIn(
  { lang, t }: Pick<Wording, 'lang' | 't'>,
  record: Pick<Initiative, 'sources'>,
  date: Dated,
): Markup {
  const publisher = date.certainty === 'sourced' && publisherOf(record, date.source);
  return html`${inItsLanguage(date.label, lang)}${date.certainty === 'inferred' && html` <span class="aside">(${t('record.inferred')}${lang === 'fr' ? '\u00A0' : ''}: ${inItsLanguage(date.reason, lang)})</span>`}${publisher && html` <span class="aside">(${t('record.dateSource', { publisher })})</span>`}`;
}

/** Its values in the facets that are told nowhere else, and what a table brought. */
function valuesIn(wording: Wording, record: Initiative): Content {
  const { atlas, lang } = wording;
  const row = (name: Content, value: string) =>
    html`<dt>${name}</dt>
      <dd>${value}</dd> `;
  const rows = [
    ...atlas.facets
      .filter(({ kind }) => kind === 'terms')
      .flatMap(({ id, label, plural }) => {
        const values = valuesOf(atlas, record, id).map((value) => optionLabel(wording, id, value));
        const name = (values.length > 1 && plural) || label;
        return values.length > 0 ? [row(inItsLanguage(name, lang), values.join(', '))] : [];
      }),
    ...record.extra.map(({ name, value }) => row(name, value)),
  ];
  return (
    rows.length > 0 &&
    html`<section>
      <h2>${WORDS.values[lang]}</h2>
      <dl>${rows}</dl>
    </section> `
  );
}

/** The issue that it comes from, and the section and page in it. */
function issueIn(wording: Wording, record: Initiative): Content {
  const { atlas, lang, t } = wording;
  const issue = atlas.issues.find(({ number }) => number === record.issue);
  if (!issue) return null;
  const printed = sectionOf(atlas, record);
  const where = printed && t('cite.section', { section: printed.printed, page: printed.page });
  return html`<section>
    <h2>${WORDS.issue[lang]}</h2>
    <p>
      ${[inItsLanguage(issue.title, lang), where && html`, ${where}`]}. ${t('record.published')}
      ${dateIn(wording, { sources: [] }, issue.published)}
    </p>
  </section> `;
}

function sourcesIn({ lang, t }: Wording, record: Initiative): Markup[] {
  return record.sources.map(
    ({ publisher, title, address, date, official, supports }) =>
      html`<li>
        <a href="${address}" rel="noopener noreferrer">${inItsLanguage(title, lang)}</a>
        <span class="aside"
          >${[publisher, date && formatPartialDate(date, lang), official && t('record.official')].filter(Boolean).join(', ')}</span
        >${supports && html`<br />${inItsLanguage(supports, lang)}`}
      </li> `,
  );
}

function relatedIn({ atlas, lang }: Wording, record: Initiative): Markup[] {
  return record.related.flatMap(({ initiative, reason }) => {
    const other = atlas.initiatives.find(({ id }) => id === initiative);
    return other
      ? [
          html`<li>
            <a href="./${other.id}.html">${inItsLanguage(other.title, lang)}</a>
            <span class="aside">${inItsLanguage(reason, lang)}</span>
          </li> `,
        ]
      : [];
  });
}

function listPage(atlas: Atlas, address: string | null): string {
  const item = (record: Initiative) => {
    const place = mainPlace(record, atlas.places) && placeLine(atlas, record, 'fr');
    return html`<li>
      <a href="./${record.id}.html">${inItsLanguage(record.title, 'fr')}</a
      >${place && html` <span class="aside">${place}</span>`}<br /><span lang="en"
        >${inItsLanguage(record.title, 'en')}</span
      >
    </li> `;
  };
  return document(
    {
      title: `${WORDS.all.fr} — ${atlas.head.title.fr}`,
      description: undefined,
      path: `${PAGES_FOLDER}/`,
      address,
    },
    html`<header>
        <p><a href="../">${wholeTitle({ atlas, lang: 'fr' })}</a></p>
      </header>
      <main>
        <h1>${WORDS.all.fr} <span lang="en">${WORDS.all.en}</span></h1>
        <p>${WORDS.list.fr} <span lang="en">${WORDS.list.en}</span></p>
        <ul class="records">
          ${atlas.initiatives.map(item)}
        </ul>
      </main>
      <footer>
        <p>${WORDS.licence.fr} <span lang="en">${WORDS.licence.en}</span></p>
      </footer>`,
  );
}
