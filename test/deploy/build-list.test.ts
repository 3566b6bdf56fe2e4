import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkServer } from '../../src/deploy/check-server';
import { buildList } from '../../src/deploy/build-list.cjs';
import { issue } from './certificates';
import { serve } from './site';
import { version } from '../../package.json';

const FOLDER = join(__dirname, '../../dist/excel');
const built = existsSync(join(FOLDER, 'build.json'));
if (!built) process.stderr.write('Skipped: the task pane is not built (npm run build).\n');

(built ? describe : describe.skip)('the list of a build', () => {
  const text = built ? readFileSync(join(FOLDER, 'build.json'), 'utf8') : '';
  const list = built ? buildList(FOLDER, version) : { version, files: {} };
  const names = Object.keys(list.files);

  it('is the one that went out with it', () => {
    expect(JSON.parse(text)).toEqual(list);
  });

  it('names both builds whole, the pages, their styles, the pictures and the manifest', () => {
    const scripts = ['current', 'es5'].flatMap((build) =>
      readdirSync(join(FOLDER, build))
        .filter((name) => name.endsWith('.js'))
        .map((name) => `${build}/${name}`),
    );
    const others = ['manifest.xml', 'taskpane.html', 'taskpane.css', 'start.js', 'assets/help/vi.html'];
    expect(scripts.length).toBeGreaterThan(10);
    expect(names).toEqual(expect.arrayContaining([...scripts, ...others, 'assets/icons/icon-80.png']));
    expect(names.filter((name) => /web\.config|build\.json|LICENSE|\.map$/.test(name))).toEqual([]);
  });

  it('is what a server with that build answers for', async () => {
    const root = issue({ name: 'Gốc', authority: true });
    const { pem, keyPem } = issue({ name: 'may-chu', names: ['127.0.0.1'] }, root);
    const files = new Map([...names, 'build.json'].map((name) => [name, readFileSync(join(FOLDER, name))]));
    // Microsoft's own office.js is not asked for: a test stays on this machine.
    const page = String(files.get('taskpane.html')).replace(
      /https:\/\/appsforoffice[^\s">]+/g,
      'https://127.0.0.1:1/o.js',
    );
    const served = await serve({ cert: pem, key: keyPem }, files);
    served.play = (name) => (name === 'taskpane.html' ? { body: page } : undefined);
    const { faults, files: asked } = await checkServer({ base: served.base, roots: [root.pem] });
    await served.close();
    expect(asked).toBe(names.length);
    // Built for the developer's own machine, or for a province's; and the page was changed above.
    expect(faults.map(({ kind }) => kind).sort()).toEqual(['office-unreachable', 'other-page', 'other-server']);
  });
});

it('lists of a folder what Excel or the pane may ask for, of office.js too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiem-bieu-list-'));
  const asked = [
    'current/a.0123abcd.js',
    'office-js/excel-win32-16.01.js',
    'office-js/o15apptofilemappingtable.js',
    'office-js/office.js',
    'office-js/vi-vn/office_strings.js',
    'taskpane.html',
  ];
  const others = [
    'build.json',
    'current/a.0123abcd.js.LICENSE.txt',
    'current/a.0123abcd.js.map',
    'office-js/excel-win32-16.01.debug.js',
    'office-js/fr-fr/office_strings.js',
    'office-js/office.d.ts',
    'office-js/word-web-16.00.js',
    'web.config',
  ];
  for (const name of [...asked, ...others]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  const { files } = buildList(folder, version);
  rmSync(folder, { recursive: true });
  expect(Object.keys(files)).toEqual(asked);
  // The SHA-256 of its text, by another program.
  expect(files['taskpane.html']).toBe('d6c063d888aa5367a734f582dbf1250affdee7ae62ee68357c39a233dfefd7dc');
});
