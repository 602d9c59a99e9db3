/** What a file is, by its first bytes: names lie, and pasted cells have none. */
import type { Bounds } from '../bounds.ts';
import { Refused } from '../refusal.ts';
import { checkUnpacked, isZip, zipEntries } from './zip.ts';

/** A spreadsheet, or a text whose form its characters tell. */
export type Container = 'xlsx' | 'ods' | 'text';

/** The first bytes of a compound file: an old Excel workbook, or a new one that is locked. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** First bytes of documents and pictures that are full of plain letters: PDF, PNG, JPEG, GIF, gzip, RTF. */
const OTHERS = ['%PDF', '\u0089PNG', '\u00FF\u00D8\u00FF', 'GIF8', '\u001F\u008B', '{\\rtf'];
const SAMPLE = 4096;

/** Throws `Refused` for what is neither a spreadsheet nor a text, and for a zip beyond the bounds. */
export function containerOf(bytes: Uint8Array, name: string, bounds: Bounds): Container {
  if (bytes.length === 0) throw new Refused({ code: 'empty' });
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) {
    throw new Refused({ code: isLocked(bytes) ? 'locked' : 'old-workbook' });
  }
  if (isZip(bytes)) return zipped(bytes, name, bounds);
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (OTHERS.some((other) => start.startsWith(other))) {
    throw new Refused({ code: 'unknown-format', name });
  }
  return 'text';
}

function zipped(bytes: Uint8Array, name: string, bounds: Bounds): Container {
  const entries = zipEntries(bytes);
  checkUnpacked(entries, bytes.length, bounds);
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('xl/workbook.bin')) throw new Refused({ code: 'binary-workbook' });
  if (names.has('xl/workbook.xml') || names.has('[Content_Types].xml')) {
    if ([...names].some((entry) => entry.startsWith('xl/'))) return 'xlsx';
    throw new Refused({ code: 'no-table', format: 'docx' });
  }
  if (names.has('content.xml')) {
    if (isOtherDocument(bytes)) throw new Refused({ code: 'no-table', format: 'odt' });
    return 'ods';
  }
  if ([...names].some((entry) => entry.endsWith('.kml'))) throw new Refused({ code: 'compressed-kml' });
  throw new Refused({ code: 'unknown-format', name });
}

/** OpenDocument begins with its media type, unpacked, right after the header of the first entry (38 bytes). */
function isOtherDocument(bytes: Uint8Array): boolean {
  const type = /opendocument\.([a-z]+)/.exec(String.fromCharCode(...bytes.subarray(38, 100)));
  return type !== null && type[1] !== 'spreadsheet';
}

/** A locked workbook keeps its contents in a stream of this name, written in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();
  // The directory of streams may stand anywhere; names begin at multiples of 128 bytes within sectors of 512.
  for (let at = 512; at + name.length <= bytes.length; at += 128) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The form of a text. */
export type TextForm = 'json' | 'xml' | 'delimited';

/** JSON and XML by their first sign, and by the end of the name where a table could begin likewise. */
export function textFormOf(text: string, name: string): TextForm {
  const start = text.slice(0, SAMPLE).trimStart();
  if (/^(<\?xml|<kml|<!doctype|<html|<svg|<table|<!--)/i.test(start)) return 'xml';
  if (/\.(geo|top)?json$/i.test(name)) return 'json';
  if (/\.(csv|tsv|tab|txt)$/i.test(name)) return 'delimited';
  return /^[[{]/.test(start) ? 'json' : 'delimited';
}
