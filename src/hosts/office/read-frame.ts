import type { SheetDraft } from '../../core/sheet-draft';
import type { Office } from './office';
import { askTolerantly } from './tolerant';

/** What stands around the cells of a sheet of ours: frozen header, page, filter (khung trang). */
type Frame = Omit<SheetDraft, 'rows'>;

/** One part of what stands around the cells; the answer is there after the next sync. */
type AskPart = (sheet: Excel.Worksheet) => () => Frame;

const frozenOf = (frozen: Excel.Range): Frame =>
  frozen.isNullObject ? { unfrozen: true } : { headerRow: frozen.rowCount };

const askFrozen: AskPart = (sheet) => {
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('rowCount');
  return () => frozenOf(frozen);
};

const pageOf = ({ orientation }: Excel.PageLayout, titles: Excel.Range): Frame => ({
  ...(titles.isNullObject ? {} : { summaryRows: titles.rowIndex, headerRow: titles.rowIndex + titles.rowCount }),
  ...(orientation === 'Landscape' ? { landscape: true } : {}),
});

const askPage: AskPart = ({ pageLayout: page }) => {
  page.load('orientation');
  const titles = page.getPrintTitleRowsOrNullObject();
  titles.load('rowIndex,rowCount');
  return () => pageOf(page, titles);
};

const filterOf = (filter: Excel.Range): Frame =>
  filter.isNullObject ? {} : { filter: filter.address.slice(filter.address.lastIndexOf('!') + 1) };

const askFilter: AskPart = (sheet) => {
  const filter = sheet.autoFilter.getRangeOrNullObject();
  filter.load('address');
  return () => filterOf(filter);
};

/** The parts of the frame that Excel tells: one that could not set up a page or freeze a header tells nothing of it either. */
export async function readFrame(context: Excel.RequestContext, sheet: Excel.Worksheet, office: Office): Promise<Frame> {
  const parts = [
    ...(office.supports('frozen-header') ? [askFrozen] : []),
    ...(office.supports('print-setup') ? [askPage, askFilter] : []),
  ];
  const ask = async (some: readonly AskPart[]): Promise<Frame[]> => {
    const asked = some.map((part) => part(sheet));
    await context.sync();
    return asked.map((answer) => answer());
  };
  const told = parts.length > 0 ? await askTolerantly(parts, ask, () => undefined) : [];
  const { unfrozen, ...frame } = told.reduce<Frame>((known, part) => ({ ...known, ...part }), {});
  return frame.headerRow !== undefined && unfrozen ? { ...frame, unfrozen } : frame;
}
