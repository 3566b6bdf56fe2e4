import type { Range } from '../../core/grid/range';
import { areasOf } from './held-marks';
import type { Office } from './office';

/** What the sheets of the workbook are called, by their ids. */
export type SheetNames = Map<string, string>;

const NOTHING = Promise.resolve();

/**
 * Tells of every first cell that a person selects (ExcelApi 1.9), by the name that its sheet had when the sheets were last
 * listed: what was checked goes by these. Excel is asked nothing meanwhile, for a question may cost a person Ctrl+Z.
 */
export async function followSelection(office: Office, names: SheetNames, told: (at: Range) => void): Promise<void> {
  const selected = ({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    const name = names.get(worksheetId);
    const [first] = name === undefined ? [] : areasOf(name, address);
    if (first) told({ ...first, bottom: first.top, right: first.left });
    return NOTHING;
  };
  await office.run(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add(selected);
    await context.sync();
  });
}
