import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseAddress } from '../../src/deploy/base-address.cjs';
import { fourNumbers, manifestFor } from '../../src/deploy/manifest-for.cjs';
import { version } from '../../package.json';

const ROOT = join(__dirname, '../..');
const HOST = 'https://localhost:3000/';
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const lint = spawnSync('xmllint', ['--version']).status === 0;
if (!lint)
  process.stderr.write('Skipped: xmllint is not installed, so the manifest is not checked against its schema.\n');

const all = (pattern: RegExp): string[] => [...manifest.matchAll(pattern)].map((match) => match[1] ?? '');

const SCHEMA = join(__dirname, 'schema/OfficeAppManifestV1_1.xsd');

/** What xmllint says of a manifest, by Microsoft's schema, without any network. */
function judged(text: string): string {
  const { stderr, status } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, '-'], { input: text });
  return status === 0 ? 'valid' : stderr.toString();
}

describe('the manifest', () => {
  (lint ? it : it.skip)('is valid against the schema', () => {
    expect(judged(manifest)).toBe('valid');
    expect(judged(manifest.replace('<Id>', '<Id>x'))).toMatch(/fails to validate/);
  });
  it('names only addresses that the build makes', () => {
    const addresses = all(/"(https:\/\/[^"]+)"/g).filter((address) => !address.startsWith('http://schemas'));
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      expect(address.startsWith(HOST)).toBe(true);
      const path = address.slice(HOST.length);
      const source = path === 'taskpane.html' ? 'src/taskpane/taskpane.html' : path;
      expect([path, existsSync(join(ROOT, source))]).toEqual([path, true]);
    }
  });
  it('defines every resource that it uses, and uses every one that it defines', () => {
    const used = new Set(all(/resid="([^"]+)"/g));
    const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
    expect([...used].sort()).toEqual([...defined].sort());
    for (const id of used) expect(id.length).toBeLessThanOrEqual(32);
  });
  it('says everything in Vietnamese and in English, by full language tags', () => {
    expect(manifest).toContain('<DefaultLocale>vi-VN</DefaultLocale>');
    const texts = all(
      /<(bt:String|DisplayName|Description|SupportUrl|bt:Url id="Help.Url") ?[^>]*DefaultValue="/g,
    ).length;
    expect(all(/<(?:bt:)?Override Locale="([^"]+)"/g)).toEqual(Array(texts).fill('en-US'));
  });
  it('keeps within the lengths that Office shows', () => {
    const short = /<bt:ShortStrings>([^]*)<\/bt:ShortStrings>/.exec(manifest)?.[1] ?? '';
    for (const [, text = ''] of short.matchAll(/Value="([^"]+)"/g)) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of all(/Value="([^"]+)"/g)) expect(text.length).toBeLessThanOrEqual(250);
  });
  it('has icons of the sizes that it promises', () => {
    for (const size of [16, 32, 64, 80, 128]) {
      const png = readFileSync(join(ROOT, `assets/icons/icon-${String(size)}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });
  it('leads to help in both languages, from Office and from the first callout', () => {
    const page = (language: string): string => `${HOST}assets/help/${language}.html`;
    for (const element of ['SupportUrl', 'bt:Url id="Help.Url"'])
      expect(manifest).toMatch(
        new RegExp(
          `<${element} DefaultValue="${page('vi')}">\\s*<(bt:)?Override Locale="en-US" Value="${page('en')}" />`,
        ),
      );
    expect(manifest).toMatch(/<GetStarted>[^]*<LearnMoreUrl resid="Help.Url" \/>\s*<\/GetStarted>/);
  });
  it('names no domain, for the pane never leaves its own', () => {
    expect(manifest).not.toContain('AppDomain');
    const page = readFileSync(join(ROOT, 'src/taskpane/taskpane.html'), 'utf8');
    expect(page).not.toMatch(/<iframe|<base|http-equiv="refresh"/);
  });
});

describe('the manifest of a build', () => {
  const stamped = (given: string): string => manifestFor(manifest, baseAddress(given).base ?? '', version);
  const addresses = (text: string): readonly string[] =>
    [...text.matchAll(/(?:Value="|<AppDomain>)(https?:[^"<]+)/g)].map((match) => match[1] ?? '');

  it.each([
    ['https://kiembieu.tinh.gov.vn', 'https://kiembieu.tinh.gov.vn/'],
    ['https://X.gov.vn:8443/', 'https://x.gov.vn:8443/'],
    ['https://x.gov.vn/kiem-bieu', 'https://x.gov.vn/kiem-bieu/'],
    [' https://x.gov.vn/Dự án/8// ', 'https://x.gov.vn/D%E1%BB%B1%20%C3%A1n/8/'],
    ['https://x.gov.vn/a&b', 'https://x.gov.vn/a&amp;b/'],
    ["https://x.gov.vn/$&/$'", "https://x.gov.vn/$&amp;/$'/"],
  ])('for %s leads there with every address, and is valid', (given, there) => {
    const text = stamped(given);
    expect(addresses(text)).toHaveLength(addresses(manifest).length);
    for (const address of addresses(text)) expect(address.startsWith(there)).toBe(true);
    expect(text).not.toContain('localhost');
    if (lint) expect(judged(text)).toBe('valid');
  });

  it.each([
    'http://x.gov.vn',
    'x.gov.vn',
    '//x.gov.vn',
    '/kiem-bieu',
    'ftp://x.gov.vn',
    'https://',
    'https://x.gov.vn/taskpane.html',
    'https://x.gov.vn/?a=1',
    'https://x.gov.vn/#a',
    'https://a:b@x.gov.vn',
    'https://x .gov.vn',
    '',
    true,
  ])('is not made for %s, and one sentence in each language says why', (given) => {
    const { base, refusal } = baseAddress(given);
    expect(base).toBeUndefined();
    for (const sentence of [refusal?.vi, refusal?.en]) {
      expect(sentence).toMatch(/https/);
      expect(sentence).not.toMatch(/[.]$|\n/);
    }
  });

  it('carries the version of package.json', () => {
    expect(stamped('https://x.gov.vn')).toContain(`<Version>${version}.0</Version>`);
    expect(manifestFor(manifest, 'https://x.gov.vn', '1.2.3-beta.4')).toContain('<Version>1.2.3.0</Version>');
    expect(['2', '2.1', '2.1.0', '2.1.0+7'].map(fourNumbers)).toEqual(['2.0.0.0', '2.1.0.0', '2.1.0.0', '2.1.0.0']);
  });

  it('is not begun by webpack for a server without https', () => {
    const build = "require('./webpack.config.js')({ host: 'http://x.gov.vn' })";
    const { status, stderr } = spawnSync(process.execPath, ['-e', build], { cwd: ROOT });
    expect(status).toBe(2);
    expect(stderr.toString().trim().split('\n')).toEqual([
      expect.stringMatching(/^Excel chỉ nhận .*https:\/\/\.$/),
      expect.stringMatching(/^Excel takes .*https:\/\/\.$/),
    ]);
  });
});
