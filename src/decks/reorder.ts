/** Moves an item of a list by dragging its handle. The keyboard uses buttons. */

/** The rank, from 0, of an item that is dragged to a height: so many others have their middle above it. In CSS pixels. */
export function rankAt(
  boxes: readonly { readonly top: number; readonly bottom: number }[],
  dragged: number,
  y: number,
): number {
  return boxes.filter(({ top, bottom }, at) => at !== dragged && (top + bottom) / 2 < y).length;
}

/**
 * An attachment for a handle.
 *
 * @param drag called with the rank that the item would have, as the pointer moves; null once dragging ends
 * @param drop called with the rank at which the item was dropped
 */
export function dragHandle(drag: (rank: number | null) => void, drop: (rank: number) => void) {
  return (handle: HTMLElement) => {
    const onpointerdown = (down: PointerEvent) => {
      const list = handle.closest('ol, ul');
      if (down.button !== 0 || !list) return;
      down.preventDefault();
      handle.setPointerCapture(down.pointerId);
      let rank: number | null = null;
      const move = ({ clientY }: PointerEvent) => {
        const items = Array.from(list.children);
        rank = rankAt(
          items.map((item) => item.getBoundingClientRect()),
          items.findIndex((item) => item.contains(handle)),
          clientY,
        );
        drag(rank);
      };
      const end = (isDropped: boolean) => {
        handle.removeEventListener('pointermove', move);
        handle.removeEventListener('pointerup', up);
        handle.removeEventListener('pointercancel', cancel);
        window.removeEventListener('keydown', escape, true);
        drag(null);
        if (isDropped && rank !== null) drop(rank);
      };
      const up = () => end(true);
      const cancel = () => end(false);
      const escape = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        // Escape cancels the drag and must close nothing else.
        event.preventDefault();
        event.stopPropagation();
        end(false);
      };
      handle.addEventListener('pointermove', move);
      handle.addEventListener('pointerup', up);
      handle.addEventListener('pointercancel', cancel);
      window.addEventListener('keydown', escape, true);
    };
    handle.addEventListener('pointerdown', onpointerdown);
    return () => handle.removeEventListener('pointerdown', onpointerdown);
  };
}
