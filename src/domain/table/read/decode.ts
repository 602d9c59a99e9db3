/** Bytes as text: the byte-order mark decides, else whether they are UTF-8, else they are Windows-1252. */
import type { FileNotice } from '../workbook.ts';

/** A text, how it was encoded, and what could not be decoded. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly notices: readonly FileNotice[];
}

/** How many bytes are looked at to recognise UTF-16 without a byte-order mark. */
const SAMPLE = 4096;
/** The share of accented letters that may be broken in a text still taken for UTF-8. */
const BROKEN_SHARE = 0.02;

/** The text of a file. It never throws: Windows-1252 gives every byte a letter. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncodingOf(bytes);
  if (wide) return lenient(bytes, wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', notices: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return decodeBroken(bytes);
  }
}

/** What is not UTF-8 throughout: UTF-8 with a few broken bytes (a file that was cut, say), or Windows-1252. */
function decodeBroken(bytes: Uint8Array): Decoded {
  const asUtf8 = lenient(bytes, 'utf-8');
  const broken = brokenIn(asUtf8.text);
  const beyondAscii = [...asUtf8.text.matchAll(/[^\0-\u007F]/gu)].length;
  if (broken <= Math.max(1, beyondAscii * BROKEN_SHARE) && beyondAscii > broken * 2) return asUtf8;
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252', notices: [] };
}

/** The signs of Windows-1252 from 0x80 to 0x9F (WHATWG Encoding); the five codes without one stay signs of control. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Node 20 decodes Windows-1252 as if it were Latin-1: without those signs. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replaceAll(/[\u0080-\u009F]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80]!);
}

function lenient(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const count = brokenIn(text);
  return { text, encoding, notices: count > 0 ? [{ code: 'undecodable', count }] : [] };
}

function brokenIn(text: string): number {
  return text.split('\uFFFD').length - 1;
}

/** UTF-16, by its byte-order mark or by the zeros that stand beside each plain letter. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const half = sample.length / 2;
  // Most letters of a table are plain, so that one byte of their two is zero.
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.1) return 'utf-16le';
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.1) return 'utf-16be';
  return null;
}
