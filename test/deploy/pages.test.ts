import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cli, sample } from '../cli/run-cli';

const ROOT = join(__dirname, '../..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

const GUIDES = ['assets/help/trien-khai.md', 'assets/help/deployment.md'] as const;
const HELP = ['assets/help/vi.html', 'assets/help/en.html'] as const;
const CHECKLIST = 'test/excel-checklist.md';

describe('the help pages', () => {
  it.each(HELP)('%s needs no script and nobody else, in any browser', (name) => {
    const page = read(name);
    expect(page).not.toMatch(/<script|<iframe|<details|\son\w+=|style=|https?:\/\//);
    expect(page).toContain("default-src 'none'; style-src 'self'; img-src 'self'");
    expect(page).toContain('IE=edge');
    for (const [, link = ''] of page.matchAll(/(?:href|src)="([^"#]+)"/g))
      expect([link, existsSync(join(ROOT, dirname(name), link))]).toEqual([link, true]);
  });
  it('say the same in both languages: what it does, how to start, limits, trouble, removal', () => {
    const [vi, en] = HELP.map(read).map((page) => [/<h2/g, /<li>/g, /<dt>/g, /<dd>/g].map((part) => count(page, part)));
    expect(vi).toEqual(en);
    expect(vi?.[0]).toBe(4);
  });
});

describe('the chapters on deployment', () => {
  it('say the same in both languages', () => {
    const shape = (text: string): readonly number[] =>
      [/^##+ /gm, /^\d\. /gm, /^\s*- /gm, /^```/gm, /<a id=/g, /^\| /gm].map((part) => count(text, part));
    expect(shape(read(GUIDES[0]))).toEqual(shape(read(GUIDES[1])));
  });
  it.each([...GUIDES, CHECKLIST, 'README.md'])('%s links to what is there', (name) => {
    const text = read(name);
    const ids = new Set([...text.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [file = '', id] = link.split('#');
      if (file) expect([link, existsSync(join(ROOT, dirname(name), file))]).toEqual([link, true]);
      else expect([link, ids.has(id)]).toEqual([link, true]);
    }
  });
  it.each([...GUIDES, CHECKLIST])('%s names only commands that there are', (name) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, script = ''] of read(name).matchAll(/npm run ([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
  });
  it('trust the same folder by the same key, in the file and in the policy', () => {
    const file = read('src/deploy/trusted-catalogue.reg');
    const key = /TrustedCatalogs\\(\{[0-9a-f-]{36}\})/.exec(file)?.[1] ?? '';
    expect(file).toContain(`"Id"="${key}"`);
    for (const guide of GUIDES) expect(read(guide)).toContain(`TrustedCatalogs\\${key}`);
  });
});

describe('the checklist for a real Excel', () => {
  const text = read(CHECKLIST);
  const items = text.split(/^### /m).slice(1);

  it('numbers its items, and each says what to do, expect and note, in both languages', () => {
    expect(items.map((item) => Number(/^\d+/.exec(item)?.[0]))).toEqual(items.map((_, index) => index + 1));
    for (const item of items)
      for (const word of ['Làm', 'Phải thấy', 'Ghi lại', 'Do', 'Expect', 'Note down'])
        expect(item).toMatch(new RegExp(`^- \\*\\*${word}\\*\\*: .{10}`, 'm'));
  });
  it('takes about 20 minutes for each kind of Excel', () => {
    const rows = [...text.matchAll(/^\| [^|]+ \| ([\d, ]+?) +\| (\d+) +\|$/gm)];
    const minutes = items.map((item) => Number(/· (\d+) phút/.exec(item)?.[1]));
    expect(rows).toHaveLength(4);
    for (const [, listed = '', said] of rows) {
      const sum = listed.split(', ').reduce((all, number) => all + (minutes[Number(number) - 1] ?? NaN), 0);
      expect(String(sum)).toBe(said);
      expect(sum).toBeLessThanOrEqual(20);
    }
  });
  it('asks for every point that nobody can confirm without Excel', () => {
    const asked = new Set([...text.matchAll(/\b14\.(\d+)/g)].map(([, point]) => Number(point)));
    expect([...asked].sort((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
  });
  it('expects of its sample what the command line says', async () => {
    const said = await cli('check', sample('phong-tho-2023-loi.xlsx'));
    const [, errors, warnings] = /(\d+) lỗi, (\d+) cảnh báo, .*\n/.exec(said.out) ?? [];
    expect(text).toContain(`${String(errors)} lỗi, ${String(warnings)} cảnh báo`);
    expect(text).toContain(`${String(errors)} errors, ${String(warnings)} warnings`);
    for (const cell of ['F12', 'H12']) expect(said.out).toMatch(new RegExp(`^ +${cell} +lỗi`, 'm'));
  });
});
