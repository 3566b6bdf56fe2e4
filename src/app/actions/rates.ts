import type { Edit } from '../../core/edit';
import { fillRates, replaceRate } from '../../core/rates/fill-rates';
import type { Rate } from '../../core/rates/rate';
import type { Desk } from '../desk';
import { proposalOf } from './whereabouts';
import { proposeWrite } from './write';

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
