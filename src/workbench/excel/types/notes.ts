import { nextSerial, type Excel } from '../excel';
import { parseA1 } from '../../../core/grid/range';
import { guardSheet } from '../model/guard';
import type { NoteState, Sheet } from '../model/sheet';
import { generalException, invalidArgument, invalidOperation, itemNotFound } from '../wire/fault';
import { action, method, object, plain, scalar, type HostObject, type HostType } from '../wire/host-type';
import type { Scope } from '../wire/kinds';
import { integer, rangeObject, text } from './ranges';

interface NoteRef {
  readonly sheet: Sheet;
  readonly id: string;
}

const objectOf = (ref: NoteRef): HostObject => object('Note', ref);

/** Excel on the web has refused whatever speaks of notes. */
const hear = ({ habits }: Excel): void => {
  if (habits.notesRefused) throw generalException();
};

const scoped = ({ workbook, sheet }: Scope): NoteRef[] =>
  (sheet ? [sheet] : workbook.sheets).flatMap((one) => one.notes.map(({ id }) => ({ sheet: one, id })));

function noteOf({ sheet, id }: NoteRef): NoteState {
  const found = sheet.notes.find((note) => note.id === id);
  if (!found) throw itemNotFound(`no note ${id}`);
  return found;
}

function add({ sheet }: Scope, [cell, content]: readonly unknown[], excel: Excel): HostObject {
  hear(excel);
  const at = sheet && parseA1(sheet.name, text(cell));
  if (!sheet || !at) throw invalidArgument(String(cell));
  guardSheet(sheet, 'allowEditObjects');
  if (sheet.notes.some((one) => one.row === at.top && one.column === at.left))
    throw invalidOperation('the cell has a note already');
  const id = `{NOTE-${String(nextSerial(excel))}}`;
  sheet.notes = [...sheet.notes, { id, row: at.top, column: at.left, content: text(content) }];
  excel.version += 1;
  return objectOf({ sheet, id });
}

function byCell({ sheet }: Scope, cell: unknown): HostObject | null {
  const at = sheet && parseA1(sheet.name, text(cell));
  const found = at && sheet.notes.find((one) => one.row === at.top && one.column === at.left);
  return sheet && found ? objectOf({ sheet, id: found.id }) : null;
}

/** Excel.NoteCollection of one sheet (ghi chú); the Office.js of the package has none, so tests add it. */
export const notesType: HostType<Scope> = {
  items: (scope) => scoped(scope).map(objectOf),
  item: (scope, key, excel) => {
    hear(excel);
    return byCell(scope, key);
  },
  methods: {
    add: method('1.18', add),
    getCount: method('1.18', (scope, _, excel) => {
      hear(excel);
      return plain(scoped(scope).length);
    }),
    getItemAt: method('1.18', (scope, [at], excel) => {
      hear(excel);
      const found = scoped(scope)[integer(at)];
      if (!found) throw itemNotFound(`no note at ${String(at)}`);
      return objectOf(found);
    }),
  },
};

/** Excel.Note. */
export const noteType: HostType<NoteRef> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    content: scalar(
      '1.18',
      (ref) => noteOf(ref).content,
      (ref, value, excel) => {
        const old = noteOf(ref);
        const next = { ...old, content: text(value) };
        ref.sheet.notes = ref.sheet.notes.map((one) => (one === old ? next : one));
        excel.version += 1;
      },
    ),
  },
  methods: {
    delete: action('1.18', (ref, _, excel) => {
      guardSheet(ref.sheet, 'allowEditObjects');
      const old = noteOf(ref);
      ref.sheet.notes = ref.sheet.notes.filter((one) => one !== old);
      excel.version += 1;
    }),
    getLocation: method('1.18', (ref, _, excel) => {
      const { row, column } = noteOf(ref);
      return rangeObject(excel, ref.sheet, { top: row, bottom: row, left: column, right: column });
    }),
  },
};
