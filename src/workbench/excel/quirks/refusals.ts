import { HostFault } from '../wire/fault';
import type { Excel } from '../excel';
import type { Kind } from '../wire/host-type';
import type { Quirk, Use } from './quirk';

/** What Excel says with a code; English whatever its language, and meant for no person. */
const WORDS = {
  GeneralException: 'There was an internal error while processing the request.',
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  InvalidOperation: 'This operation is not permitted for the current object.',
  InvalidRequestContext:
    'The request cannot be processed because the specified worksheet cannot be found. Please try again.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  TooManyRequests: 'The request has been throttled. Wait until the previous call completes.',
  RequestAborted: 'The request was aborted during run time.',
} as const;

export type RefusedCode = keyof typeof WORDS;

export const refusal = (code: RefusedCode): HostFault => new HostFault(code, WORDS[code]);

/** Which uses of members: of these classes, with these names. */
export const uses =
  (kinds: Kind | readonly Kind[], names?: readonly string[], how?: readonly Use['how'][]) =>
  (use: Use): boolean =>
    (typeof kinds === 'string' ? [kinds] : kinds).includes(use.on.kind) &&
    (!names || names.includes(use.name)) &&
    (!how || how.includes(use.how));

/** Refuses the uses that fit, the first so many of them after the first `from`. */
export function refuses(
  code: RefusedCode,
  fits: (use: Use, excel: Excel) => boolean,
  { times = Infinity, from = 0 } = {},
): Quirk {
  let seen = 0;
  return {
    member: (use, usual, excel) => {
      if (!fits(use, excel)) return usual();
      seen += 1;
      if (seen > from && seen <= from + times) throw refusal(code);
      return usual();
    },
  };
}

/** Refuses whole requests that name one of these members (all requests without names), so many times. */
export function refusesRequests(code: RefusedCode, named: readonly string[] = [], times = 1): Quirk {
  let left = times;
  return {
    request: (names) => {
      if (left === 0 || (named.length > 0 && !named.some((one) => names.includes(one)))) return;
      left -= 1;
      throw refusal(code);
    },
  };
}

/** Excel never answers, until it is released. */
export function silence(): Quirk & { release(excel: Excel): void } {
  let silent = true;
  return {
    holds: () => silent,
    release: (excel) => {
      silent = false;
      for (const run of excel.waiting.splice(0)) run();
    },
  };
}
