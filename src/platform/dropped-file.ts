/** A file that was dropped anywhere on the page, on its way to the workshop. */
let dropped: File | null = null;

/** The file that was dropped last; it is given once. */
export function takeDroppedFile(): File | null {
  const file = dropped;
  dropped = null;
  return file;
}

/** Opens the workshop with each file that is dropped on the page, until the function that it gives is called. */
export function openDroppedFiles(): () => void {
  const allow = (event: DragEvent) => event.preventDefault();
  const take = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    // Some parts of the page take files themselves.
    if (event.defaultPrevented || !file) return;
    event.preventDefault();
    dropped = file;
    location.hash = `workshop=bring&lang=${document.documentElement.lang}`;
  };
  window.addEventListener('dragover', allow);
  window.addEventListener('drop', take);
  return () => {
    window.removeEventListener('dragover', allow);
    window.removeEventListener('drop', take);
  };
}
