/** How a slide fits its screen, measured in the page. */
export interface SlideFit {
  /** What is cut, hidden or overflows, in words. */
  readonly cut: readonly string[];
  /** In CSS pixels from the top of the window. */
  readonly titleTop: number;
  readonly titleLines: number;
  /** The size of the letters of the sentence, in percent of the height of the window. */
  readonly sentence: number;
  /** In how many lines the buttons of the foot stand. */
  readonly foot: number;
  /** The size of the largest name on the map, in percent of the height of the window. */
  readonly subject: number;
  /** How many names there are on the map. */
  readonly names: number;
}

/** Runs in the page: it uses nothing of this module. */
export function fitOf(): SlideFit {
  const cut: string[] = [];
  const stage = document.querySelector<HTMLElement>('#stage')!;
  const heading = stage.querySelector<HTMLElement>('h1');
  const foot = stage.querySelector<HTMLElement>('.foot');
  const over = stage.scrollHeight - stage.clientHeight;
  if (over > 1) cut.push(`the slide is ${over} px too high`);
  if (stage.scrollWidth - stage.clientWidth > 1) cut.push('the slide is too wide');
  const footTop = foot?.getBoundingClientRect().top ?? Infinity;
  for (const part of stage.querySelectorAll<HTMLElement>('h1, p, .code')) {
    if (foot?.contains(part) || part.closest('.visually-hidden')) continue;
    const { bottom, height } = part.getBoundingClientRect();
    if (height > 0 && bottom > footTop + 1) cut.push(`${part.tagName.toLowerCase()} is under the foot`);
    if (part.scrollWidth - part.clientWidth > 1) cut.push(`${part.tagName.toLowerCase()} is too wide`);
  }
  const figure = stage.querySelector<HTMLElement>('strong');
  if (figure) {
    const range = document.createRange();
    range.selectNodeContents(figure);
    const tops = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 12)));
    if (tops.size > 2) cut.push('the figure breaks');
  }
  const notes = stage.querySelector<HTMLElement>('[data-notes]');
  if (notes && notes.scrollHeight - notes.clientHeight > 1)
    cut.push(`notes overflow by ${notes.scrollHeight - notes.clientHeight} px`);
  const lines = (element: HTMLElement | null) =>
    element ? Math.round(element.clientHeight / parseFloat(getComputedStyle(element).lineHeight)) : 0;
  const sentence = stage.querySelector<HTMLElement>('.sentence');
  const nav = foot?.querySelector<HTMLElement>('nav');
  const { names = '', largestName: subject = '0' } =
    document.querySelector<HTMLElement>('[data-map]')!.dataset;
  return {
    cut,
    titleTop: Math.round(heading?.getBoundingClientRect().top ?? 0),
    titleLines: lines(heading),
    sentence: sentence ? (parseFloat(getComputedStyle(sentence).fontSize) / innerHeight) * 100 : 0,
    foot: nav ? Math.round(nav.clientHeight / nav.firstElementChild!.clientHeight) : 0,
    subject: (Number(subject) / innerHeight) * 100,
    names: names === '' ? 0 : names.split('|').length,
  };
}
