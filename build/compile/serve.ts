/** Serves, in development, what a build would emit. */
import { extname, posix } from 'node:path';
import type { ViteDevServer } from 'vite';

const TYPES: Record<string, string> = {
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/**
 * Answers requests under `path` with a content, given the rest of the path; the other middlewares
 * answer where there is none. An error is shown by Vite as one of its own.
 */
export function serve(
  server: ViteDevServer,
  path: string,
  contentOf: (rest: string) => string | undefined | Promise<string | undefined>,
): void {
  const route = posix.join(server.config.base, path);
  server.middlewares.use(route, (request, response, next) => {
    const rest = (request.url ?? '').replace(/^\//, '').replace(/[?#].*$/, '');
    Promise.resolve(rest)
      .then(contentOf)
      .then((content) => {
        if (content === undefined) {
          next();
          return;
        }
        response.setHeader(
          'Content-Type',
          TYPES[extname(path) || extname(rest)] ?? 'text/plain; charset=utf-8',
        );
        response.end(content);
      })
      .catch(next);
  });
}
