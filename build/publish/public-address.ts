/**
 * Where the atlas will be published, which only whoever puts it online knows: `VITE_ATLAS_URL`, of the environment or
 * of an `.env` file. With a slash at its end, so that addresses can be resolved against it; `null` where it is not set.
 *
 * @throws Error where it is no address of the web
 */
export function publicAddress(env: Readonly<Record<string, unknown>>): string | null {
  const configured = env['VITE_ATLAS_URL'];
  if (typeof configured !== 'string' || configured === '') return null;
  if (!/^https?:\/\//.test(configured) || !URL.canParse(configured))
    throw new Error(`expected VITE_ATLAS_URL to be an address of the web, found ${configured}`);
  const { origin, pathname } = new URL(configured);
  const folder = pathname.replace(/\/index\.html$/, '/');
  return `${origin}${folder.endsWith('/') ? folder : `${folder}/`}`;
}
