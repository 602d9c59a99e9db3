/** Says what is wrong with the file of a collection. */
import { pathText, type Fault } from '../domain/collection/faults.ts';
import { LARGEST } from '../domain/collection/read-collection.ts';
import { formatNumber } from '../domain/text/format.ts';
import type { Lang } from '../domain/collection/records.ts';
import { translator, type Translate } from './messages/messages.ts';

/** A fault as a sentence: where it is, what was expected, what was found. */
export function faultText({ kind, path, value, expected = '' }: Fault, lang: Lang): string {
  const t = translator(lang);
  const at = pathText(path);
  switch (kind) {
    case 'json':
    case 'format':
    case 'version':
      return t(`fault.${kind}`, { value });
    case 'large':
      return path.length === 0
        ? t('fault.largeFile', { most: formatNumber(LARGEST.bytes / 1_000_000, lang) })
        : t('fault.largeList', { path: at, most: formatNumber(LARGEST.records, lang), value });
    case 'shape':
      return t('fault.shape', { path: at, expected: expectedText(expected, t), value });
    case 'missing':
      return t('fault.missing', { path: at, expected: expectedText(expected, t) });
    default:
      return t(`fault.${kind}`, { path: at, value });
  }
}

/** What was expected, by the kinds of the schema. */
function expectedText(kind: string, t: Translate): string {
  switch (kind) {
    case 'string':
    case 'non_empty':
    case 'record':
      return t('expected.text');
    case 'number':
    case 'integer':
    case 'min_value':
    case 'max_value':
      return t('expected.number');
    case 'boolean':
      return t('expected.boolean');
    case 'array':
    case 'tuple':
    case 'min_length':
    case 'max_length':
      return t('expected.list');
    case 'strict_object':
    case 'object':
      return t('expected.fields');
    case 'url':
      return t('expected.address');
    case 'date':
      return t('expected.date');
    case 'regex':
      return t('expected.id');
    default:
      return t('expected.other');
  }
}
