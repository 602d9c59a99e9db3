import type { Period } from '../domain/time/calendar.ts';
import { formatDay, type Detail } from '../domain/text/format.ts';
import type { Lang } from '../domain/collection/records.ts';
import type { Translate } from './messages/messages.ts';

/** A period in words: « du 17 mars 2020 au 10 mai 2020 ». */
export function formatPeriod(
  { from, to }: Period,
  lang: Lang,
  t: Translate,
  detail: Detail = 'full',
): string {
  const first = from !== null ? formatDay(from, lang, detail) : '';
  const last = to !== null ? formatDay(to, lang, detail) : '';
  if (from !== null && to !== null) return t('period.between', { first, last });
  if (from !== null) return t('period.since', { first });
  return to !== null ? t('period.until', { last }) : t('period.all');
}
