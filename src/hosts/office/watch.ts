import type { Range } from '../../core/grid/range';
import { Trouble, type WorkbookChange } from '../../core/host';
import { areasOf } from './held-marks';
import type { Office } from './office';

/** Several events of one doing are told of together. */
const GATHER_MS = 50;

/** So long until Excel is asked again while a person is typing. */
const TYPING_MS = 500;

/** An edit as Excel tells of it, its sheet by id. */
interface Told {
  readonly sheet: string;
  /** Null where rows or columns have moved. */
  readonly address: string | null;
}

const NOTHING = Promise.resolve();

/** The events of a moment, as one change with the names that the sheets have now. */
function gather(office: Office, told: (change: WorkbookChange) => void): (edit: Told | null) => Promise<void> {
  let edits: Told[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const wait = (ms: number): void => {
    timer ??= setTimeout(() => {
      timer = null;
      const now = edits;
      edits = [];
      changeOf(office, now).then(told, (error: unknown) => {
        // Told with the next event at the latest.
        edits = [...now, ...edits];
        if (error instanceof Trouble && error.code === 'editing-cell') wait(TYPING_MS);
      });
    }, ms);
  };
  return (edit) => {
    if (edit) edits.push(edit);
    wait(GATHER_MS);
    return NOTHING;
  };
}

const changeOf = (office: Office, edits: readonly Told[]): Promise<WorkbookChange> =>
  office.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const open = worksheets.getActiveWorksheet();
    open.load('name');
    await context.sync();
    const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    const edited = edits.flatMap(({ sheet, address }): (Range | string)[] => {
      const name = names.get(sheet);
      if (name === undefined) return [];
      const areas = address === null ? [] : areasOf(name, address);
      return areas.length > 0 ? areas : [name];
    });
    return { edited, sheets: worksheets.items.map(({ name }) => name), open: open.name };
  });

type Heard = Pick<Excel.WorksheetChangedEventArgs, 'worksheetId' | 'address' | 'changeType'>;

/**
 * Tells of edits, and of sheets that come, go, are opened or renamed (ExcelApi 1.7); before 1.17 a new name is told of with the
 * next event. Handlers last as long as the pane.
 */
export async function watchWorkbook(office: Office, told: (change: WorkbookChange) => void): Promise<void> {
  const note = gather(office, told);
  const edited = ({ worksheetId, address, changeType }: Heard): Promise<void> =>
    note({ sheet: worksheetId, address: changeType === 'RangeEdited' ? address : null });
  const ofSheets = (): Promise<void> => note(null);
  const eachSheet = async (context: Excel.RequestContext, ids: readonly string[]): Promise<void> => {
    for (const id of ids) context.workbook.worksheets.getItem(id).onChanged.add(edited);
    await context.sync();
  };
  const added = async ({ worksheetId }: Excel.WorksheetAddedEventArgs): Promise<void> => {
    if (!office.supports('changes-anywhere')) await office.run((context) => eachSheet(context, [worksheetId]));
    await ofSheets();
  };
  await office.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(added);
    worksheets.onDeleted.add(ofSheets);
    worksheets.onActivated.add(ofSheets);
    if (office.supports('changes-anywhere')) worksheets.onChanged.add(edited);
    worksheets.load('items/id');
    await context.sync();
    if (!office.supports('changes-anywhere'))
      await eachSheet(
        context,
        worksheets.items.map(({ id }) => id),
      );
  });
  // Alone, for an Excel or a library that has it not, or not quite, still tells of all the rest.
  if (office.supports('renames')) await office.run((context) => ofNames(context, ofSheets)).catch(() => undefined);
}

async function ofNames(context: Excel.RequestContext, told: () => Promise<void>): Promise<void> {
  const { worksheets } = context.workbook;
  if (!('onNameChanged' in worksheets)) return;
  worksheets.onNameChanged.add(told);
  await context.sync();
}
