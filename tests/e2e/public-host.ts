/** A name by which others could reach the server of the tests: what is printed tells an address that they can. */
export const PUBLIC_HOST = 'atlas.example';

/** The base address of the tests under that name. */
export const underPublicHost = (baseURL: string | undefined): string =>
  (baseURL ?? '').replace('localhost', PUBLIC_HOST);
