import type { Side } from '../relations/between-sheets/proof';

/** What the tables' own totals say of two figures that ought to be one (bên nào sai). */
export const SIDES_VI: Readonly<Record<Side, string>> = {
  here: ' Các phép tính của biểu này chỉ khớp với số ở tờ kia.',
  there: ' Các phép tính của tờ kia chỉ khớp với số ở đây.',
  open: '',
};

/** The same in English. */
export const SIDES_EN: Readonly<Record<Side, string>> = {
  here: ' The arithmetic of this table holds only with the other figure.',
  there: ' The arithmetic of the other sheet holds only with this figure.',
  open: '',
};
