/** Swiping left or right changes the slide. */

/** The least horizontal distance of a swipe, in CSS pixels. */
const SHORTEST = 60;

/** The command of a movement by so many CSS pixels; null where it is too short, or not horizontal. */
export function swipeOf(right: number, down: number): 'next' | 'previous' | null {
  if (Math.abs(right) < SHORTEST || Math.abs(right) < 2 * Math.abs(down)) return null;
  return right < 0 ? 'next' : 'previous';
}

/** An attachment; vertical movements still scroll (`touch-action: pan-y`). */
export function swiped(turn: (way: 'next' | 'previous') => void) {
  return (element: HTMLElement) => {
    let start: PointerEvent | null = null;
    const down = (event: PointerEvent) => {
      start = event.pointerType === 'touch' && event.isPrimary ? event : null;
    };
    const up = (event: PointerEvent) => {
      if (start?.pointerId !== event.pointerId) return;
      const way = swipeOf(event.clientX - start.clientX, event.clientY - start.clientY);
      start = null;
      if (way) turn(way);
    };
    const cancel = () => (start = null);
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', cancel);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', cancel);
    };
  };
}
