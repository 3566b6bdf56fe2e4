import type { words } from './words';

/** What can be wrong with a server; each has its sentence in `words`. */
export type FaultKind = keyof typeof words;

/** One thing that is wrong (lỗi, điều nên sửa). */
export interface Fault {
  readonly kind: FaultKind;
  /** What was seen, as the sentence quotes it. */
  readonly seen: string;
  /** The address where it was seen; empty for the server as a whole. */
  readonly at: string;
}

export const fault = (kind: FaultKind, seen = '', at = ''): Fault => ({ kind, seen, at });

/** Not wrong enough to keep Excel from running the add-in. */
const ADVICE: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'expires-soon',
  'also-old-tls',
  'only-new-tls',
  'opener-policy',
  'icon-cache',
  'never-cached',
  'no-list',
  'office-unreachable',
]);

export const isAdvice = ({ kind }: Fault): boolean => ADVICE.has(kind);
