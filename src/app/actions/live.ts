import { Stopped, Trouble } from '../../core/host';
import type { Desk } from '../desk';
import type { Checked } from '../session';
import { lookAgain } from './check';

/** Edits that follow each other are checked together. */
const QUIET_MS = 200;

/** So long until it is tried again while a person is typing, or doing something in the pane. */
const AGAIN_MS = 400;

/** A check that costs more is left to the person. */
const MOST_MS = 1000;

/** A person is in the midst of something that a new list would pull from under them. */
function isTaken(desk: Desk): boolean {
  const { busy, preview, waiving, setting } = desk.session();
  return (busy ?? preview ?? waiving ?? setting) !== null;
}

/** Of more findings than these none is looked up again. */
const MOST_KNOWN = 2000;

/** What was found again as the very objects that are in the list, so that only what is new is drawn and focus stays. */
function withKnown(last: Checked, now: Checked): Checked {
  const { findings } = now.report;
  if (findings.length > MOST_KNOWN) return now;
  const known = new Map(last.report.findings.map((finding) => [JSON.stringify(finding), finding]));
  const same = findings.map((finding) => known.get(JSON.stringify(finding)) ?? finding);
  return { ...now, report: { ...now.report, findings: same } };
}

/** What is out of date checked again, without a word and without a bar; whether it has to be tried once more. */
async function recheck(desk: Desk): Promise<boolean> {
  const { checked, outdated, live } = desk.session();
  if (!checked || live !== 'on' || outdated.length === 0) return false;
  if (isTaken(desk)) return true;
  const began = desk.now().getTime();
  const event = await lookAgain(desk, checked, outdated);
  if (isTaken(desk)) return true;
  if (desk.session().checked !== checked) return false;
  // An edit that came meanwhile is not in it.
  if (desk.session().outdated !== outdated) return true;
  desk.tell({ type: 'rechecked', checked: withKnown(checked, event.checked) });
  if (desk.now().getTime() - began > MOST_MS) desk.tell({ type: 'live', live: 'paused' });
  return false;
}

const mayPass = (error: unknown): boolean => error instanceof Trouble && error.code === 'editing-cell';

/** Checks again what an edit has made out of date, a moment after the edit, where a person has chosen so (kiểm tra liên tục). */
export function liveChecks(desk: Desk): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running = false;
  const run = async (): Promise<void> => {
    timer = null;
    if (running) {
      after(AGAIN_MS);
      return;
    }
    running = true;
    try {
      if (await recheck(desk)) after(AGAIN_MS);
    } catch (error) {
      if (mayPass(error)) after(AGAIN_MS);
      // The list says that it is out of date; a check that is asked for says why it cannot be brought up to date.
      else if (!(error instanceof Trouble || error instanceof Stopped)) desk.tell({ type: 'live', live: 'paused' });
    } finally {
      running = false;
    }
  };
  const after = (ms: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), ms);
  };
  return () => {
    if (desk.session().live === 'on' && desk.session().outdated.length > 0) after(QUIET_MS);
  };
}
