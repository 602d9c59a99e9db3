/**
 * `node build/commands/serve.mjs FOLDER PORT`: a built folder as a static host serves it, for the end-to-end tests.
 * `vite preview` compresses each answer anew, which takes half a second of processor for each page of a test.
 */
import { createServer } from 'node:http';
import sirv from 'sirv';

const [folder, port] = process.argv.slice(2);
if (!folder || !port) throw new Error('Usage: node build/commands/serve.mjs FOLDER PORT');
// `dev` reads the files at each request: a build may replace them.
const answer = sirv(folder, { dev: true, etag: true });
const server = createServer((request, response) => {
  answer(request, response, () => {
    response.writeHead(404).end();
  });
});
server.listen(Number(port), 'localhost');
