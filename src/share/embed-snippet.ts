/** The code that puts the atlas in another page. */

/** What an embedder can choose from, in CSS pixels; null: all the width of its place. */
export const WIDTHS = [null, 800, 600, 360] as const;
export const HEIGHTS = [400, 500, 600, 800] as const;

export interface Embed {
  /** The whole address of an embedded state. */
  readonly address: string;
  /** What the frame holds, for who cannot see it. */
  readonly title: string;
  readonly width: number | null;
  readonly height: number;
}

/** What a `sandbox` attribute must hold for the map, and for links and downloads. */
export const SANDBOX = {
  needed: 'allow-scripts allow-same-origin',
  better: 'allow-downloads allow-popups allow-popups-to-escape-sandbox',
} as const;

/** An `<iframe>` as HTML, on one line for each attribute. */
export function embedSnippet({ address, title, width, height }: Embed): string {
  const attributes = {
    src: address,
    title,
    width: width === null ? '100%' : String(width),
    height: String(height),
    loading: 'lazy',
    allow: 'fullscreen; clipboard-write; geolocation; screen-wake-lock',
    style: 'border: 0',
  };
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name}="${escapeAttribute(value)}"`);
  return `<iframe\n${lines.join('\n')}\n></iframe>`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
