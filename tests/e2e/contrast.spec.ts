import { expect, rgb, test } from './atlas.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';

test('with forced colours, bars are seen and what is chosen is told from the rest; more contrast is given where asked', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await atlas.open('lang=fr&renderer=svg&theme=communication&sel=coronafacts&palette=light');
  const style = (selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name);
  // The system's colours of this browser: black on white.
  const chosen = '[data-facet=theme][data-value=communication]';
  const other = '[data-facet=theme][data-value=tourism]';
  await expect.poll(() => style(`${chosen} .bar`, 'background-color')).toBe('rgb(0, 0, 0)');
  expect(await style(`${chosen} .ghost`, 'background-color')).not.toBe('rgb(255, 255, 255)');
  expect(await style(chosen, 'outline-style')).toBe('solid');
  expect(await style(other, 'outline-style')).toBe('none');
  expect(await style(`${other} .label`, 'text-decoration-line')).toBe('none');
  expect(await style('a[aria-current=true]', 'outline-style')).toBe('solid');
  // The focus is told from what is chosen.
  await page.locator(chosen).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await style(chosen, 'outline-style')).toBe('double');

  await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
  const ink = `rgb(${rgb(PALETTE_COLOURS.light.ink).join(', ')})`;
  await expect.poll(() => style('[data-id] .meta', 'color')).toBe(ink);
});
