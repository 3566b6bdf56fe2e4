import fc from 'fast-check';
import { catalogueOf, cleared, startsOf, type Entry } from '../../src/app/listing/catalogue';
import { filtered, groupsOf } from '../../src/app/listing/groups';
import { GROUPINGS, isFiltered, listingBy, NO_FILTER } from '../../src/app/listing/listing';
import { SEVERITIES, type Finding } from '../../src/core/finding';
import { a1, cellAt } from '../../src/core/grid/range';
import { linesOf, withLeaving } from '../../src/taskpane/lines';

const finding = (more: Partial<Finding> = {}): Finding => ({
  ruleId: 'total-mismatch',
  message: 'm',
  severity: 'error',
  at: cellAt('Biểu 1', 4, 3),
  related: [],
  data: {},
  expected: null,
  actual: null,
  tolerance: 0,
  cells: [],
  condition: null,
  fix: [],
  consequences: [],
  waived: null,
  table: 'Biểu 1!A1:F5',
  ...more,
});

const anyFinding = fc
  .record({
    rule: fc.constantFrom('total-mismatch', 'rate-mismatch', 'not-started'),
    severity: fc.constantFrom(...SEVERITIES),
    sheet: fc.constantFrom('Biểu 1', 'Biểu 2', 'Biểu 3'),
    row: fc.nat(5),
    follows: fc.nat(3),
    table: fc.constantFrom('Biểu 1!A1:F5', 'Biểu 2!A1:F5', null),
  })
  .map(({ rule, severity, sheet, row, follows, table }) =>
    finding({
      ruleId: rule,
      severity,
      at: cellAt(sheet, row, 3),
      table,
      consequences: Array.from({ length: follows }, () => finding()),
    }),
  );

const keys = (entries: readonly Entry[]): string[] => entries.map(({ key }) => key);

describe('the list of findings', () => {
  it('loses none and doubles none, however it is grouped, and gives each a key of its own', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 40 }), fc.constantFrom(...GROUPINGS), (findings, by) => {
        const entries = catalogueOf(findings, []);
        expect(new Set(keys(entries)).size).toBe(findings.length);
        const grouped = groupsOf(entries, by).flatMap((group) => group.entries);
        expect(keys(grouped).sort()).toEqual(keys(entries).sort());
        const lines = linesOf(groupsOf(entries, by), new Set(), by === 'rule');
        expect(lines.filter(({ kind }) => kind === 'finding')).toHaveLength(findings.length);
      }),
    );
  });

  it('puts the graver first in a group, then what clears more', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 30 }), (findings) => {
        for (const { entries } of groupsOf(catalogueOf(findings, []), 'sheet'))
          entries.slice(1).forEach((entry, index) => {
            const before = entries[index]?.finding;
            if (!before) return;
            const [one, other] = [before, entry.finding].map(({ severity }) => SEVERITIES.indexOf(severity));
            expect(one).toBeLessThanOrEqual(other ?? 0);
            if (one === other) expect(cleared(before)).toBeGreaterThanOrEqual(cleared(entry.finding));
          });
      }),
    );
  });

  it('begins with the cell that explains most, not with what is only missing or waived', () => {
    const explains = finding({ severity: 'warning', at: cellAt('Biểu 1', 9, 3), consequences: [finding(), finding()] });
    const plain = finding({ at: cellAt('Biểu 1', 2, 3) });
    const gap = finding({ severity: 'gap', consequences: Array.from({ length: 9 }, () => finding()) });
    const waived = finding({ consequences: explains.consequences, waived: { reason: 'r', by: '', reference: '' } });
    const starts = startsOf(catalogueOf([waived, gap, plain, explains], []));
    expect(starts.map((entry) => a1(entry.finding.at))).toEqual(['D10', 'D3']);
  });

  it('finds words without their accents, all of them, and filters by what a finding is', () => {
    const entries = catalogueOf(
      [finding(), finding({ severity: 'gap', at: cellAt('Biểu 2', 1, 1), ruleId: 'not-started', table: null })],
      [],
    );
    const words = (entry: Entry): string =>
      entry.finding.severity === 'gap' ? 'Chưa thực hiện, huyện Chợ Đồn' : 'Tổng không khớp, huyện Ba Bể';
    const found = (more: Partial<typeof NO_FILTER>): number =>
      filtered(entries, { ...NO_FILTER, ...more }, words).length;
    expect(found({ text: 'cho don' })).toBe(1);
    expect(found({ text: 'HUYEN  ba' })).toBe(1);
    expect(found({ text: 'huyen' })).toBe(2);
    expect(found({ text: 'cho be' })).toBe(0);
    expect(found({ severity: 'gap' })).toBe(1);
    expect(found({ sheet: 'Biểu 1' })).toBe(1);
    expect(found({ rule: 'not-started', sheet: 'Biểu 1' })).toBe(0);
    expect(isFiltered(listingBy('rule'))).toBe(false);
    expect(isFiltered({ ...NO_FILTER, text: 'x' })).toBe(true);
  });

  it('folds a group to its heading, and spares a kind that occurs once a heading of its own', () => {
    const entries = catalogueOf([finding(), finding({ at: cellAt('Biểu 1', 1, 1) }), finding({ ruleId: 'other' })], []);
    const kinds = (folded: string[]): string =>
      linesOf(groupsOf(entries, 'rule'), new Set(folded), true)
        .map(({ kind }) => kind[0])
        .join('');
    expect(kinds([])).toBe('gfff');
    expect(kinds(['total-mismatch'])).toBe('gf');
    expect(kinds(['other'])).toBe('gffg');
  });

  it('keeps what is dealt with where it stood, on its way out', () => {
    const lines = (rows: number[]): ReturnType<typeof linesOf> =>
      linesOf(
        groupsOf(
          catalogueOf(
            rows.map((row) => finding({ at: cellAt('Biểu 1', row, 3) })),
            [],
          ),
          'rule',
        ),
        new Set(),
        true,
      );
    const merged = withLeaving(lines([1, 2, 3, 4]), lines([1, 3, 4])) ?? [];
    const rows = merged.map((line) =>
      line.kind === 'group' ? 'g' : `${String(line.entry.finding.at.top)}${line.leaving ? '-' : ''}`,
    );
    expect(rows).toEqual(['g', '1', '2-', '3', '4']);
    expect(withLeaving(lines([1, 2]), lines([1, 2]))).toBeNull();
    expect(withLeaving(lines([1, 2, 3, 4, 5, 6, 7]), lines([1]))).toBeNull();
  });
});
