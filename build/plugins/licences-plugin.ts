import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The file, beside the page. */
export const LICENCES = 'licences.txt';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  /** As older packages say it. */
  readonly licenses?: readonly { readonly type: string }[];
}

/**
 * Vite plugins: `licences.txt`, the packages that the program is made of, workers included, each with its licence. The
 * second of the two goes to the workers, which are built before the page is written.
 */
export function licencesPlugins(): { page: Plugin; workers: () => Plugin } {
  /** The folders of the packages. */
  const folders = new Set<string>();
  const collect = (id: string) => {
    const [folder] =
      /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0/, '').replaceAll('\\', '/')) ?? [];
    if (folder !== undefined) folders.add(folder);
  };
  const name = 'atlas-licences';
  return {
    page: {
      name,
      moduleParsed: ({ id }) => collect(id),
      generateBundle() {
        if (this.environment.config.consumer !== 'client' || this.environment.config.mode === 'usb') return;
        this.emitFile({ type: 'asset', fileName: LICENCES, source: licencesOf([...folders]) });
      },
    },
    workers: () => ({ name, moduleParsed: ({ id }) => collect(id) }),
  };
}

/** The text of the file. Throws where a package names no licence. */
function licencesOf(folders: readonly string[]): string {
  const parts = folders
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => {
      const {
        name,
        version,
        license: own,
        licenses,
      } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      const license = own ?? licenses?.map(({ type }) => type).join(', ');
      if (license === undefined) throw new Error(`expected a licence of the package ${name}, found none`);
      const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
      return { name, text: `${name} ${version}: ${license}${text}\n` };
    });
  const rule = `\n${'-'.repeat(72)}\n\n`;
  return [
    'The atlas is made with these packages.\n',
    ...parts.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ text }) => text),
  ].join(rule);
}
