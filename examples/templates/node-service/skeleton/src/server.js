import { createServer } from 'node:http';

const port = Number(process.env.PORT ?? 8080);

/** Lane Deploy waits for this before it sends traffic. */
function isHealthCheck({ method, url }) {
  return method === 'GET' && url === '/healthz';
}

export const server = createServer((request, response) => {
  response.writeHead(isHealthCheck(request) ? 200 : 404).end();
});

if (import.meta.main) {
  server.listen(port);
}
