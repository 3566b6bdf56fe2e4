import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
