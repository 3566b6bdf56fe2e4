import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkServer } from '../../src/deploy/check-server';
import type { FaultKind } from '../../src/deploy/fault';
import { report } from '../../src/deploy/report';
import { words } from '../../src/deploy/words';
import { issue, type Issued } from './certificates';
import { serve, siteFor, type Play, type Sent, type Served } from './site';

const ROOT = join(__dirname, '../..');
const NAMES = ['127.0.0.1', 'localhost'];

const root = issue({ name: 'Gốc của tỉnh', authority: true });
const between = issue({ name: 'Trung gian', authority: true }, root);
const good = issue({ name: 'may-chu', names: NAMES }, between);
const played = new Set<FaultKind>();

const chain = (leaf: Issued, ...others: readonly Issued[]): { cert: string; key: string } => ({
  cert: [leaf, ...others].map(({ pem }) => pem).join(''),
  key: leaf.keyPem,
});

/** The kinds that are told of a server, each once; office.js is nowhere in these tests, which every check says. */
async function kindsOf(
  base: string,
  roots: readonly string[] = [root.pem],
  manifest?: Buffer,
): Promise<readonly FaultKind[]> {
  const { faults } = await checkServer({ base, roots, manifest });
  const kinds = [...new Set(faults.map(({ kind }) => kind))];
  for (const kind of kinds) played.add(kind);
  return kinds.filter((kind) => kind !== 'office-unreachable').sort();
}

describe('a server that is set up as the README says', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(chain(good, between));
  });
  afterAll(() => served.close());
  beforeEach(() => {
    served.files = siteFor(served.base);
    served.play = () => undefined;
  });

  it('will do, and was asked for everything that the manifest, the page and the list name', async () => {
    const asked: string[] = [];
    served.play = (name) => {
      asked.push(name);
      return undefined;
    };
    const checked = await checkServer({ base: served.base, roots: [root.pem] });
    expect(checked.faults.map(({ kind }) => kind)).toEqual(['office-unreachable']);
    expect([...new Set(asked)].sort()).toEqual([...served.files.keys()].sort());
    expect(checked.files).toBe(served.files.size - 1);
    expect(report(checked)).toContain('máy chủ dùng được');
  });

  const on =
    (which: RegExp, sent: Sent): Play =>
    (name) =>
      which.test(name) ? sent : undefined;
  const header = (which: RegExp, name: string, value: string | undefined): Play =>
    on(which, { headers: { [name]: value } });
  const policy = (value: string): Play => header(/html$/, 'Content-Security-Policy', value);

  it.each<[string, FaultKind, Play]>([
    ['a script is gone', 'status', on(/current\/claims/, { status: 404 })],
    ['a password is asked for', 'status', on(/taskpane.html/, { status: 401 })],
    ['the manifest is not there', 'status', on(/manifest/, { status: 404 })],
    ['it leads elsewhere', 'redirect', on(/start.js/, { status: 302, headers: { Location: 'https://a.vn/login' } })],
    ['a script goes out as text', 'type', header(/es5\/checker/, 'Content-Type', 'text/plain')],
    ['a picture has no type', 'type', header(/icon-32/, 'Content-Type', undefined)],
    ['a page says another alphabet', 'charset', header(/taskpane.html/, 'Content-Type', 'text/html; charset=TCVN')],
    ['a file is for downloading', 'attachment', header(/js$/, 'Content-Disposition', 'attachment')],
    ['frames are refused', 'frame-options', header(/html$/, 'X-Frame-Options', 'SAMEORIGIN')],
    ['frames are refused by policy', 'frame-ancestors', policy("frame-ancestors 'self'")],
    ['frames are let from one family', 'frame-ancestors', policy('frame-ancestors https://*.officeapps.live.com')],
    ['office.js is refused', 'policy', policy("script-src 'self'")],
    ['the worker is refused', 'policy', policy("worker-src 'none'")],
    ['styles are refused', 'policy', policy("style-src 'self'")],
    ['the page is caged', 'policy', policy('sandbox allow-scripts')],
    ['the second of two policies refuses', 'policy', policy("default-src * data: 'unsafe-inline', img-src 'none'")],
    ['texts may not be made scripts', 'policy', policy("require-trusted-types-for 'script'")],
    ['openers are severed', 'opener-policy', header(/html$/, 'Cross-Origin-Opener-Policy', 'same-origin')],
    ['all must consent', 'embedder-policy', header(/html$/, 'Cross-Origin-Embedder-Policy', 'require-corp')],
    ['pictures are for itself', 'resource-policy', header(/png$/, 'Cross-Origin-Resource-Policy', 'same-origin')],
    ['a page may be kept', 'page-cache', header(/taskpane.html/, 'Cache-Control', 'max-age=86400')],
    ['nothing is said of keeping', 'page-cache', header(/help\/vi.html/, 'Cache-Control', undefined)],
    ['pictures are never kept', 'icon-cache', header(/png$/, 'Cache-Control', 'no-store')],
    ['scripts are never kept', 'never-cached', header(/js$/, 'Cache-Control', 'no-store')],
    ['a script was cut', 'differs', on(/es5\/taskpane/, { body: 'es5 task' })],
    ['the page is an old one', 'other-page', on(/taskpane.html/, { body: '<script src="start.js"></script>' })],
    ['the list is gone', 'no-list', on(/build.json/, { status: 404 })],
    ['the list is a page', 'no-list', on(/build.json/, { body: '<!doctype html>' })],
    ['the manifest is a page', 'not-a-manifest', on(/manifest/, { body: '<html><body></body></html>' })],
    ['the manifest is cut', 'not-a-manifest', on(/manifest/, { body: '<OfficeApp><Id>' })],
  ])('%s: %s', async (_what, kind, play) => {
    served.play = play;
    expect(await kindsOf(served.base)).toEqual([kind]);
  });

  it.each<[string, Play]>([
    ['HSTS', header(/./, 'Strict-Transport-Security', 'max-age=63072000')],
    ['nosniff', header(/./, 'X-Content-Type-Options', 'nosniff')],
    [
      'a policy that lets all of it through',
      policy(
        "default-src 'self'; script-src 'self' https://127.0.0.1:*; style-src 'self' 'unsafe-inline'; img-src https: data:; frame-ancestors https://*.officeapps.live.com https://*.sharepoint.com https://*.cloud.microsoft",
      ),
    ],
    ['pages never kept', header(/html$/, 'Cache-Control', 'no-store')],
    ['pages that are asked for again', header(/html$/, 'Cache-Control', 'public, max-age=0, must-revalidate')],
    ['an old name of the type of scripts', header(/js$/, 'Content-Type', 'application/x-javascript')],
  ])('does no harm: %s', async (_what, play) => {
    served.play = play;
    expect(await kindsOf(served.base)).toEqual([]);
  });

  it.each<[string, Sent, readonly string[]]>([
    ['comes', {}, []],
    ['is refused by a proxy', { status: 403 }, ['403']],
    ['is another page, of whoever blocks it', { headers: { 'Content-Type': 'text/html' } }, ['text/html']],
  ])('says whether office.js of another server %s', async (_what, sent, seen) => {
    const page = `<script data-office="${served.base.replace('/kiem-bieu', '/office.js')}"></script>`;
    served.play = (name) => {
      if (name === 'taskpane.html') return { body: page };
      return name === '/office.js' ? { status: 200, ...sent } : undefined;
    };
    const { faults } = await checkServer({ base: served.base, roots: [root.pem] });
    expect(faults.filter(({ kind }) => kind === 'office-unreachable').map((one) => one.seen)).toEqual(seen);
  });

  it('says that a manifest was made for another server, and still asks this one', async () => {
    served.files = siteFor('https://localhost:3000');
    expect(await kindsOf(served.base)).toEqual(['other-server']);
    served.play = on(/start.js/, { status: 500 });
    expect(await kindsOf(served.base)).toEqual(['other-server', 'status']);
  });

  it('says that a page of the manifest lies on another server', async () => {
    const xml =
      served.files
        .get('manifest.xml')
        ?.toString()
        .replace(/"[^"]*icon-32.png"/, '"https://a.vn/x.png"') ?? '';
    expect(await kindsOf(served.base, [root.pem], Buffer.from(xml))).toEqual(['other-manifest', 'other-server']);
  });

  it('takes a manifest from a file, and holds it to the build on the server', async () => {
    const manifest = (version: string): Buffer | undefined => siteFor(served.base, version).get('manifest.xml');
    expect(await kindsOf(served.base, [root.pem], manifest('0.1.0'))).toEqual([]);
    expect(await kindsOf(served.base, [root.pem], manifest('0.0.9'))).toEqual(['other-version']);
    const touched = Buffer.from(`${String(manifest('0.1.0'))}\n`);
    expect(await kindsOf(served.base, [root.pem], touched)).toEqual(['other-manifest']);
  });

  it('ends with 0 and says so as a program, with 1 when something is wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-check-'));
    const ca = join(folder, 'root.pem');
    writeFileSync(ca, root.pem);
    const run = (...words: readonly string[]): Promise<[number | null, string]> =>
      new Promise((done) => {
        const child = spawn(
          process.execPath,
          ['-r', './test/support/typescript-hook.cjs', 'src/deploy/check.ts', ...words],
          { cwd: ROOT },
        );
        let said = '';
        child.stdout.on('data', (part: Buffer) => (said += part.toString()));
        child.on('close', (code) => {
          done([code, said]);
        });
      });
    const [[fine, praise], [wrong, blame], [misused]] = await Promise.all([
      run(`${served.base}/manifest.xml`, '--ca', ca),
      run(served.base),
      run(served.base, '--ca', join(ROOT, 'package.json')),
    ]);
    rmSync(folder, { recursive: true });
    expect([fine, wrong, misused]).toEqual([0, 1, 2]);
    expect(praise).toMatch(/máy chủ dùng được[^]*the server will do/);
    expect(blame).toMatch(/LỖI: Không tin được chứng chỉ[^]*--ca/);
  });
});

describe('its certificate', () => {
  const leaf = (said: Partial<Parameters<typeof issue>[0]>): { cert: string; key: string } =>
    chain(issue({ name: 'may-chu', names: NAMES, ...said }, between), between);
  const alone = issue({ name: '127.0.0.1', names: NAMES });
  const faded = issue({ name: 'Trung gian', authority: true, from: -9, to: -2 }, root);

  it.each<[string, FaultKind, { cert: string; key: string }, readonly string[]]>([
    ['signs itself', 'self-signed', chain(alone), []],
    ['comes from a root that nobody knows', 'unknown-root', chain(good, between), []],
    ['comes with such a root', 'unknown-root', chain(good, between, root), []],
    ['comes without the one between', 'incomplete-chain', chain(good), [root.pem]],
    ['has run out', 'expired', leaf({ from: -9, to: -2 }), [root.pem]],
    ['runs out soon', 'expires-soon', leaf({ to: 9 }), [root.pem]],
    ['is not valid yet', 'not-yet-valid', leaf({ from: 2 }), [root.pem]],
    ['is for another name', 'wrong-name', leaf({ names: ['khac.gov.vn'] }), [root.pem]],
    ['has its name in CN only', 'no-alternative-name', leaf({ names: [] }), [root.pem]],
    [
      'hangs on one that has run out',
      'other-certificate',
      chain(issue({ name: 'may-chu', names: NAMES }, faded), faded),
      [root.pem],
    ],
  ])('%s: %s', async (_what, kind, options, roots) => {
    const served = await serve(options);
    expect(await kindsOf(served.base, roots)).toEqual([kind]);
    await served.close();
  });

  it('is good when its own root, signing itself, was handed over', async () => {
    const served = await serve(chain(alone));
    expect(await kindsOf(served.base, [alone.pem])).toEqual([]);
    await served.close();
  });
});

describe('its versions of TLS', () => {
  const ciphers = 'DEFAULT@SECLEVEL=0';
  it.each<[FaultKind, object]>([
    ['old-tls', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers }],
    ['also-old-tls', { minVersion: 'TLSv1.1', ciphers }],
    ['only-new-tls', { minVersion: 'TLSv1.3' }],
  ])('%s', async (kind, options) => {
    const served = await serve({ ...chain(good, between), ...options });
    expect(await kindsOf(served.base)).toEqual([kind]);
    await served.close();
  });
});

describe('a server that is not there', () => {
  it('is said to be out of reach', async () => {
    const served = await serve(chain(good, between));
    await served.close();
    expect(await kindsOf(served.base)).toEqual(['unreachable']);
  });
});

// Last in this file: the tests above have told everything that there is to tell.
it('has played every fault that the words know', () => {
  expect([...played].sort()).toEqual(Object.keys(words).sort());
});
