import { inflateInNode } from '../../../src/cli/node-zip';
import { examine } from '../../../src/core/examine';
import { a1 } from '../../../src/core/grid/range';
import { rules } from '../../../src/core/rules/index';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { say } from '../../../src/core/text/say';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { xlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { keyOf, type Said } from './score';

/** Every error and warning that the program has for a workbook, by the flow of the command line. */
export async function saidOf(bytes: Uint8Array): Promise<{ sheets: number; said: Said[] }> {
  const host = xlsxHost(openWorkbook(bytes, inflateInNode));
  const grids = await host.read((await host.sheets()).map(({ name }) => name));
  const { report } = examine(grids, { settings: DEFAULT_SETTINGS, corrections: [], ownSheets: [] });
  const said = report.findings.flatMap((finding): Said[] => {
    const { ruleId, severity, at, expected, actual } = finding;
    if (severity !== 'error' && severity !== 'warning') return [];
    const cell = a1({ ...at, bottom: at.top, right: at.left });
    const key = keyOf({ sheet: at.sheet, cell, rule: ruleId, expected, actual });
    return [{ key, rule: ruleId, severity, text: say(finding, rules, 'vi').what }];
  });
  return { sheets: grids.length, said };
}
