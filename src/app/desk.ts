import type { Host } from '../core/host';
import type { Settings } from '../core/settings';
import type { Checker } from './checker';
import { reduce } from './reduce';
import type { Event, Session } from './session';

export type Preference = 'locale' | 'welcomed' | 'undo-told' | 'live' | 'grouping' | 'acceptor';

/** What outlives the pane on this machine: the language chosen, the hints seen, who accepts findings. Never a figure. */
export interface Preferences {
  get(key: Preference): string | null;
  set(key: Preference, value: string): void;
}

/** Where a person works (bàn làm việc): a workbook's host, what checks it, and the session that the pane shows. */
export interface Desk {
  readonly host: Host;
  readonly checker: Checker;
  readonly settings: Settings;
  readonly preferences: Preferences;
  /** Of the program; reports name the rules beside it. */
  readonly version: string;
  /** Name of the workbook's file, or empty while it has none. */
  fileName(): string;
  session(): Session;
  tell(event: Event): void;
  /** Calls back after every change; returns how to stop. */
  watch(listener: () => void): () => void;
  /** Lets the page draw and answer before the work goes on. */
  pause(): Promise<void>;
  now(): Date;
}

export type DeskParts = Pick<
  Desk,
  'host' | 'checker' | 'settings' | 'preferences' | 'version' | 'fileName' | 'pause' | 'now'
>;

export function openDesk(parts: DeskParts, start: Session): Desk {
  let session = start;
  let listeners: readonly (() => void)[] = [];
  const tell = (event: Event): void => {
    session = reduce(session, event);
    listeners.forEach((listener) => listener());
  };
  parts.host.attend?.({
    unanswered: (is) => tell({ type: 'unanswered', is }),
    stopped: () => session.busy?.stopping ?? false,
  });
  return {
    ...parts,
    session: () => session,
    tell,
    watch: (listener) => {
      listeners = [...listeners, listener];
      return () => {
        listeners = listeners.filter((known) => known !== listener);
      };
    },
  };
}
