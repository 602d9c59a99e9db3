/**
 * What a zip file says of its contents, read from its central directory without unpacking anything (APPNOTE.TXT 6.3.10,
 * PKWARE, sections 4.3.12 to 4.3.16).
 */
import type { Bounds } from '../bounds.ts';
import { Refused } from '../refusal.ts';

/** One file within a zip; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** The comment at the end of a zip is at most this long. */
const COMMENT_MOST = 0xffff;
/** Stands where the true size is in a zip64 record: such a file is beyond all bounds here. */
const ELSEWHERE = 0xffffffff;

/** Whether bytes begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The entries of a zip file. Throws `Refused` where its directory is missing or cut. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) throw damaged('the central directory was not found');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) {
      throw damaged('the central directory is cut');
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const nameAt = at + ENTRY_LENGTH;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
    });
    at = nameAt + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Refuses a zip that would unpack to more, or by more, than the bounds allow, or that hides how large it is. */
export function checkUnpacked(entries: readonly ZipEntry[], size: number, bounds: Bounds): void {
  // A size of 0 for packed bytes would leave the library without a limit.
  const unpacked = entries.reduce(
    (sum, entry) => sum + (entry.unpacked === 0 && entry.packed > 2 ? ELSEWHERE : entry.unpacked),
    0,
  );
  if (unpacked > bounds.unpacked) {
    throw new Refused({ code: 'unpacks-too-large', bytes: unpacked, most: bounds.unpacked });
  }
  const ratio = Math.round(unpacked / size);
  if (ratio > bounds.ratio) throw new Refused({ code: 'unpacks-too-much', ratio, most: bounds.ratio });
}

/** Where the record at the end of the directory begins: it is looked for from the end, before a comment. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - COMMENT_MOST);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function damaged(detail: string): Refused {
  return new Refused({ code: 'damaged', format: 'zip', detail });
}
