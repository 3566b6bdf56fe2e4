import { parse } from 'acorn';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../dist/excel');
const built = existsSync(join(FOLDER, 'taskpane.html'));
if (!built) process.stderr.write('Skipped: the task pane is not built (npm run build).\n');

(built ? describe : describe.skip)('the built task pane', () => {
  const page = (): string => readFileSync(join(FOLDER, 'taskpane.html'), 'utf8');
  const scripts = built ? readdirSync(FOLDER).filter((name) => name.endsWith('.js')) : [];

  it('has scripts', () => {
    expect(scripts.length).toBeGreaterThan(0);
  });
  it.each(scripts)('%s is ES5, regular expressions included', (name) => {
    expect(() => parse(readFileSync(join(FOLDER, name), 'utf8'), { ecmaVersion: 5 })).not.toThrow();
  });
  it.each(scripts)('%s makes no code out of text', (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    expect(text).not.toMatch(/[^\w.$]eval\s*\(|new\s+Function\s*\(/);
  });
  it('loads nothing but itself and office.js', () => {
    const loaded = [...page().matchAll(/(?:src|href)="?([^\s">]+)/g)].map((match) => match[1] ?? '');
    expect(loaded.length).toBeGreaterThanOrEqual(3);
    for (const address of loaded)
      expect(address).toMatch(
        /^(taskpane[\w.]*(\?\w+)?|office-js\/office\.js|https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js)$/,
      );
  });
  it('forbids connections and eval by policy', () => {
    const policy = /Content-Security-Policy"?\s+content="([^"]+)"/.exec(page())?.[1] ?? '';
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });
  it('gives the workbench the very same bundle', () => {
    const workbench = readFileSync(join(FOLDER, '../workbench/taskpane.html'), 'utf8');
    for (const name of scripts) expect(workbench).toContain(`../excel/${name}`);
  });
});
