import type { Edit } from '../../core/edit';
import { Trouble, type TroubleCode } from '../../core/host';

const CODES: Readonly<Record<string, TroubleCode>> = {
  AccessDenied: 'protected',
  InvalidOperationInCellEditMode: 'editing-cell',
  ItemNotFound: 'changed-meanwhile',
  InvalidReference: 'changed-meanwhile',
  Conflict: 'excel-busy',
  ActivityLimitReached: 'excel-busy',
  MemoryLimitReached: 'excel-busy',
  ServiceNotAvailable: 'excel-busy',
  ItemAlreadyExists: 'name-taken',
  ApiNotFound: 'excel-too-old',
  NotImplemented: 'excel-too-old',
  UnsupportedFeature: 'excel-too-old',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  MergedRangeConflict: 'occupied',
  InsertDeleteConflict: 'occupied',
  FilteredRangeConflict: 'occupied',
  PivotTableRangeConflict: 'occupied',
  InactiveWorkbook: 'disconnected',
  InvalidOrTimedOutSession: 'disconnected',
  RequestAborted: 'disconnected',
  HostRestart: 'disconnected',
  HostRestartNeeded: 'disconnected',
  Unauthenticated: 'disconnected',
  ConnectionFailureWithStatus: 'disconnected',
  Gateway: 'disconnected',
};

interface Coded {
  readonly code?: unknown;
  readonly name?: unknown;
}

/** What Office.js says went wrong, by its name; empty for anything else. */
export function officeCode(error: unknown): string {
  const code = typeof error === 'object' && error ? (error as Coded).code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Excel refuses some things without giving its error a name. */
const isOfOffice = (error: unknown): boolean =>
  officeCode(error) !== '' || (error instanceof Object && (error as Coded).name === 'RichApi.Error');

/** An error of Office.js as a Trouble, its name kept for whoever is asked for help; a fault of our own stays what it is. */
export function toTrouble(error: unknown): unknown {
  if (error instanceof Trouble || !isOfOffice(error)) return error;
  const code = officeCode(error);
  const known = CODES[code];
  return known ? new Trouble(known) : new Trouble('failed', { text: code });
}

/** The same Trouble, of which nobody can tell whether what was sent last is done. */
export const unsure = ({ code, detail, done }: Trouble): Trouble =>
  new Trouble(code, { ...detail, unsure: true }, done);

/** The same Trouble, with what was done before it. */
export const withDone = (error: unknown, done: readonly Edit[]): unknown =>
  error instanceof Trouble ? new Trouble(error.code, error.detail, [...done, ...error.done]) : error;
