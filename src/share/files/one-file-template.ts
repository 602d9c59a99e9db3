/** The template of the one file, as it is published beside the page. */
import type { PackedPart, Template } from '../../domain/one-file/one-file.ts';
import type { PublishedTemplate } from '../../domain/one-file/published-template.ts';

/** The atlas was put online without the template. */
export class TemplateAbsent extends Error {}

/** How many of how many parts are there. */
export type Progress = (done: number, of: number) => void;

/**
 * The template, its parts packed.
 *
 * @param base the address of the page
 * @throws {TemplateAbsent} where it is not published; {TypeError} where the site does not answer
 */
export async function packedTemplate(base: string, onprogress: Progress): Promise<Template> {
  const fetched = async (path: string): Promise<Response> => {
    const response = await fetch(new URL(path, base));
    if (!response.ok) throw new TemplateAbsent(`${path}: HTTP ${response.status}`);
    return response;
  };
  const { shell, program, parts } = (await (
    await fetched('one-file/template.json')
  ).json()) as PublishedTemplate;
  const packed: Record<string, PackedPart> = {};
  const names = Object.entries(parts);
  for (const [at, [name, { type, from }]] of names.entries()) {
    onprogress(at, names.length);
    const { body } = await fetched(from);
    packed[name] = { type, packed: await inBase64(body!.pipeThrough(new CompressionStream('gzip'))) };
  }
  onprogress(names.length, names.length);
  return { shell, parts: JSON.stringify({ program, parts: packed }) };
}

async function inBase64(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const blob = await new Response(stream).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('A part of the file could not be read.'));
    reader.readAsDataURL(blob);
  });
}
