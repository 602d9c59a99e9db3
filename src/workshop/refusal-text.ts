/** Says why a file is not read. */
import type { Lang } from '../domain/collection/records.ts';
import type { Refusal } from '../domain/table/refusal.ts';
import { formatNumber } from '../domain/text/format.ts';
import type { Translate } from '../words/messages/messages.ts';

const MEGABYTE = 1_000_000;

/** A refusal as a sentence: what was found, what is possible, what to do. */
export function refusalText(refusal: Refusal, t: Translate, lang: Lang): string {
  const number = (value: number) => formatNumber(value, lang);
  const megabytes = (bytes: number) => formatNumber(Math.round(bytes / MEGABYTE), lang);
  switch (refusal.code) {
    case 'too-large':
    case 'unpacks-too-large':
      return t(`workshop.refusal.${refusal.code}`, {
        found: megabytes(refusal.bytes),
        most: megabytes(refusal.most),
      });
    case 'too-many-rows':
      return t('workshop.refusal.too-many-rows', { found: number(refusal.rows), most: number(refusal.most) });
    case 'too-many-columns':
      return t('workshop.refusal.too-many-columns', {
        found: number(refusal.columns),
        most: number(refusal.most),
      });
    case 'too-many-cells':
      return t('workshop.refusal.too-many-cells', {
        found: number(refusal.cells),
        most: number(refusal.most),
      });
    case 'unpacks-too-much':
      return t('workshop.refusal.unpacks-too-much', {
        found: number(Math.round(refusal.ratio)),
        most: number(refusal.most),
      });
    case 'unknown-format':
      return t('workshop.refusal.unknown-format', { name: refusal.name });
    case 'no-table':
      return t('workshop.refusal.no-table', { format: refusal.format });
    case 'damaged':
      return t('workshop.refusal.damaged', { format: refusal.format, detail: refusal.detail });
    default:
      return t(`workshop.refusal.${refusal.code}`);
  }
}
