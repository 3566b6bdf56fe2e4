import { parse } from 'acorn';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FOLDER = join(__dirname, '../../dist/excel');
const built = existsSync(join(FOLDER, 'taskpane.html'));
if (!built) process.stderr.write('Skipped: the task pane is not built (npm run build).\n');

const BUILDS = ['current', 'es5'] as const;

/** What a current engine may have to load before the pane is drawn (kB of gzip, 1 kB = 1000 bytes). */
const BUDGET_KB = 220;

const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

const scriptsOf = (folder: string): string[] =>
  readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${folder}/${name}`);

(built ? describe : describe.skip)('the built task pane', () => {
  const scripts = built ? [...BUILDS.flatMap(scriptsOf), 'start.js'] : [];
  const page = (): string => read('taskpane.html');
  const firstOf = (build: string): string => new RegExp(`data-${build}="?([^\\s">]+)`).exec(page())?.[1] ?? '';

  it.each(BUILDS)('has a script that is drawn first and one that checks: %s', (build) => {
    expect(firstOf(build)).toMatch(new RegExp(`^${build}/taskpane\\.\\w+\\.js$`));
    expect(scripts).toEqual(expect.arrayContaining([firstOf(build), `${build}/checker.js`]));
  });

  it('draws the pane from no more than the budget in a current engine', () => {
    const named = [...page().matchAll(/(?:src|href)="?([\w./-]+\.(?:js|css))/g)].map((match) => match[1] ?? '');
    const first = [...new Set(named), firstOf('current')].filter((name) => !name.startsWith('office-js/'));
    expect(first.sort()).toEqual([firstOf('current'), 'start.js', 'taskpane.css']);
    const bytes = first.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0);
    expect(bytes / 1000).toBeLessThanOrEqual(BUDGET_KB);
    expect(bytes / 1000).toBeGreaterThan(BUDGET_KB / 4);
  });

  it.each(scripts.filter((name) => !name.startsWith('current/')))('%s is ES5, regular expressions included', (name) => {
    expect(() => parse(read(name), { ecmaVersion: 5 })).not.toThrow();
  });

  it.each(scripts)('%s makes no code out of text', (name) => {
    expect(read(name)).not.toMatch(/[^\w.$]eval\s*\(|new\s+Function\s*\(/);
  });

  it('loads nothing but itself and office.js', () => {
    const loaded = [...page().matchAll(/(?:src|href|data-[\w]+)="?([^\s">]+)/g)].map((match) => match[1] ?? '');
    expect(loaded).toHaveLength(5);
    for (const address of loaded)
      expect(address).toMatch(
        /^(taskpane\.css\?\w+|start\.js\?\w+|(current|es5)\/taskpane\.\w+\.js|office-js\/office\.js|https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js)$/,
      );
  });

  it('loads office.js from `start.js`, and has at hand what to say where that does not come', () => {
    const workbench = readFileSync(join(FOLDER, '../workbench/taskpane.html'), 'utf8');
    for (const html of [page(), workbench]) {
      expect(html).toMatch(/data-office="?[^\s">]*office\.js/);
      expect(html.match(/<script/g)).toHaveLength(1);
      for (const id of ['pane', 'blocked', 'blocked-address', 'unloaded'])
        expect(html).toMatch(new RegExp(`id="?${id}\\b`));
    }
    expect(page()).not.toMatch(/data-connect="?\w/);
    expect(workbench).toMatch(/data-connect="?connect\.js/);
  });

  it('forbids connections and eval by policy, and takes workers from itself alone', () => {
    const policy = /Content-Security-Policy"?\s+content="([^"]+)"/.exec(page())?.[1] ?? '';
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|blob:/);
  });

  it('gives the workbench the very same bundles', () => {
    const workbench = readFileSync(join(FOLDER, '../workbench/taskpane.html'), 'utf8');
    for (const build of BUILDS) expect(workbench).toMatch(new RegExp(`data-${build}="?../excel/${firstOf(build)}`));
  });
});
