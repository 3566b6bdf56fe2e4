import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { check } from '../../src/core/check';
import { drawText } from '../../src/core/grid/draw';
import { a1 } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';
import { LOCALES } from '../../src/core/text/locale';
import { say } from '../../src/core/text/say';
import { rulesDigest } from '../../src/core/rules/digest';
import { PAGE, rulePage } from '../support/rule-page';

const files = readdirSync(join(__dirname, '../../src/core/rules'))
  .filter((f) => f.endsWith('.ts'))
  .map((f) => f.replace(/\.ts$/, ''))
  .filter((f) => !['index', 'rule', 'digest'].includes(f));

test('every rule file is listed under its own name', () => {
  expect(rules.map((r) => r.id).sort()).toEqual(files.sort());
});

test.each(files)('%s has a test of the same name', (file) => {
  expect(existsSync(join(__dirname, `${file}.test.ts`))).toBe(true);
});

test.each(rules.map((r) => [r.id, r] as const))('the words of %s are whole, in both languages', (_, rule) => {
  const names = LOCALES.map((locale) => Object.keys(rule.text[locale].messages).sort());
  expect(names[0]).toEqual(names[1]);
  for (const locale of LOCALES) {
    const { title, why, todo } = rule.text[locale];
    expect(title).not.toMatch(/[.!]$/);
    for (const text of [why, todo]) expect(text).toMatch(/[^!]\.$/);
    expect(`${title} ${why} ${todo}`).not.toMatch(/vui lòng|!|please/i);
  }
});

describe.each(rules.map((r) => [r.id, r] as const))('the example of %s', (_, rule) => {
  const { grid, marks } = drawText(rule.example);
  const { tables } = readTables(grid);
  const settings = { ...DEFAULT_SETTINGS, ...rule.exampleSettings };
  const { findings, faults } = check(tables, rules, settings);

  test('breaks it exactly where it is marked', () => {
    expect(faults).toEqual([]);
    const own = findings.filter((f) => f.ruleId === rule.id).map((f) => a1(f.at));
    expect(own.sort()).toEqual(marks.map(a1).sort());
  });

  test('raises no other alarm outside the marks', () => {
    const places = marks.map(a1);
    const others = findings.filter(
      (f) => f.ruleId !== rule.id && (f.severity === 'error' || f.severity === 'warning') && !places.includes(a1(f.at)),
    );
    expect(others.map((f) => `${f.ruleId} ${a1(f.at)}`)).toEqual([]);
  });

  test('is said in both languages', () => {
    for (const found of findings)
      for (const locale of LOCALES) {
        const { what } = say(found, rules, locale);
        expect(what).toMatch(/[.?]$/);
        expect(what).not.toMatch(/undefined|NaN|null|\[object/);
      }
  });
});

test('the page of rules is current (npm run docs)', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(rulePage());
});

test('the digest names the rule set, and changes with it', () => {
  expect(rulesDigest(rules)).toMatch(/^[0-9a-f]{16}$/);
  expect(rulesDigest(rules)).toBe(rulesDigest([...rules]));
  expect(rulesDigest(rules.slice(1))).not.toBe(rulesDigest(rules));
});
