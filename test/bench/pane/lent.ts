/** What the pane's page and the worker with the emulated Excel say to one another. */
export interface Call {
  readonly call: number;
  readonly method: number;
  readonly params: unknown;
}

/** A reply; arrays of Windows travel as `{ array }`. */
export interface Reply {
  readonly call: number;
  readonly response: unknown;
}
