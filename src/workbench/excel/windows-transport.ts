import type { Excel } from './excel';
import { afterwards, answer, waits, type RefusalCode } from './wire/answer';
import type { Entry } from './wire/events';
import { windowsContext, type PaneSettings, type WindowsContext } from './windows-context';

/** An array as Windows hands it over. */
export interface SafeArray {
  toArray(): unknown[];
}

type Callback = (response: SafeArray | number) => unknown;
type EventHandler = (event: number, payload: SafeArray) => void;

/** What Office.js for Windows finds as `window.external`. */
export interface WindowsExternal {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): WindowsContext;
  Execute(id: number, params: unknown, callback: Callback): void;
  RegisterEvent(id: number, target: string, handler: EventHandler, callback: Callback): void;
  UnregisterEvent(id: number, target: string, callback: Callback): void;
}

const METHOD = { richApi: 93, commandCompleted: 94 } as const;
const EVENT = { selectionChanged: 2, themeChanged: 9, richApi: 33, command: 39 } as const;
const OK = 0;
const NOT_SUPPORTED = 5000;
const INTERNAL_ERROR = 5001;

const REFUSAL_CODES: Readonly<Record<RefusalCode, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => [...items] });

/** A live connection between an emulated Excel and one task pane. */
export interface WindowsConnection {
  readonly external: WindowsExternal;
  /** Presses a ribbon button that runs a function of the pane. */
  pressButton(id: string, action: string): void;
  /** The pane was closed: its handlers die with it. */
  close(): void;
}

/**
 * The emulated Excel as "Excel on Windows" to the real Office.js: one object on the pane's own window, no network, no
 * certificate. `later` runs something after the present call has returned.
 */
export function connectWindows(
  excel: Excel,
  settings: PaneSettings = {},
  later: (run: () => void) => void = (run) => setTimeout(run, 0),
): WindowsConnection {
  const handlers: Handlers = new Map();
  const forward = (entries: readonly Entry[]): void => {
    tell(handlers, EVENT.richApi, safeArray(entries.map(safeArray)));
  };
  const selectionMoved = (): void => {
    if (!excel.selectionMoved) return;
    excel.selectionMoved = false;
    tell(handlers, EVENT.selectionChanged, safeArray([]));
  };
  excel.listeners.add(forward);
  excel.watchers.add(selectionMoved);
  return {
    external: externalOf(excel, settings, handlers, later),
    pressButton: (id, action) => {
      tell(handlers, EVENT.command, safeArray([id, action, JSON.stringify({ source: { id } })]));
    },
    close: () => {
      excel.listeners.delete(forward);
      excel.watchers.delete(selectionMoved);
      handlers.clear();
    },
  };
}

type Handlers = Map<number, Set<EventHandler>>;

function tell(handlers: Handlers, event: number, payload: SafeArray): void {
  handlers.get(event)?.forEach((handler) => {
    handler(event, payload);
  });
}

function externalOf(
  excel: Excel,
  settings: PaneSettings,
  handlers: Handlers,
  later: (run: () => void) => void,
): WindowsExternal {
  const context = windowsContext(excel, settings);
  return {
    GetHostInfo: () => `Excel|Win32|16.01|${excel.locale}|kiem-bieu||`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id, params, callback) => {
      execute(excel, id, params, callback, later);
    },
    RegisterEvent: (id, _target, handler, callback) => {
      const known = Object.values(EVENT).some((event) => event === id);
      if (known) handlers.set(id, new Set([...(handlers.get(id) ?? []), handler]));
      later(() => callback(known ? OK : NOT_SUPPORTED));
    },
    UnregisterEvent: (id, _target, callback) => {
      handlers.delete(id);
      later(() => callback(OK));
    },
  };
}

function execute(
  excel: Excel,
  id: number,
  params: unknown,
  callback: Callback,
  later: (run: () => void) => void,
): void {
  if (id === METHOD.richApi) {
    richApi(excel, params, callback, later);
    return;
  }
  if (id === METHOD.commandCompleted) {
    later(() => callback(safeArray([OK])));
    return;
  }
  const member = `document method ${String(id)}`;
  excel.unsupported.set(member, (excel.unsupported.get(member) ?? 0) + 1);
  later(() => callback(NOT_SUPPORTED));
}

const BODY = 4;
const FLAGS = 6;

/** A ProcessQuery: `["IterativeExecutor","POST","ProcessQuery",headers,body,0,flags,…]`, alone or as first parameter. */
function messageOf(params: unknown): readonly unknown[] {
  const list = params as readonly unknown[];
  return typeof list[0] === 'object' ? (list[0] as readonly unknown[]) : list;
}

function richApi(excel: Excel, params: unknown, callback: Callback, later: (run: () => void) => void): void {
  const message = messageOf(params);
  const request = String(message[BODY]);
  const attempt = (): void => {
    if (waits(excel, Number(message[FLAGS] ?? 0))) {
      excel.waiting.push(() => {
        later(attempt);
      });
      return;
    }
    let response: SafeArray | number | null = INTERNAL_ERROR;
    try {
      const answered = answer(excel, request);
      if ('silent' in answered) response = null;
      else
        response =
          'reply' in answered
            ? safeArray([OK, 200, safeArray(['Content-Type', 'application/json']), answered.text])
            : REFUSAL_CODES[answered.refusal.code];
    } finally {
      // In a task of its own: Excel works in a process of its own, and what it does holds no pane up.
      later(() => {
        if (response !== null) callback(response);
        afterwards(excel);
      });
    }
  };
  later(attempt);
}

/**
 * Makes a window believe that it is a task pane of this Excel. To be called before the window loads office.js; undone by
 * what it returns.
 */
export function installWindows(pane: Window, excel: Excel, settings: PaneSettings = {}): WindowsConnection {
  const connection = connectWindows(excel, settings);
  Object.defineProperty(pane, 'external', { configurable: true, writable: true, value: connection.external });
  pane.addEventListener('pagehide', () => {
    connection.close();
  });
  return connection;
}
