import fs from 'node:fs';
import http from 'node:http';
import { fileBehind, typeOf } from './files.mjs';
import { portsToTry } from './ports.mjs';

/**
 * What the pages may do: nothing from elsewhere, no eval. Inline styles are how Univer and Fabric style; the pane's own
 * page is stricter still.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

function answer(response, status, text, headers = {}) {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(text);
}

/** Only names of this machine: a page elsewhere whose name was pointed at it (DNS rebinding) is turned away. */
const isOurs = (host, port) =>
  [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`].includes(String(host).toLowerCase());

function sendFile(request, response, file) {
  const { size } = fs.statSync(file);
  response.writeHead(200, { ...HEADERS, 'Content-Type': typeOf(file), 'Content-Length': size });
  if (request.method === 'HEAD') response.end();
  else
    fs.createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

function handler(root, port) {
  return (request, response) => {
    if (!isOurs(request.headers.host, port)) return answer(response, 421, 'Sai địa chỉ máy. / Wrong host.');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answer(response, 405, 'Chỉ nhận GET. / GET only.', { Allow: 'GET, HEAD' });
    }
    const pathname = (request.url ?? '').split(/[?#]/)[0];
    if (pathname === '/' || pathname === '/workbench') {
      return answer(response, 302, '', { Location: '/workbench/' });
    }
    if (pathname === '/favicon.ico') return answer(response, 204, '');
    const file = fileBehind(root, pathname);
    return file ? sendFile(request, response, file) : answer(response, 404, 'Không có trang này. / No such page.');
  };
}

function listen(root, port, address) {
  return new Promise((resolve, reject) => {
    const server = http.createServer(handler(root, port));
    server.once('error', reject);
    server.listen({ port, host: address, exclusive: true }, () => {
      server.removeListener('error', reject);
      resolve(server);
    });
  });
}

/** A machine without IPv6 has no ::1; a port that somebody else has there would take our visitors. */
async function listenBoth(root, port) {
  const first = await listen(root, port, '127.0.0.1');
  try {
    return [first, await listen(root, port, '::1')];
  } catch (error) {
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' || error.code === 'EINVAL') return [first];
    first.close();
    throw error;
  }
}

/** The first port that can be had, and those that could not. */
async function firstFree(root, wanted) {
  const passed = [];
  for (const port of portsToTry(wanted)) {
    try {
      return { port, passed, servers: await listenBoth(root, port) };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
      passed.push({ port, code: error.code });
    }
  }
  throw new Error(`${passed[0].port}…${passed[passed.length - 1].port}: ${passed[0].code}`);
}

/** Serves the workbench to this machine alone, on the port asked for or the first free one from 3000 on. */
export async function serve(root, wanted) {
  const { port, passed, servers } = await firstFree(root, wanted);
  return {
    address: `http://localhost:${port}/`,
    port,
    passed,
    wanted,
    close: () =>
      Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        }),
      ),
  };
}
