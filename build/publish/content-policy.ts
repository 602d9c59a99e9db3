/** The content security policy of the page, and the one script that stands in it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';

/** The script that stands in the page. */
export const PAGE_START = minifySync(
  'page-start.js',
  readFileSync('build/publish/page-start.js', 'utf8'),
).code.trim();

/** A source of a content security policy: a script or a style that stands in the page. */
export const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `frame-ancestors` is missing because only a header can say it. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${hashOf(PAGE_START)}`,
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // Svelte makes its templates by a policy of its own.
  'trusted-types default svelte-trusted-html',
].join('; ');
