/**
 * `npm run build:usb`: the whole atlas as one file, `dist-usb/atlas.html`, to be opened from a USB stick
 * without a server or a network (`build/publish/one-file.ts`). Fails above `MOST_BYTES`. `-- --from dist` takes the
 * template that a build has published there, instead of building it again.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PublishedTemplate } from '../../src/domain/one-file/published-template.ts';
import { CONTENT_SECURITY_POLICY } from '../publish/content-policy.ts';
import { MOST_BYTES, openTemplate, packedFile, type OpenTemplate } from '../publish/one-file.ts';

const FOLDER = 'dist-usb';

const { from } = parseArgs({ args: process.argv.slice(2), options: { from: { type: 'string' } } }).values;

/** The template that stands in the folder of a build. */
function publishedTemplate(folder: string): OpenTemplate {
  const text = readFileSync(join(folder, 'one-file/template.json'), 'utf8');
  const { parts, ...rest } = JSON.parse(text) as PublishedTemplate;
  const opened = Object.entries(parts).map(
    ([name, part]) => [name, { type: part.type, content: readFileSync(join(folder, part.from)) }] as const,
  );
  return { ...rest, parts: new Map(opened) };
}

const template = from === undefined ? await openTemplate(CONTENT_SECURITY_POLICY) : publishedTemplate(from);
const page = packedFile(template);
mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'atlas.html'), page);
const bytes = Buffer.byteLength(page);
console.log(
  `${join(FOLDER, 'atlas.html')}: ${(bytes / 1e6).toFixed(2)} MB, of at most ${MOST_BYTES / 1e6} MB`,
);
if (bytes > MOST_BYTES) {
  console.error(`Too large for its purpose by ${bytes - MOST_BYTES} bytes.`);
  process.exitCode = 1;
}
