/** What the atlas offers to cite: an issue, the data, one record of them. */
import { version } from '../../package.json';
import type { Citable, Published } from '../words/citation.ts';
import type { Dated, Initiative, Issue } from '../domain/collection/records.ts';
import { wholeTitle } from '../words/head-words.ts';
import { sectionOf } from '../words/published-row.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import { addressOf } from '../state/history.svelte.ts';
import { DEFAULT_ADDRESS, encode } from '../domain/address/address.ts';
import { formatDay } from '../domain/text/format.ts';

/** An issue, under its own title, in its own language. No address of it is known. */
export function issueCitable({ atlas, lang, t }: AtlasState, issue: Issue): Citable {
  const { id, publisher, title } = atlas.head;
  return {
    key: `${id}-issue-${issue.number}`,
    kind: 'report',
    author: publisher?.name ?? title.fr,
    title: issue.title.fr,
    lang: 'fr',
    container: null,
    publisher: publisher?.host ?? null,
    medium: null,
    published: publishedOf(issue.published, { lang, t }),
    undated: t('cite.undated'),
    version: null,
    address: null,
    accessed: null,
    notes: [],
  };
}

/** The data of the atlas, in the version that this page was built from. */
export function dataCitable(state: AtlasState): Citable {
  const { t } = state;
  return {
    ...fromAtlas(state, ''),
    key: `${state.atlas.head.id}-${version}`,
    kind: 'dataset',
    title: wholeTitle(state),
    container: null,
    medium: t('cite.dataset'),
    notes: licenceOf(state),
  };
}

/** One record of the data, and the part of the issue that it comes from. */
export function recordCitable(state: AtlasState, record: Initiative): Citable {
  const { atlas, lang, t } = state;
  const issue = atlas.issues.find(({ number }) => number === record.issue);
  const section = sectionOf(atlas, record);
  const published = issue && publishedOf(issue.published, state);
  const source = issue && [
    issue.title.fr,
    ...(section ? [t('cite.section', { section: section.printed, page: section.page })] : []),
    published!.words + (published!.caveat ? ` (${published!.caveat})` : ''),
  ];
  return {
    ...fromAtlas(state, encode({ ...DEFAULT_ADDRESS, lang, sel: record.id }, atlas)),
    key: `${atlas.head.id}-${record.id}`,
    kind: 'entry',
    title: record.title[lang],
    container: atlas.head.title[lang],
    medium: t('cite.entry'),
    notes: [
      ...(source ? [t('cite.after', { source: source.join(', ') })] : []),
      ...(record.sources.length > 0
        ? [
            t('cite.sources', {
              sources: record.sources
                .map(({ publisher, date, address: page }) =>
                  [publisher, date, page].filter(Boolean).join(', '),
                )
                .join(' ; '),
            }),
          ]
        : []),
      ...licenceOf(state),
    ],
  };
}

/** The licence of the collection, where it has one. */
function licenceOf({ atlas, t }: AtlasState): string[] {
  const { licence } = atlas.head;
  return licence ? [t('cite.licence', { licence: licence.name })] : [];
}

/** What the data and each record of them have in common. */
function fromAtlas({ atlas, lang, t }: AtlasState, fragment: string) {
  const day = today();
  return {
    author: atlas.head.publisher?.name ?? atlas.head.title[lang],
    lang,
    publisher: null,
    // The data have a version and no date.
    published: null,
    undated: t('cite.undated'),
    version: { number: version, words: t('cite.version', { version }) },
    address: addressOf(fragment),
    accessed: { day, words: t('cite.accessed', { day: formatDay(day, lang) }) },
  };
}

function publishedOf(published: Dated, { lang, t }: Pick<AtlasState, 'lang' | 't'>): Published {
  return {
    date: published,
    words: published.label[lang],
    caveat: published.certainty === 'inferred' ? t('cite.inferred') : null,
  };
}

/** The reader's own day: Swedish writes it as ISO 8601 does. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}
