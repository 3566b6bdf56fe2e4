import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const HOST = 'https://localhost:3000/';
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const lint = spawnSync('xmllint', ['--version']).status === 0;
if (!lint)
  process.stderr.write('Skipped: xmllint is not installed, so the manifest is not checked against its schema.\n');

const all = (pattern: RegExp): string[] => [...manifest.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the manifest', () => {
  (lint ? it : it.skip)('is valid against the schema', () => {
    const schema = join(__dirname, 'schema/OfficeAppManifestV1_1.xsd');
    const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, join(ROOT, 'manifest.xml')]);
    expect(run.stderr.toString()).toMatch(/validates/);
    expect(run.status).toBe(0);
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
    const texts = all(/<(bt:String|DisplayName|Description) [^>]*DefaultValue="/g).length;
    expect(all(/<(?:bt:)?Override Locale="([^"]+)"/g)).toEqual(Array(texts).fill('en-US'));
  });
  it('keeps within the lengths that Office shows', () => {
    for (const label of all(/<bt:String id="(?:Group|Open)\.Label" DefaultValue="([^"]+)"/g))
      expect(label.length).toBeLessThanOrEqual(125);
    for (const text of all(/<Description DefaultValue="([^"]+)"/g)) expect(text.length).toBeLessThanOrEqual(250);
  });
  it('has icons of the sizes that it promises', () => {
    for (const size of [16, 32, 64, 80, 128]) {
      const png = readFileSync(join(ROOT, `assets/icons/icon-${String(size)}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });
});
