import type { Plugin } from 'vite';
import type { PublishedTemplate } from '../../src/domain/one-file/published-template.ts';
import { CONTENT_SECURITY_POLICY } from '../publish/content-policy.ts';
import { openTemplate } from '../publish/one-file.ts';

/** The folder of what only the one file needs. */
const FOLDER = 'one-file/';

/**
 * Vite plugin: publishes the template of the one file, so that a page can make such a file of the collection that it
 * shows. A part that the page has anyway is not published twice.
 */
export function oneFilePlugin({ mode }: { mode: string }): Plugin {
  return {
    name: 'atlas-one-file',
    apply: (_, { command }) => command === 'build' && mode === 'production',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        if (this.environment.config.consumer !== 'client') return;
        const { shell, program, parts } = await openTemplate(CONTENT_SECURITY_POLICY);
        const isPublished = (name: string, content: Uint8Array): boolean => {
          const file = bundle[name];
          return file !== undefined && Buffer.from(content).equals(contentOf(file));
        };
        const published: PublishedTemplate = { shell, program, parts: {} };
        for (const [name, { type, content }] of parts) {
          const from = isPublished(name, content) ? name : FOLDER + name;
          published.parts[name] = { type, from };
          if (from !== name) this.emitFile({ type: 'asset', fileName: from, source: content });
        }
        this.emitFile({
          type: 'asset',
          fileName: `${FOLDER}template.json`,
          source: JSON.stringify(published),
        });
      },
    },
  };
}

type File = Parameters<Extract<Plugin['generateBundle'], (...args: never[]) => unknown>>[1][string];
const contentOf = (file: File): Buffer => Buffer.from(file.type === 'chunk' ? file.code : file.source);
