import type { Stage } from './stage';

/** One state of the pane (trạng thái), and how a person or an Excel comes to it. */
export interface State {
  /** Of its pictures, and to ask for it by. */
  readonly name: string;
  /** What is to be seen there. */
  readonly shows: string;
  /** The workbook that is open; the first sample unless given. */
  readonly sample?: string;
  /** The pane is one that nobody has used yet. */
  readonly fresh?: true;
  readonly reach: (stage: Stage) => Promise<void>;
  /** Opens again what closes whenever the pane gets another size. */
  readonly again?: (stage: Stage) => Promise<void>;
}
