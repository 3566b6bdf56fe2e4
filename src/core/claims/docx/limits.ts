import { Trouble, type LimitName } from '../../host';

const MEGABYTE = 1_000_000;

/** What a Word file may hold (giới hạn của tệp Word): of what the longest report takes, many times over. */
export const DOCX_LIMITS = {
  /** Of all parts that hold words together, unpacked. */
  megabytes: 50,
  elements: 4_000_000,
  /** Tags one in another; Word needs a few dozen. */
  depth: 1000,
  /** Ten times what a report's text may have, which whoever asks for the text refuses. */
  characters: 20_000_000,
} as const;

export type DocxLimit = LimitName & keyof typeof DOCX_LIMITS;

/** Said as soon as a limit is passed, so that nothing beyond it is read. */
export const beyond = (name: DocxLimit): Trouble =>
  new Trouble('too-large', { limit: { name, most: DOCX_LIMITS[name] } });

export const MOST_BYTES = DOCX_LIMITS.megabytes * MEGABYTE;
