import type { Office as StartedOffice } from '../../support/office-node';

/** How the pane finds its Excel: what `Office.context` says of it. */
export interface Surroundings {
  readonly url?: string;
  readonly mode?: 'readWrite' | 'readOnly';
  readonly platform?: 'PC' | 'Mac' | 'OfficeOnline';
  readonly theme?: Record<string, unknown>;
  readonly darkSystem?: boolean;
  /** What `isSetSupported` answers, where that is not what the emulated Excel claims. */
  readonly supported?: (set: string, version: string) => boolean | undefined;
  /** Something is done to `Excel` of Office.js before the pane is loaded; what it gives back undoes that. */
  readonly library?: (library: typeof Excel) => () => void;
}

/** `Office` as the pane finds it: what Office.js has besides `Excel`. */
export function officeOf(office: StartedOffice, { supported, ...given }: Surroundings): Record<string, unknown> {
  const info = { host: 'Excel', platform: given.platform ?? 'PC' };
  const kept = new Map<string, unknown>();
  const done = (after?: unknown): void => {
    if (typeof after === 'function') setTimeout(() => (after as (of: unknown) => void)({ status: 'succeeded' }), 0);
  };
  const { requirements, ...context } = office.Office.context;
  return {
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline' },
    EventType: { DocumentSelectionChanged: 'documentSelectionChanged', OfficeThemeChanged: 'officeThemeChanged' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    DocumentMode: { ReadOnly: 'readOnly', ReadWrite: 'readWrite' },
    onReady: (then?: (of: typeof info) => unknown) => Promise.resolve(info).then((of) => (then?.(of), of)),
    actions: { associate: () => undefined },
    addin: {},
    context: {
      ...context,
      ...info,
      diagnostics: { ...info, version: '16.0.17628.20000' },
      officeTheme: given.theme,
      requirements: {
        isSetSupported: (set: string, version = '1.1') =>
          supported?.(set, version) ?? requirements.isSetSupported(set, version),
      },
      document: {
        url: given.url ?? 'C:\\Bieu\\bieu.xlsx',
        mode: given.mode ?? 'readWrite',
        addHandlerAsync: (_kind: string, _handler: unknown, ...more: unknown[]) => {
          more.forEach(done);
        },
        removeHandlerAsync: (_kind: string, ...more: unknown[]) => {
          more.forEach(done);
        },
        settings: {
          get: (key: string) => kept.get(key) ?? null,
          set: (key: string, value: unknown) => void kept.set(key, value),
          remove: (key: string) => void kept.delete(key),
          saveAsync: done,
          refreshAsync: done,
        },
      },
    },
  };
}
