/** The tours, for readers who know nothing of presenting. */
import { expect, LANGUAGES, test } from './atlas.ts';

const WORDS = {
  fr: {
    open: 'Parcours',
    length: '5 étapes, 1,5 min',
    pitch: /L’atlas en quatre-vingt-dix secondes/,
    leave: 'Quitter',
  },
  en: { open: 'Tours', length: '5 steps, 1.5 min', pitch: /The atlas in ninety seconds/, leave: 'Leave' },
} as const;

for (const lang of LANGUAGES) {
  test(`a tour is started by its title, and gives back what was asked, in ${lang}`, async ({
    atlas,
    page,
  }) => {
    const words = WORDS[lang];
    await atlas.open(`lang=${lang}&theme=culture`);
    await page.getByRole('button', { name: words.open, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: words.open });
    await expect(dialog.locator('[data-tour]')).toHaveCount(7);
    const pitch = dialog.getByRole('button', { name: words.pitch });
    await expect(pitch).toContainText(words.length);
    await pitch.click();
    await expect(page.locator('#stage')).toBeVisible();
    await page.getByRole('button', { name: words.leave }).click();
    await atlas.expectCount(6);
  });
}

test('the tours are in sight at every size, and what they push aside is at the foot', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await atlas.open();
  const open = page.getByRole('button', { name: 'Parcours', exact: true });
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [844, 390],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(open).toBeInViewport({ ratio: 1 });
    await expect(page.locator('#present')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'À propos', exact: true })).toHaveCount(1);
    const bar = await page.locator('.title-bar').boundingBox();
    expect(bar!.height, `the title bar at ${width} × ${height}`).toBeLessThan(70);
  }
});
