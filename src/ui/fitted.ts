import type { Attachment } from 'svelte/attachments';

/** The step in which letters shrink. */
const STEP = 0.04;

/**
 * An attachment: shrinks what an element holds until it fits, by a custom property that its style sheet multiplies sizes
 * with: 1 where there is room, else down to `smallest`.
 *
 * @param property as `--fit`
 */
export function fitted(property: `--${string}`, smallest: number): Attachment<HTMLElement> {
  return (element) => {
    const fits = () =>
      element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1;
    const fit = () => {
      for (let scale = 1; ; scale -= STEP) {
        element.style.setProperty(property, scale.toFixed(2));
        if (fits() || scale - STEP < smallest) return;
      }
    };
    const resized = new ResizeObserver(fit);
    resized.observe(element);
    const changed = new MutationObserver(fit);
    changed.observe(element, { childList: true, subtree: true, characterData: true });
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      resized.disconnect();
      changed.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  };
}
