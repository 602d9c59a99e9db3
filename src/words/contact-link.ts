/**
 * The link by which a reader reports an error. A mail has the subject and the address in it; in the address of a page
 * `{link}` stands for that address.
 *
 * @param contact as `data/site.yaml` has it
 * @param link the address of what is reported
 */
export function contactLink(contact: string, subject: string, link: string): string {
  const address = encodeURIComponent(link);
  if (contact.startsWith('https://')) return contact.replaceAll('{link}', address);
  return `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${address}`;
}
