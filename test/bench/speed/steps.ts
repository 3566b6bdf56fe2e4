/** What one step of a child process took. */
export interface Step {
  readonly step: StepName;
  /** Processor time of the process, garbage collection and compilation included, in milliseconds. */
  readonly user: number;
  readonly wall: number;
  /** Most memory that the process ever had until now, in megabytes. */
  readonly peak: number;
}

export const OUR_STEPS = ['open', 'tables', 'check', 'rates', 'text', 'json', 'sarif', 'html', 'flag'] as const;
export const THEIR_STEPS = ['exceljs-open', 'exceljs-save'] as const;

export type StepName = (typeof OUR_STEPS)[number] | (typeof THEIR_STEPS)[number];
