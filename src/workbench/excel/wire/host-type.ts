import type { Excel } from '../excel';
import type { Kinds } from './kinds';

/** A class of the Excel API, by its public name. */
export type Kind = keyof Kinds;

/** An object of Excel as a request sees it: its class, and what it stands on here. */
export interface HostObject {
  readonly kind: Kind;
  readonly it: Kinds[Kind];
}

/** Argument of a method: plain JSON, or an object that the caller already has. */
export type Argument = unknown;

export interface Scalar<T> {
  readonly since: string;
  readonly get?: (it: T, excel: Excel) => unknown;
  readonly set?: (it: T, value: unknown, excel: Excel) => void;
  /** Left out of `load()` without names, where Excel leaves it out too. */
  readonly onRequest?: true;
}

export interface Navigation<T> {
  readonly since: string;
  readonly to: (it: T, excel: Excel) => HostObject | null;
}

/** Gives an object (null = null object), or `plain` for a ClientResult. */
export interface Method<T> {
  readonly since: string;
  readonly call: (it: T, args: readonly Argument[], excel: Excel) => HostObject | Plain | null;
}

export interface Plain {
  readonly plain: unknown;
}

/** What one class of the Excel API can do here: the members that are built here, by public name, with the ExcelApi version of each. */
export interface HostType<T> {
  /** What Instantiate answers, so that Office.js finds the object again. */
  readonly identity?: (it: T) => Record<string, unknown>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Collections only. */
  readonly items?: (it: T, excel: Excel) => readonly HostObject[];
  readonly item?: (it: T, key: unknown, excel: Excel) => HostObject | null;
  /** Ranges: may be kept alive by a reference id. */
  readonly keepable?: true;
  /** Event codes by the name in `_Register…Event`, or `_RegisterEvent…` as some are called. */
  readonly events?: Readonly<Record<string, { readonly code: number; readonly since: string }>>;
}

export const object = <K extends Kind>(kind: K, it: Kinds[K]): HostObject => ({ kind, it });

export const plain = (value: unknown): Plain => ({ plain: value });

export const isObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'kind' in value && 'it' in value;

/** `get`/`set` of a scalar, and the version that has it. */
export const scalar = <T>(
  since: string,
  get?: (it: T, excel: Excel) => unknown,
  set?: (it: T, value: unknown, excel: Excel) => void,
): Scalar<T> => ({ since, ...(get && { get }), ...(set && { set }) });

export const navigation = <T>(since: string, to: (it: T, excel: Excel) => HostObject | null): Navigation<T> => ({
  since,
  to,
});

export const method = <T>(
  since: string,
  call: (it: T, args: readonly Argument[], excel: Excel) => HostObject | Plain | null,
): Method<T> => ({ since, call });

/** A method that gives nothing back. */
export const action = <T>(since: string, run: (it: T, args: readonly Argument[], excel: Excel) => void): Method<T> => ({
  since,
  call: (it, args, excel) => {
    run(it, args, excel);
    return plain(null);
  },
});
