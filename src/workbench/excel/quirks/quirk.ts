import type { Excel } from '../excel';
import type { HostObject } from '../wire/host-type';

/** One use of a member of the API: a property loaded or set, a method called, a step to another object, items listed. */
export interface Use {
  readonly how: 'read' | 'set' | 'call' | 'go' | 'list';
  readonly on: HostObject;
  /** The member's public name. */
  readonly name: string;
  readonly args: readonly unknown[];
}

/**
 * Something that a real Excel was reported to do (thói tật) and that its reference does not say. Each part is asked
 * where it is given; a refusal is a HostFault.
 */
export interface Quirk {
  /** Sees each use of a member; `usual` does what the emulator does without it, members not built included. */
  readonly member?: (use: Use, usual: () => unknown, excel: Excel) => unknown;
  /** Before a request's first action; what it throws is all the answer that comes. */
  readonly request?: (names: readonly string[], excel: Excel) => void;
  /** After a request's last action. */
  readonly afterwards?: (excel: Excel) => void;
  /** Whether a request is left without an answer until this says no and `excel.waiting` is run. */
  readonly holds?: (excel: Excel) => boolean;
}

/** Uses a member as the quirks of this Excel will have it. */
export function through<T>(excel: Excel, use: Use, usual: () => T): T {
  return excel.quirks.reduce<() => T>(
    (inner, { member }) => (member ? () => member(use, inner, excel) as T : inner),
    usual,
  )();
}
