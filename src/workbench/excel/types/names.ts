import type { Excel } from '../excel';
import { areaText, parseArea, quotedSheet, splitAddress, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { sameName, sheetNamed, type NameState } from '../model/workbook';
import { HostFault, invalidArgument, itemNotFound } from '../wire/fault';
import { action, method, navigation, object, plain, scalar, type HostObject, type HostType } from '../wire/host-type';
import type { Scope } from '../wire/kinds';
import { flag, rangeObject, text } from './ranges';
import { isObject } from '../wire/host-type';
import type { LiveRange } from '../model/live-range';

type NameRef = Scope & { readonly name: string };

const scopeId = ({ sheet }: Scope): string | null => sheet?.id ?? null;

const inScope = (scope: Scope): NameState[] => scope.workbook.names.filter(({ sheet }) => sheet === scopeId(scope));

const find = (scope: Scope, name: unknown): NameState | undefined =>
  inScope(scope).find((one) => sameName(one.name, text(name)));

function nameOf(ref: NameRef): NameState {
  const found = find(ref, ref.name);
  if (!found) throw itemNotFound(`no name ${ref.name}`);
  return found;
}

function change(excel: Excel, ref: NameRef, changed: Partial<NameState>): void {
  const old = nameOf(ref);
  ref.workbook.names = ref.workbook.names.map((one) => (one === old ? { ...old, ...changed } : one));
  excel.calculation.everything = true;
  excel.version += 1;
}

/** The place a name stands for; null when it is a value or a broken reference. */
function placeOf(ref: NameRef): { readonly sheet: Sheet; readonly area: Area } | null {
  const { sheet: on, rest } = splitAddress(nameOf(ref).formula.replace(/^=/, ''));
  const sheet = on === null ? null : sheetNamed(ref.workbook, on);
  const area = parseArea(rest);
  return sheet && area ? { sheet, area } : null;
}

function formulaFrom(reference: unknown): string {
  if (typeof reference === 'string') return reference.startsWith('=') ? reference : `=${reference}`;
  if (!isObject(reference) || reference.kind !== 'Range') throw invalidArgument('a name needs a range or a formula');
  const { sheet, areas } = reference.it as LiveRange;
  const [area] = areas;
  if (!area) throw itemNotFound('the range no longer exists');
  return `=${quotedSheet(sheet.name)}!${areaText(area).replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2')}`;
}

const objectOf = (scope: Scope, { name }: NameState): HostObject => object('NamedItem', { ...scope, name });

function add(scope: Scope, [name, reference, comment]: readonly unknown[], excel: Excel): HostObject {
  const wanted = text(name);
  if (!/^[^\d\s][^\s!']*$/.test(wanted) || parseArea(wanted)) throw invalidArgument(`"${wanted}" cannot be a name`);
  if (find(scope, wanted)) throw new HostFault('ItemAlreadyExists', `the name ${wanted} is taken`);
  const made: NameState = {
    name: wanted,
    formula: formulaFrom(reference),
    visible: true,
    comment: typeof comment === 'string' ? comment : '',
    sheet: scopeId(scope),
  };
  scope.workbook.names = [...scope.workbook.names, made];
  excel.calculation.everything = true;
  excel.version += 1;
  return objectOf(scope, made);
}

const item = (scope: Scope, name: unknown): HostObject | null => {
  const found = find(scope, name);
  return found ? objectOf(scope, found) : null;
};

/** Excel.NamedItemCollection (tên vùng). */
export const namesType: HostType<Scope> = {
  items: (scope) => inScope(scope).map((one) => objectOf(scope, one)),
  item,
  methods: {
    add: method('1.4', add),
    getCount: method('1.4', (scope) => plain(inScope(scope).length)),
    getItemOrNullObject: method('1.4', (scope, [name]) => item(scope, name)),
  },
};

/** Excel.NamedItem. */
export const nameType: HostType<NameRef> = {
  identity: ({ name }) => ({ Name: name, _Id: name }),
  scalars: {
    name: scalar('1.1', (ref) => nameOf(ref).name),
    type: scalar('1.1', (ref) => (placeOf(ref) ? 'Range' : 'String')),
    value: scalar('1.1', (ref) => nameOf(ref).formula),
    formula: scalar(
      '1.7',
      (ref) => nameOf(ref).formula,
      (ref, value, excel) => {
        change(excel, ref, { formula: text(value) });
      },
    ),
    comment: scalar(
      '1.4',
      (ref) => nameOf(ref).comment,
      (ref, value, excel) => {
        change(excel, ref, { comment: text(value) });
      },
    ),
    visible: scalar(
      '1.1',
      (ref) => nameOf(ref).visible,
      (ref, value, excel) => {
        change(excel, ref, { visible: flag(value) });
      },
    ),
    scope: scalar('1.4', ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook')),
  },
  navigations: {
    worksheetOrNullObject: navigation('1.4', ({ sheet }) => sheet && object('Worksheet', sheet)),
  },
  methods: {
    delete: action('1.4', (ref, _, excel) => {
      const old = nameOf(ref);
      ref.workbook.names = ref.workbook.names.filter((one) => one !== old);
      excel.calculation.everything = true;
      excel.version += 1;
    }),
    getRange: method('1.1', (ref, _, excel) => {
      const place = placeOf(ref);
      if (!place) throw itemNotFound(`the name ${ref.name} is no range`);
      return rangeObject(excel, place.sheet, place.area);
    }),
    getRangeOrNullObject: method('1.4', (ref, _, excel) => {
      const place = placeOf(ref);
      return place && rangeObject(excel, place.sheet, place.area);
    }),
  },
};
