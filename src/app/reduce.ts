import type { Locale } from '../core/text/locale';
import { listingBy, type Grouping } from './listing/listing';
import type { Checked, Event, Session } from './session';

/** A pane that has just been opened. */
export const startOf = (locale: Locale, welcome: boolean, by: Grouping = 'rule'): Session => ({
  locale,
  scope: 'sheet',
  tab: 'findings',
  reportSide: 'sentences',
  listing: listingBy(by),
  outOf: 0,
  welcome,
  busy: null,
  unanswered: false,
  checked: null,
  preview: null,
  failure: null,
  notice: null,
  outdated: [],
  open: null,
  followed: false,
  live: 'off',
  at: null,
  undoTold: false,
  undoable: null,
  waiving: null,
  acceptor: '',
  setting: null,
  writes: null,
  report: '',
  claims: null,
});

type Reducers = { readonly [T in Event['type']]: (session: Session, event: Extract<Event, { type: T }>) => Session };

/** The very list where there is nothing to add: whoever works on it sees that nothing came meanwhile. */
function together(known: readonly string[], more: readonly string[]): readonly string[] {
  if (more.length === 0) return known;
  return [...known, ...more].filter((name, at, all) => all.indexOf(name) === at);
}

const standing = ({ report }: Checked): number => report.findings.filter(({ waived }) => !waived).length;

/** The same list going on keeps what a person has chosen of it, and what there was to do; a new one begins anew. */
const listed = (s: Session, checked: Checked, again: boolean): Pick<Session, 'checked' | 'listing' | 'outOf'> => ({
  checked,
  listing: again ? s.listing : listingBy(s.listing.by),
  outOf: again ? Math.max(s.outOf, standing(checked)) : standing(checked),
});

const FORMS_CLOSED = { preview: null, waiving: null, setting: null, writes: null };

const reducers: Reducers = {
  began: (s, { task }) => ({ ...s, busy: { task, progress: null, stopping: false }, failure: null, notice: null }),
  advanced: (s, { progress }) => (s.busy ? { ...s, busy: { ...s.busy, progress } } : s),
  stop: (s) => (s.busy ? { ...s, busy: { ...s.busy, stopping: true } } : s),
  unanswered: (s, { is }) => ({ ...s, unanswered: is }),
  stopped: (s, { task }) => ({ ...s, busy: null, notice: { task, count: 0, stopped: true } }),
  ended: (s) => ({ ...s, busy: null }),
  checked: (s, { checked, again }) => ({
    ...s,
    ...listed(s, checked, again),
    busy: null,
    outdated: [],
    open: null,
    welcome: false,
    at: again ? s.at : null,
  }),
  listed: (s, { change }) => ({ ...s, listing: { ...s.listing, ...change } }),
  changed: (s, { sheets, open }) => ({ ...s, outdated: together(s.outdated, sheets), open }),
  rechecked: (s, { checked }) => ({ ...s, ...listed(s, checked, true), outdated: [] }),
  rated: (s, { rates }) => (s.checked ? { ...s, checked: { ...s.checked, rates } } : s),
  followed: (s) => ({ ...s, followed: true }),
  live: (s, { live }) => ({ ...s, live }),
  // What only did not come over the network can be asked for again, where it was asked for.
  failed: (s, { failure }) => ({ ...s, busy: null, failure, preview: failure.why === 'not-loaded' ? s.preview : null }),
  previewed: (s, { preview }) => ({ ...s, ...FORMS_CLOSED, busy: null, preview }),
  written: (s, { notice, undoable }) => ({ ...s, ...FORMS_CLOSED, busy: null, notice, undoable }),
  done: (s, { notice }) => ({ ...s, busy: null, notice }),
  noticed: (s, { notice }) => ({ ...s, notice }),
  undoable: (s, { what }) => ({ ...s, undoable: what }),
  'undo-told': (s) => ({ ...s, undoTold: true }),
  dismissed: (s) => ({ ...s, ...FORMS_CLOSED, failure: null, notice: null }),
  went: (s, { at }) => ({ ...s, at, failure: null }),
  waiving: (s, { findings, acceptor }) => ({ ...s, waiving: findings.length > 0 ? findings : null, acceptor }),
  setting: (s, { setting }) => ({ ...s, busy: null, setting, waiving: null }),
  writes: (s, { writes }) => ({ ...s, ...FORMS_CLOSED, busy: null, writes }),
  scope: (s, { scope }) => ({ ...s, scope }),
  tab: (s, { tab }) => ({ ...s, tab }),
  'report-side': (s, { side }) => ({ ...s, reportSide: side }),
  locale: (s, { locale }) => ({ ...s, locale }),
  welcome: (s, { shown }) => ({ ...s, welcome: shown }),
  report: (s, { text }) => ({ ...s, report: text, claims: null }),
  claimed: (s, { claims }) => ({ ...s, busy: null, claims }),
};

/** The only place where a session changes. */
export function reduce(session: Session, event: Event): Session {
  const reducer = reducers[event.type] as (s: Session, e: Event) => Session;
  return reducer(session, event);
}
