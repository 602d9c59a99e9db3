/** Reads RFC 4180, with semicolons if nothing else is said: written from the RFC, so as to owe nothing to the writer. */
export function readCsv(text: string, separator = ';'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (character === '"' && cell === '') {
      quoted = true;
    } else if (character === separator || text.startsWith('\r\n', at)) {
      row.push(cell);
      cell = '';
      if (character === separator) continue;
      rows.push(row);
      row = [];
      at++;
    } else cell += character;
  }
  if (quoted || cell !== '' || row.length > 0) throw new Error('expected the file to end with a line');
  return rows;
}
