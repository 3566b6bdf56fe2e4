import { workbookFromGrids } from '../../../src/workbench/excel/from-grids';
import { startExcel } from '../../../src/workbench/excel/excel';
import { connectWindows, type SafeArray } from '../../../src/workbench/excel/windows-transport';
import type { Call, Reply } from './lent';
import { gridsOf, type Shape } from './workbook';

interface Scope {
  readonly location: { readonly search: string };
  onmessage: ((event: { readonly data: Call }) => void) | null;
  postMessage(reply: Reply): void;
}

const scope = self as unknown as Scope;
const shape = JSON.parse(decodeURIComponent(scope.location.search.slice(1))) as Shape;
const excel = startExcel({ workbook: workbookFromGrids(gridsOf(shape), { name: 'bench.xlsx' }) });
const { external } = connectWindows(excel);

const isArray = (value: unknown): value is SafeArray =>
  typeof value === 'object' && value !== null && 'toArray' in value;
const plain = (value: unknown): unknown => (isArray(value) ? { array: value.toArray().map(plain) } : value);

/** The emulated Excel in a thread of its own, as the real one is a process of its own: the frame is the pane's alone. */
scope.onmessage = ({ data: { call, method, params } }) => {
  external.Execute(method, params, (response) => {
    scope.postMessage({ call, response: plain(response) });
  });
};
