import { request, type IncomingMessage, type RequestOptions } from 'node:http';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { connect } from 'node:net';
import { SAMPLES as OFFERED } from '../../src/workbench/page/samples';
import { startServing, type Served } from './served';

jest.setTimeout(400_000);

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const ask = (port: number, path: string, options: RequestOptions = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', fail);
    sent.end();
  });

describe('npm start', () => {
  let served: Served;
  const fetch = (path: string, options: RequestOptions = {}): Promise<Answer> =>
    ask(served.port, path, { headers: { host: `localhost:${String(served.port)}` }, ...options });

  beforeAll(async () => {
    served = await startServing();
  });
  afterAll(async () => {
    await served.stop();
  });

  it('prints its address and what to do, in both languages', () => {
    expect(served.said()).toMatch(/Bàn làm việc Kiểm Biểu: http:\/\/localhost:\d+\//);
    expect(served.said()).toMatch(/workbench: http:\/\/localhost:\d+\//);
  });

  it('takes the next free port when its own is taken', async () => {
    const second = await startServing();
    expect(second.port).toBeGreaterThan(served.port);
    await second.stop();
  });

  it.each([
    ['/workbench/', 'text/html; charset=utf-8'],
    ['/workbench/workbench.js', 'text/javascript; charset=utf-8'],
    ['/workbench/page.css', 'text/css; charset=utf-8'],
    ['/workbench/taskpane.html', 'text/html; charset=utf-8'],
    ['/workbench/office-js/office.js', 'text/javascript; charset=utf-8'],
    ['/excel/assets/icons/icon-32.png', 'image/png'],
  ])('serves %s as %s, uncached and under a policy', async (path, type) => {
    const { status, headers } = await fetch(path);
    expect({ status, type: headers['content-type'], cache: headers['cache-control'] }).toEqual({
      status: 200,
      type,
      cache: 'no-store',
    });
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('serves Office.js as it was installed, byte for byte', async () => {
    const installed = resolve(__dirname, '../../node_modules/@microsoft/office-js/dist/office.js');
    expect((await fetch('/workbench/office-js/office.js')).body.equals(readFileSync(installed))).toBe(true);
  });

  it('offers no sample that is not there', async () => {
    for (const { file } of OFFERED) expect((await fetch(`/workbench/samples/${file}`)).status).toBe(200);
  });

  it.each([
    '/package.json',
    '/workbench/../package.json',
    '/workbench/%2e%2e/%2e%2e/package.json',
    '/workbench/..%2f..%2fpackage.json',
    '/workbench/..%5c..%5cpackage.json',
    '/workbench/samples/../../../package.json',
    '/workbench//etc/passwd',
    '/workbench/%00',
    '/workbench/%ff',
    '/workbench/.built-from',
    '/workbench/',
  ])('gives nothing from outside its folders: %s', async (path) => {
    const { status, body } = await fetch(path);
    if (path === '/workbench/') expect(status).toBe(200);
    else expect(status).toBe(404);
    expect(body.toString()).not.toMatch(/"workspaces"|root:/);
  });

  it('turns away another name for this machine, and writing', async () => {
    expect((await fetch('/workbench/', { headers: { host: `evil.example:${String(served.port)}` } })).status).toBe(421);
    expect((await fetch('/workbench/', { headers: { host: 'localhost' } })).status).toBe(421);
    expect((await fetch('/workbench/', { method: 'POST' })).status).toBe(405);
  });

  it('listens on this machine alone', async () => {
    const outward = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4');
    if (!outward) return;
    const reached = await new Promise<boolean>((done) => {
      const socket = connect(served.port, outward.address);
      socket.once('connect', () => {
        socket.destroy();
        done(true);
      });
      socket.once('error', () => {
        done(false);
      });
    });
    expect(reached).toBe(false);
  });
});
