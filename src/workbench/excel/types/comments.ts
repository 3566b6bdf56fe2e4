import { nextSerial, type Excel } from '../excel';
import { guardSheet } from '../model/guard';
import type { CommentState, Sheet } from '../model/sheet';
import { invalidArgument, invalidOperation, itemNotFound } from '../wire/fault';
import { action, method, object, plain, scalar, type HostObject, type HostType } from '../wire/host-type';
import type { Scope } from '../wire/kinds';
import { areaOf, integer, rangeArgument, rangeObject, text } from './ranges';

interface CommentRef {
  readonly sheet: Sheet;
  readonly id: string;
}

const scoped = ({ workbook, sheet }: Scope): CommentRef[] =>
  (sheet ? [sheet] : workbook.sheets).flatMap((one) => one.comments.map(({ id }) => ({ sheet: one, id })));

const objectOf = (ref: CommentRef): HostObject => object('Comment', ref);

function commentOf({ sheet, id }: CommentRef): CommentState {
  const found = sheet.comments.find((comment) => comment.id === id);
  if (!found) throw itemNotFound(`no comment ${id}`);
  return found;
}

function cellArgument(scope: Scope, value: unknown, excel: Excel): { sheet: Sheet; row: number; column: number } {
  const range = rangeArgument(excel, value, scope.sheet);
  const { top, left, bottom, right } = areaOf(range, excel);
  if (top !== bottom || left !== right) throw invalidArgument('a comment is on one cell');
  return { sheet: range.sheet, row: top, column: left };
}

function add(scope: Scope, [cell, content]: readonly unknown[], excel: Excel): HostObject {
  const { sheet, row, column } = cellArgument(scope, cell, excel);
  guardSheet(sheet, 'allowEditObjects');
  if (sheet.comments.some((one) => one.row === row && one.column === column)) {
    throw invalidOperation('the cell has a comment already');
  }
  const id = `{COMMENT-${String(nextSerial(excel))}}`;
  sheet.comments = [...sheet.comments, { id, row, column, content: text(content), author: 'Người dùng' }];
  excel.version += 1;
  return objectOf({ sheet, id });
}

const byId = (scope: Scope, id: unknown): HostObject | null => {
  const found = scoped(scope).find((ref) => ref.id === id);
  return found ? objectOf(found) : null;
};

/** Excel.CommentCollection (nhận xét). */
export const commentsType: HostType<Scope> = {
  items: (scope) => scoped(scope).map(objectOf),
  item: byId,
  methods: {
    add: method('1.10', add),
    getCount: method('1.10', (scope) => plain(scoped(scope).length)),
    getItemOrNullObject: method('1.14', (scope, [id]) => byId(scope, id)),
    getItemAt: method('1.10', (scope, [at]) => {
      const found = scoped(scope)[integer(at)];
      if (!found) throw itemNotFound(`no comment at ${String(at)}`);
      return objectOf(found);
    }),
    getItemByCell: method('1.10', (scope, [cell], excel) => {
      const { sheet, row, column } = cellArgument(scope, cell, excel);
      const found = sheet.comments.find((one) => one.row === row && one.column === column);
      if (!found) throw itemNotFound('the cell has no comment');
      return objectOf({ sheet, id: found.id });
    }),
  },
};

/** Excel.Comment. */
export const commentType: HostType<CommentRef> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: scalar('1.10', ({ id }) => id),
    authorName: scalar('1.10', (ref) => commentOf(ref).author),
    content: scalar(
      '1.10',
      (ref) => commentOf(ref).content,
      (ref, value, excel) => {
        const old = commentOf(ref);
        const next = { ...old, content: text(value) };
        ref.sheet.comments = ref.sheet.comments.map((one) => (one === old ? next : one));
        excel.version += 1;
      },
    ),
  },
  methods: {
    delete: action('1.10', (ref, _, excel) => {
      guardSheet(ref.sheet, 'allowEditObjects');
      const old = commentOf(ref);
      ref.sheet.comments = ref.sheet.comments.filter((one) => one !== old);
      excel.version += 1;
    }),
    getLocation: method('1.10', (ref, _, excel) => {
      const { row, column } = commentOf(ref);
      return rangeObject(excel, ref.sheet, { top: row, bottom: row, left: column, right: column });
    }),
  },
};
