import { startExcel } from '../../../src/workbench/excel/excel';
import { windowsContext } from '../../../src/workbench/excel/windows-context';
import type { Reply } from './lent';

type Callback = (response: unknown) => void;

const HOST_EVENTS_DONE = 0;

const arrays = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('array' in value)) return value;
  const items = (value as { readonly array: readonly unknown[] }).array.map(arrays);
  return { toArray: () => items };
};

const worker = new Worker(`excel-worker.js${window.location.search}`);
const waiting = new Map<number, Callback>();
let calls = 0;

worker.onmessage = ({ data: { call, response } }: MessageEvent<Reply>) => {
  const callback = waiting.get(call);
  waiting.delete(call);
  callback?.(arrays(response));
};

/** Runs in the pane's page before office.js: makes it the pane of an Excel that lives in a worker. */
const external = {
  GetHostInfo: () => 'Excel|Win32|16.01|vi-VN|kiem-bieu||',
  GetLoggingAllowed: () => false,
  GetContext: () => context,
  Execute: (method: number, params: unknown, callback: Callback) => {
    calls += 1;
    waiting.set(calls, callback);
    worker.postMessage({ call: calls, method, params });
  },
  RegisterEvent: (_id: number, _target: string, _handler: unknown, callback: Callback) =>
    setTimeout(() => callback(HOST_EVENTS_DONE), 0),
  UnregisterEvent: (_id: number, _target: string, callback: Callback) =>
    setTimeout(() => callback(HOST_EVENTS_DONE), 0),
};
const context = windowsContext(startExcel(), { instance: String(Date.now()) });

Object.defineProperty(window, 'external', { configurable: true, writable: true, value: external });
