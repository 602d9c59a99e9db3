/**
 * Fetches a JSON file; for the page and for workers. The caller states the type: the files are the build's own.
 *
 * @throws {Error} where the answer is an HTTP error; {TypeError} where there is none; {SyntaxError} where it is no JSON
 */
export async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return (await response.json()) as T;
}

/** A loader that runs once and keeps its result; after a failure the next call tries again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
