/** @jest-environment jsdom */
import { checkAnnex } from '../../src/cli/html/check-annex';
import type { Finding, Severity } from '../../src/core/finding';
import { cellAt } from '../../src/core/grid/range';
import { rules } from '../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../src/core/settings';

const found = (sheet: string, row: number, severity: Severity): Finding => ({
  ruleId: 'negative-value',
  message: 'negative',
  severity,
  at: cellAt(sheet, row, 3),
  related: [],
  data: { value: -1 },
  expected: null,
  actual: null,
  tolerance: 0,
  cells: [],
  condition: null,
  fix: [],
  consequences: [],
  waived: null,
  table: null,
});

const report = {
  findings: [found('A', 1, 'error'), found('A', 2, 'gap'), found('B', 3, 'gap')],
  unchecked: [],
  outcomes: {},
  faults: [],
};
const result = {
  file: 'a.xlsx',
  sha256: null,
  error: null,
  examination: { tables: [], notices: [], rates: [], coverage: [], report },
  settings: DEFAULT_SETTINGS,
  refused: null,
  sheets: ['A', 'B'],
};
const tool = { version: '1', rules: '', settings: '' };

const page = checkAnnex([result], null, { locale: 'vi', rules, at: '2023-12-01T08:00', tool });

/** What of the page is seen: nothing of it or around it is hidden. */
const seen = (selector: string): string[] =>
  [...document.querySelectorAll(selector)]
    .filter((one) => {
      for (let at: Element | null = one; at; at = at.parentElement)
        if (getComputedStyle(at).display === 'none') return false;
      return true;
    })
    .map((one) => one.textContent ?? '');

const choose = (id: string): void => {
  document.getElementById(id)?.click();
  // jsdom keeps the styles it computed until an attribute changes.
  document.body.toggleAttribute('data-turn');
};

describe('the filter of an annex, by styles alone', () => {
  beforeEach(() => {
    // What is said of paper has its own nested rules, which jsdom reads to the end of the sheet.
    document.documentElement.innerHTML = page.replace(/^[\s\S]*<html[^>]*>|^@page.*$|<\/html>\s*$/gm, '');
  });

  it('shows everything at first', () => {
    expect(seen('.finding .cell')).toEqual(['D2', 'D3', 'D4']);
    expect(seen('.of-sheet h3')).toEqual(['1. Trang «A»', '2. Trang «B»']);
    expect(seen('.only')).toEqual([]);
  });

  it('shows one level, the sheets that have some of it, and says so, on paper too', () => {
    choose('only-error');
    expect(seen('.finding .cell')).toEqual(['D2']);
    expect(seen('.of-sheet h3')).toEqual(['1. Trang «A»']);
    expect(seen('.only')).toEqual(['Bản này chỉ gồm phát hiện thuộc mức «Lỗi»; các mức khác đang được ẩn.']);
    choose('only-gap');
    expect(seen('.finding .cell')).toEqual(['D3', 'D4']);
    choose('only-all');
    expect(seen('.finding .cell')).toHaveLength(3);
  });

  it('is made for A4: heads repeat, no finding is split', () => {
    expect(page).toMatch(/@page\{size:A4;/);
    expect(page).toMatch(/@media print\{[\s\S]*thead\{display:table-header-group\}tr,li\{break-inside:avoid\}/);
  });
});
