import type { Edit } from '../../core/edit';
import { fillRates, replaceRate } from '../../core/rates/fill-rates';
import { keptOfficial, rememberOfficial } from '../../core/rates/kept-official';
import { withOfficial, type OfficialQuestion } from '../../core/rates/official';
import type { Rate } from '../../core/rates/rate';
import type { Desk } from '../desk';
import { proposalOf } from './whereabouts';
import { proposeWrite, writeNow } from './write';

/** Formulas into the empty rate cells of every table that was checked (Ghi công thức tỷ lệ). */
export const proposeRates = (desk: Desk): Promise<void> =>
  proposeWrite(desk, 'rates', () => {
    const tables = desk.session().checked?.tables ?? [];
    const edits: Edit[] = [];
    tables.forEach((table) => fillRates(table).forEach((edit) => edits.push(edit)));
    return proposalOf(desk, edits);
  });

/** A formula in place of one rate that was typed. */
export const proposeTypedRate = (desk: Desk, rate: Rate): Promise<void> =>
  proposeWrite(desk, 'rates', () => {
    const table = desk.session().checked?.tables.find((one) => one.id === rate.table);
    const edit = table && rate.printedAt ? replaceRate(table, rate.printedAt) : null;
    return proposalOf(desk, edit ? [edit] : []);
  });

/** The rates as they were checked, with what the workbook remembers of them now. */
async function rateAgain(desk: Desk): Promise<void> {
  const { checked, failure } = desk.session();
  if (!checked || failure) return;
  const { rates, tables, sheets } = checked;
  const choices = keptOfficial(await desk.host.memory());
  const names = sheets.map((sheet) => sheet.name);
  desk.tell({ type: 'rated', rates: withOfficial(rates, tables, choices, names) });
}

/** Remembers which of several rates of one total is the official one, no cell written; null takes the answer back. */
export async function chooseOfficial(desk: Desk, question: OfficialQuestion, chosen: Rate | null): Promise<void> {
  await writeNow(desk, 'official', async () => {
    const memory = await desk.host.memory();
    const edit = rememberOfficial(memory, question, chosen);
    return edit.kind === 'memory' && (memory[edit.key] ?? null) === edit.after ? [] : [edit];
  });
  await rateAgain(desk);
}
