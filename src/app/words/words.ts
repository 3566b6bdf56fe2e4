import type { vi } from './vi';

/** Every word that the pane says, in one language. */
export type Words = typeof vi;
