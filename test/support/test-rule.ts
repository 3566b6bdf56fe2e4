import { check } from '../../src/core/check';
import type { Drawn } from '../../src/core/grid/draw';
import { a1 } from '../../src/core/grid/range';
import type { Rule } from '../../src/core/rules/rule';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { readTables } from '../../src/core/table/read-tables';
import { say } from '../../src/core/text/say';

interface Cases {
  /** Sheets on which the rule says nothing at all. */
  readonly valid: Record<string, Drawn>;
  /** Sheets with «marks», and the Vietnamese sentence for each mark, in order; prefix `review: ` when not the rule's own severity. */
  readonly invalid: Record<string, readonly [Drawn, ...string[]]>;
  readonly settings?: Partial<Settings>;
}

const byPlace = (a: { at: { top: number; left: number } }, b: { at: { top: number; left: number } }): number =>
  a.at.top - b.at.top || a.at.left - b.at.left;

/** Runs a rule over drawn sheets: findings must fall exactly on the marked cells and read as given. */
export function testRule(rule: Rule, { valid, invalid, settings = {} }: Cases): void {
  const run = (sheet: Drawn) => {
    const { tables } = readTables(sheet.grid);
    if (tables.length === 0) throw new Error('no table in the drawing');
    return check(tables, [rule], { ...DEFAULT_SETTINGS, ...settings });
  };
  describe(rule.id, () => {
    it.each(Object.entries(valid))('accepts %s', (_, sheet) => {
      if (sheet.marks.length > 0) throw new Error('a valid sheet has no marks');
      const { findings, faults } = run(sheet);
      expect(faults).toEqual([]);
      expect(findings).toEqual([]);
    });
    it.each(Object.entries(invalid))('reports %s', (_, [sheet, ...sentences]) => {
      const report = run(sheet);
      expect(report.faults).toEqual([]);
      const findings = [...report.findings].sort(byPlace);
      expect(findings.map((f) => a1(f.at))).toEqual(sheet.marks.map((m) => a1(m)));
      const said = findings.map((f) => {
        const prefix = f.severity === rule.severity ? '' : `${f.severity}: `;
        return prefix + say(f, [rule], 'vi').what;
      });
      expect(said).toEqual(sentences);
      for (const f of findings) expect(say(f, [rule], 'en').what).not.toMatch(/undefined|NaN|null/);
    });
  });
}
