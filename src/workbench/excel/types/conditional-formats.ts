import { nextSerial, type Excel } from '../excel';
import { fromR1C1, toR1C1 } from '../formula/r1c1';
import { cutFormats } from '../model/arrange';
import { isWholeColumns, isWholeRows, meets, type Area } from '../model/area';
import type { ConditionalFormatState } from '../model/conditional-format';
import { guardSheet } from '../model/guard';
import type { LiveRange } from '../model/live-range';
import { PLAIN } from '../model/style';
import { generalException, invalidOperation, itemNotFound } from '../wire/fault';
import { action, method, navigation, object, plain, scalar, type HostObject, type HostType } from '../wire/host-type';
import type { FormatRef } from '../wire/kinds';
import { refuseUnbuilt } from '../wire/requirement';
import { areasObject, flag, integer, oneOf, rangeObject, text } from './ranges';

const touches = (format: ConditionalFormatState, areas: readonly Area[]): boolean =>
  format.areas.some((one) => areas.some((area) => meets(one, area)));

/** The conditional formats that touch a range, the strongest first. */
function touching({ sheet, areas }: LiveRange): readonly ConditionalFormatState[] {
  const all = sheet.formats.all();
  const whole = areas.some((area) => isWholeRows(area) && isWholeColumns(area));
  return whole ? all : all.filter((format) => touches(format, areas));
}

const objectOf = ({ sheet, areas: [first] }: LiveRange, { id }: ConditionalFormatState): HostObject =>
  object('ConditionalFormat', { sheet, id, ...(first && { from: { row: first.top, column: first.left } }) });

/** Excel has it, counts it, and fails at whatever is asked of it. */
function heardOf(ref: FormatRef, excel: Excel): ConditionalFormatState {
  if (excel.habits.deafFormats.has(ref.id)) throw generalException();
  return formatOf(ref);
}

export function formatOf({ sheet, id }: FormatRef): ConditionalFormatState {
  const found = sheet.formats.find(id);
  if (!found) throw itemNotFound(`no conditional format ${id}`);
  return found;
}

/** Replaces a conditional format by a changed one. */
export function changeFormat(excel: Excel, ref: FormatRef, change: Partial<ConditionalFormatState>): void {
  guardSheet(ref.sheet, 'allowFormatCells');
  ref.sheet.formats.put({ ...formatOf(ref), ...change });
  excel.version += 1;
}

const TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];

/** Adds a format with the strongest priority, as the reference says. Only formats with a formula are built here. */
function add(range: LiveRange, type: unknown, excel: Excel): HostObject {
  const { sheet, areas } = range;
  const wanted = oneOf(type, TYPES);
  if (wanted !== 'Custom') throw refuseUnbuilt(excel, `ConditionalFormatCollection.add(${wanted})`);
  guardSheet(sheet, 'allowFormatCells');
  if (areas.length === 0) throw itemNotFound('the range no longer exists');
  const id = `{${String(nextSerial(excel))}-CF}`;
  const made: ConditionalFormatState = { id, type: 'Custom', areas, formula: '', style: PLAIN, stopIfTrue: false };
  sheet.formats.put(made);
  if (excel.habits.paintsLate) excel.habits.unpainted.add(id);
  excel.version += 1;
  return objectOf(range, made);
}

const byId = (range: LiveRange, id: unknown): HostObject | null => {
  const found = range.sheet.formats.find(String(id));
  return found && touches(found, range.areas) ? objectOf(range, found) : null;
};

/** Excel.ConditionalFormatCollection: those that touch a range. */
export const conditionalFormatsType: HostType<LiveRange> = {
  items: (range) => touching(range).map((format) => objectOf(range, format)),
  item: (range, key) => byId(range, key),
  methods: {
    add: method('1.6', (range, [type], excel) => add(range, type, excel)),
    getCount: method('1.6', (range, _, excel) => {
      if (excel.habits.deafSheets.has(range.sheet.name)) throw generalException();
      return plain(touching(range).length);
    }),
    getItem: method('1.6', (range, [id]) => {
      const found = byId(range, id);
      if (!found) throw itemNotFound(`no conditional format ${String(id)}`);
      return found;
    }),
    getItemOrNullObject: method('1.14', (range, [id]) => byId(range, id)),
    getItemAt: method('1.6', (range, [at]) => {
      const found = touching(range)[integer(at)];
      if (!found) throw itemNotFound(`no conditional format at ${String(at)}`);
      return objectOf(range, found);
    }),
    clearAll: action('1.6', ({ sheet, areas }, _, excel) => {
      guardSheet(sheet, 'allowFormatCells');
      for (const area of areas) cutFormats(sheet, area);
      excel.version += 1;
    }),
  },
};

/** Moves a format among those of its sheet; negative counts from the weakest. */
function setPriority(ref: FormatRef, value: unknown, excel: Excel): void {
  guardSheet(ref.sheet, 'allowFormatCells');
  const format = formatOf(ref);
  const others = ref.sheet.formats.all().filter((one) => one !== format);
  const wanted = integer(value);
  const at = wanted < 0 ? others.length + 1 + wanted : wanted;
  others.splice(Math.max(0, Math.min(at, others.length)), 0, format);
  ref.sheet.formats.replace(others);
  excel.version += 1;
}

function onlyRange(ref: FormatRef, excel: Excel): HostObject | null {
  const [area, ...more] = formatOf(ref).areas;
  return area && more.length === 0 ? rangeObject(excel, ref.sheet, area) : null;
}

function custom(ref: FormatRef): HostObject | null {
  return formatOf(ref).type === 'Custom' ? object('CustomConditionalFormat', ref) : null;
}

/** Excel.ConditionalFormat (định dạng có điều kiện). */
export const conditionalFormatType: HostType<FormatRef> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: scalar('1.6', ({ id }) => id),
    type: scalar('1.6', (ref, excel) => heardOf(ref, excel).type),
    priority: scalar('1.6', (ref) => ref.sheet.formats.priority(formatOf(ref)), setPriority),
    stopIfTrue: scalar(
      '1.6',
      (ref) => formatOf(ref).stopIfTrue,
      (ref, value, excel) => {
        changeFormat(excel, ref, { stopIfTrue: flag(value) });
      },
    ),
  },
  navigations: {
    custom: navigation('1.6', (ref) => {
      const found = custom(ref);
      if (!found) throw invalidOperation(`a conditional format of type ${formatOf(ref).type}`);
      return found;
    }),
    customOrNullObject: navigation('1.6', custom),
  },
  methods: {
    delete: action('1.6', (ref, _, excel) => {
      guardSheet(ref.sheet, 'allowFormatCells');
      ref.sheet.formats.delete(formatOf(ref).id);
      excel.version += 1;
    }),
    getRange: method('1.6', (ref, _, excel) => {
      const found = onlyRange(ref, excel);
      if (!found) throw invalidOperation('the conditional format is on several ranges');
      return found;
    }),
    getRangeOrNullObject: method('1.6', (ref, _, excel) => onlyRange(ref, excel)),
    getRanges: method('1.9', (ref, _, excel) => areasObject(excel, ref.sheet, heardOf(ref, excel).areas)),
  },
};

/** A formula as seen from the range that its format was got through, where this Excel does so, or the other way round. */
function asSeen(formula: string, ref: FormatRef, { habits }: Excel, way: 'read' | 'set'): string {
  const [first] = formatOf(ref).areas;
  if (!habits.formulasShift || !first || !ref.from) return formula;
  const own = { row: first.top, column: first.left };
  const [from, to] = way === 'read' ? [own, ref.from] : [ref.from, own];
  return String(fromR1C1(toR1C1(formula, from.row, from.column), to.row, to.column));
}

/** Excel.ConditionalFormatRule: the formula of a custom format, as seen from the first cell of its range. */
export const conditionalRuleType: HostType<FormatRef> = {
  scalars: {
    formula: scalar(
      '1.6',
      (ref, excel) => asSeen(heardOf(ref, excel).formula, ref, excel, 'read'),
      (ref, value, excel) => {
        const given = text(value);
        changeFormat(excel, ref, { formula: asSeen(given.startsWith('=') ? given : `=${given}`, ref, excel, 'set') });
      },
    ),
  },
};

/** Excel.CustomConditionalFormat. */
export const customFormatType: HostType<FormatRef> = {
  navigations: {
    rule: navigation('1.6', (ref) => object('ConditionalFormatRule', ref)),
    format: navigation('1.6', (ref) => object('ConditionalRangeFormat', ref)),
  },
};
