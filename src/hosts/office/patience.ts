import { Trouble, type Attendant } from '../../core/host';

/** How long Excel is waited for, in ms. */
export interface Patience {
  /** After so long without an answer, it is said. */
  readonly told: number;
  /** A person who has asked to stop waits for the answer at hand no longer than this. */
  readonly enough: number;
  /** And for the next ones, once waiting was given up. */
  readonly short: number;
  /** How often we look. */
  readonly every: number;
}

export const USUAL: Patience = { told: 8000, enough: 3000, short: 500, every: 250 };

/** Requests on their way, and who waits for their answers (chờ Excel trả lời). */
export interface Waiting {
  attend(attendant: Attendant): void;
  /** The answer; a Trouble once whoever waits for it has had enough. What was sent may be done all the same. */
  answerOf<T>(sent: Promise<T>): Promise<T>;
}

/**
 * Excel that shows a dialog, calculates for minutes or hangs answers nothing, and Office.js waits without end. A long answer
 * is only said to be long: to give it up is for the person alone, for a write might be done after all.
 */
export function waitingFor(patience: Patience): Waiting {
  let attendant: Attendant = { unanswered: () => undefined, stopped: () => false };
  let givenUp = false;
  return {
    attend: (present) => {
      attendant = present;
    },
    answerOf: <T>(sent: Promise<T>) =>
      new Promise<T>((done, fail) => {
        const since = Date.now();
        let told = false;
        const timer = setInterval(() => {
          const waited = Date.now() - since;
          if (!told && waited >= patience.told) {
            told = true;
            attendant.unanswered(true);
          }
          if (!attendant.stopped() || waited < (givenUp ? patience.short : patience.enough)) return;
          end();
          givenUp = true;
          fail(new Trouble('no-answer'));
        }, patience.every);
        const end = (): void => {
          clearInterval(timer);
          if (told) attendant.unanswered(false);
          told = false;
        };
        sent.then(
          (answer) => {
            end();
            givenUp = false;
            done(answer);
          },
          (error: Error) => {
            end();
            fail(error);
          },
        );
      }),
  };
}
