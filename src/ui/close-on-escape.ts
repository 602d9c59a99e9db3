/** An attachment: lets Escape fold a `<details>` from inside it, and do no more than that. */
export function closeOnEscape(details: HTMLDetailsElement): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.open) return;
    event.preventDefault();
    details.open = false;
    details.querySelector('summary')?.focus();
  };
  details.addEventListener('keydown', onKey);
  return () => details.removeEventListener('keydown', onKey);
}
