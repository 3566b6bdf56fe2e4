import type { Edit } from '../../core/edit';
import { Trouble, type TroubleCode } from '../../core/host';

const CODES: Readonly<Record<string, TroubleCode>> = {
  AccessDenied: 'protected',
  InvalidOperationInCellEditMode: 'editing-cell',
  ItemNotFound: 'changed-meanwhile',
  InvalidReference: 'changed-meanwhile',
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
  ConnectionFailureWithStatus: 'disconnected',
  Gateway: 'disconnected',
};

interface Coded {
  readonly code?: unknown;
  readonly message?: unknown;
}

/** What Office.js says went wrong, by its name; empty for anything else. */
export function officeCode(error: unknown): string {
  const code = typeof error === 'object' && error ? (error as Coded).code : undefined;
  return typeof code === 'string' ? code : '';
}

/** An error of Office.js as a Trouble; a fault of our own stays what it is. */
export function toTrouble(error: unknown): unknown {
  if (error instanceof Trouble || officeCode(error) === '') return error;
  const { message } = error as Coded;
  const known = CODES[officeCode(error)];
  return known ? new Trouble(known) : new Trouble('failed', { text: typeof message === 'string' ? message : '' });
}

/** The same Trouble, with what was done before it. */
export const withDone = (error: unknown, done: readonly Edit[]): unknown =>
  error instanceof Trouble ? new Trouble(error.code, error.detail, [...done, ...error.done]) : error;
