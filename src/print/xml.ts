/** Files of XML from plain objects: the one place where their text is escaped. */

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (XmlNode | string)[];
}

/** An element with its attributes and what stands in it. */
export function node(
  name: string,
  attributes: XmlNode['attributes'] = {},
  ...children: XmlNode['children']
): XmlNode {
  return { name, attributes, children };
}

/** What XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets). */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // XML parsers normalise these in attributes to spaces, and CR anywhere to a line feed.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text that stands in an element or between double quotes; what XML cannot write becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(UNWRITABLE, '\uFFFD')
    .replaceAll(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}

/** To a hundredth: finer is not seen. */
const written = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value);

/** The text of an element; texts and attributes are escaped, numbers rounded to a hundredth. */
export function xmlOf({ name, attributes, children }: XmlNode): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${written(value)}"`);
  const open = `<${name}${said.join('')}`;
  if (children.length === 0) return `${open}/>`;
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : xmlOf(child)));
  return `${open}>${inner.join('')}</${name}>`;
}

/** A whole file. */
export function xmlFile(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(root)}\n`;
}
