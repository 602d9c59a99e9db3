/** Downloads a file made in the page; nothing is sent. */
export function save(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the content a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
