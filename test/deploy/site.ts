import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { manifestFor } from '../../src/deploy/manifest-for.cjs';

const ROOT = join(__dirname, '../..');
const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const LIFE: Readonly<Record<string, string>> = {
  html: 'no-cache',
  png: 'public, max-age=86400',
  js: 'public, max-age=31536000, immutable',
};
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css',
  png: 'image/png',
  xml: 'text/xml',
  json: 'application/json',
};

/** What a server sends for one file. */
export interface Sent {
  status?: number;
  headers?: OutgoingHttpHeaders;
  body?: Buffer | string;
}

/** A fault that a server plays: how it changes what is sent for a file. */
export type Play = (name: string, headers: IncomingHttpHeaders) => Sent | undefined;

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

// An address that nothing listens at: the test asks nobody outside this machine.
const OFFICE_JS = 'https://127.0.0.1:1/office.js';

const PAGE = `<!doctype html><html lang=vi><head><meta http-equiv=Content-Security-Policy content="default-src 'none';
script-src 'self' https://127.0.0.1:1; connect-src 'none'"><link rel=stylesheet href=taskpane.css?0a1b><script id=start
src="start.js?0a1b" data-current=current/taskpane.0123abcd.js data-es5=es5/taskpane.0123abcd.js></script><script
src=${OFFICE_JS}></script></head><body></body></html>`;

/** The files of a small build for a server, with its list. */
export function siteFor(base: string, version = '0.1.0'): Map<string, Buffer> {
  const files = new Map<string, Buffer>([
    ['manifest.xml', Buffer.from(manifestFor(MANIFEST, base, version))],
    ['taskpane.html', Buffer.from(PAGE)],
  ]);
  for (const size of [16, 32, 64, 80]) files.set(`assets/icons/icon-${String(size)}.png`, Buffer.from('picture'));
  for (const name of ['assets/help/vi.html', 'assets/help/en.html']) files.set(name, Buffer.from('<p>Kiểm Biểu'));
  for (const name of ['start.js', 'taskpane.css']) files.set(name, Buffer.from(name));
  for (const build of ['current', 'es5'])
    for (const name of ['taskpane.0123abcd.js', 'checker.js', 'claims.89abcdef.js'])
      files.set(`${build}/${name}`, Buffer.from(`${build} ${name}`));
  const digests = [...files].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]);
  files.set('build.json', Buffer.from(JSON.stringify({ version, files: Object.fromEntries(digests) })));
  return files;
}

/** A server as `src/deploy/nginx.conf` sets it up. */
export interface Served {
  readonly base: string;
  files: Map<string, Buffer>;
  /** What it does wrong from now on. */
  play: Play;
  close(): Promise<void>;
}

/** Serves a build over https from this machine, under a folder. */
export async function serve(options: ServerOptions, files?: Map<string, Buffer>, host = '127.0.0.1'): Promise<Served> {
  const server = createServer(options, (request, response) => {
    const name = (request.url ?? '').split('?')[0]?.replace('/kiem-bieu/', '') ?? '';
    const bytes = served.files.get(name);
    const played = served.play(name, request.headers) ?? {};
    const extension = extensionOf(name);
    const headers = {
      'Content-Type': TYPES[extension],
      'Cache-Control': LIFE[extension] ?? 'no-cache',
      ...played.headers,
    };
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
    response.writeHead(played.status ?? (bytes ? 200 : 404), sent);
    response.end(played.body ?? bytes ?? '');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const base = `https://${host}:${String((server.address() as AddressInfo).port)}/kiem-bieu`;
  const served: Served = {
    base,
    files: files ?? siteFor(base),
    play: () => undefined,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
  return served;
}
