import type { Arguments } from './arguments';
import { EXIT, sayFault, type Io } from './command';
import { failedResult, type Choice, type OpenedResult } from './examine-file';

/** What a command prints of its results. */
export type Render = (results: readonly OpenedResult[]) => string;

/** How a command was asked, for what must be said of a file after all. */
export interface Asked {
  readonly args: Arguments;
  readonly choice: Choice;
  readonly io: Io;
}

/** A result that cannot be printed is a fault of ours that its file met: it is said of this file alone. */
function printable(result: OpenedResult, render: Render, { args, choice, io }: Asked): OpenedResult {
  try {
    render([result]);
    return result;
  } catch (error) {
    const failed = failedResult(result.file, error, choice, args.locale);
    sayFault(failed, args.locale, io);
    return { ...failed, sha256: result.sha256 };
  }
}

/** All results as one text; one that cannot be printed takes nothing from the others. */
export function rendered(
  results: readonly OpenedResult[],
  render: Render,
  asked: Asked,
): { readonly text: string; readonly status: number } {
  try {
    return { text: render(results), status: EXIT.fine };
  } catch {
    return { text: render(results.map((result) => printable(result, render, asked))), status: EXIT.fault };
  }
}
