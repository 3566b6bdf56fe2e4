import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { PAGE, ROOT } from './build';

const FOLDERS: readonly (readonly [prefix: string, folder: string])[] = [
  ['/excel/', join(ROOT, 'dist/excel')],
  ['/pane/office-js/', join(ROOT, 'node_modules/@microsoft/office-js/dist')],
  ['/pane/', PAGE],
];

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

function fileOf(path: string): string | null {
  const [prefix, folder] = FOLDERS.find(([start]) => path.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined) return null;
  const file = join(folder, normalize(path.slice(prefix.length)));
  return file.startsWith(folder) && existsSync(file) ? file : null;
}

/** The pane's page for this machine alone, under the policy of a closed network. */
export function servePage(): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const file = fileOf((request.url ?? '').split('?')[0] ?? '');
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': `${TYPES[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    });
    response.end(readFileSync(file));
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      done({
        address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/pane/taskpane.html`,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            server.closeAllConnections();
          }),
      });
    });
  });
}
