/** After so long without a move, in milliseconds, the pointer rests. */
export const REST_AFTER = 3000;

/** Hides the pointer on the page while it rests, until the returned function is called: it would stay on a slide. */
export function hideRestingPointer(): () => void {
  const { dataset } = document.documentElement;
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    delete dataset['pointer'];
    timer = setTimeout(() => (dataset['pointer'] = 'resting'), REST_AFTER);
  };
  // What appears under a pointer that rests is told as a move, too.
  const onMove = ({ movementX, movementY }: PointerEvent) => {
    if (movementX !== 0 || movementY !== 0) wait();
  };
  wait();
  const options = { capture: true };
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerdown', wait, options);
  return () => {
    clearTimeout(timer);
    delete dataset['pointer'];
    window.removeEventListener('pointermove', onMove, options);
    window.removeEventListener('pointerdown', wait, options);
  };
}
