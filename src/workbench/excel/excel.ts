import { startCalculation, type Calculation } from './formula/calculation';
import type { LiveRange } from './model/live-range';
import { emptyWorkbook, type Workbook } from './model/workbook';
import { noHabits, type Habits } from './habits';
import type { Quirk } from './quirks/quirk';
import type { Entry } from './wire/events';
import type { HostObject } from './wire/host-type';

export type ExcelLocale = 'vi-VN' | 'en-US';

/** How much of a request is done: nothing, all, or its first so many actions. */
export type Done = 'refused' | 'lost' | number;

/** A request that breaks off: its reply is lost, an error of Excel comes in its place (empty: one without a code), or never anything. */
export type Broken =
  Done | { readonly done: Done; readonly code: string } | { readonly done: Done; readonly silent: true };

/** What can be made to go wrong, as it does to people (gây lỗi để thử). */
export interface Faults {
  /** Someone is typing in a cell: every request is refused, or waits when it asked to. */
  editing: boolean;
  /** Excel was closed or the connection lost: every request is refused. */
  sessionLost: boolean;
  /** Bytes that a request or a reply may have; Excel on the web has 5 MB. */
  payloadLimit: number;
  /** What becomes of the request of that number. */
  readonly broken: Map<number, Broken>;
  /** Run before the request of that number (1 is the first), once: somebody else changes the workbook in between. */
  readonly before: Map<number, () => void>;
}

/** Bytes of requests and replies (lượng dữ liệu): all together, and the heaviest single one. */
export interface Carried {
  up: number;
  down: number;
  heaviestUp: number;
  heaviestDown: number;
}

/**
 * A small Excel of ours that answers the real Office.js on the wire: an emulator. It proves our code against
 * Microsoft's client library and our reading of Excel, not against Excel.
 */
export interface Excel {
  workbook: Workbook;
  /** Highest ExcelApi version it claims; members newer than it answer ApiNotFound. */
  api: string;
  locale: ExcelLocale;
  readonly faults: Faults;
  /** What it does as real ones were reported to do, the last one outermost. */
  readonly quirks: Quirk[];
  /** The same, for what only the parts concerned can play. */
  readonly habits: Habits;
  /** Requests that wait for the person to stop typing. */
  readonly waiting: (() => void)[];
  /** Members asked for that nobody has built here, with how often: a test wants this empty. */
  readonly unsupported: Map<string, number>;
  /** Members asked for that are newer than what it claims to be, with how often: a test wants this empty too. */
  readonly tooNew: Map<string, number>;
  /** Objects that Office.js keeps alive between requests, by reference id. */
  readonly references: Map<string, HostObject>;
  /** The same, the other way round. */
  readonly referenceIds: Map<unknown, string>;
  /** Ranges in use, which follow inserted and deleted cells. */
  readonly live: Set<LiveRange>;
  /** Event registrations, `code:target`, with how many handlers each has. */
  readonly registrations: Map<string, number>;
  /** Events not handed out yet. */
  readonly queue: Entry[];
  /** Transports that hand events to Office.js. */
  readonly listeners: Set<(entries: readonly Entry[]) => void>;
  /** The page, which redraws after every request that has changed something. */
  readonly watchers: Set<() => void>;
  calculation: Calculation;
  eventsEnabled: boolean;
  /** A new selection that the document event has not told of yet. */
  selectionMoved: boolean;
  /** Requests answered so far. */
  requests: number;
  /** What they weighed, on the way up and down. */
  readonly carried: Carried;
  /** Counts every change, so that a page knows whether to redraw. */
  version: number;
  serial: number;
  /** What time it is, for TODAY(); tests set it. */
  clock: () => Date;
}

export interface ExcelOptions {
  readonly api?: string;
  readonly locale?: ExcelLocale;
  readonly workbook?: Workbook;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** No faults; when the person stops typing, the requests that waited for it go on. */
function noFaults(waiting: (() => void)[]): Faults {
  let editing = false;
  return {
    get editing() {
      return editing;
    },
    set editing(now: boolean) {
      editing = now;
      if (!now) for (const run of waiting.splice(0)) run();
    },
    sessionLost: false,
    payloadLimit: FIVE_MEGABYTES,
    broken: new Map(),
    before: new Map(),
  };
}

/** Starts an emulated Excel, with an empty workbook unless one is given. */
export function startExcel({ api = '1.17', locale = 'vi-VN', workbook }: ExcelOptions = {}): Excel {
  const waiting: (() => void)[] = [];
  const excel: Excel = {
    workbook: workbook ?? emptyWorkbook('Sổ tính.xlsx'),
    api,
    locale,
    faults: noFaults(waiting),
    quirks: [],
    habits: noHabits(),
    waiting,
    unsupported: new Map(),
    tooNew: new Map(),
    references: new Map(),
    referenceIds: new Map(),
    live: new Set(),
    registrations: new Map(),
    queue: [],
    listeners: new Set(),
    watchers: new Set(),
    calculation: startCalculation(),
    eventsEnabled: true,
    selectionMoved: false,
    requests: 0,
    carried: { up: 0, down: 0, heaviestUp: 0, heaviestDown: 0 },
    version: 0,
    serial: 0,
    clock: () => new Date(),
  };
  return excel;
}

/** The next number for an id; never given twice. */
export function nextSerial(excel: Excel): number {
  excel.serial += 1;
  return excel.serial;
}
