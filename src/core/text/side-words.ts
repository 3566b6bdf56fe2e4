import type { Side } from '../relations/between-sheets/proof';

/** What the tables' own totals say of two figures that ought to be one (bên nào sai). */
export const SIDES_VI: Readonly<Record<Side, string>> = {
  here: ' Các phép tính của biểu này chỉ khớp nếu lấy số ở trang tính kia.',
  there: ' Các phép tính ở trang tính kia chỉ khớp nếu lấy số ở đây.',
  open: '',
};

/** The same in English. */
export const SIDES_EN: Readonly<Record<Side, string>> = {
  here: ' The arithmetic of this table agrees only with the figure on the other sheet.',
  there: ' The arithmetic of the other sheet agrees only with the figure here.',
  open: '',
};
