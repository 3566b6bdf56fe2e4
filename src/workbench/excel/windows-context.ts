import type { Excel } from './excel';

/** What a pane is told of its surroundings. */
export interface PaneSettings {
  /** Language of Excel's own words; that of the emulated Excel unless given. */
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly documentUrl?: string;
  /** Requirement sets besides ExcelApi, with their versions. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Colours of the Office theme as 0xRRGGBB numbers. */
  readonly theme?: Readonly<
    Record<'bodyBackgroundColor' | 'bodyForegroundColor' | 'controlBackgroundColor' | 'controlForegroundColor', number>
  >;
  /** Distinguishes panes in the browser's session storage, where Office.js caches by it. */
  readonly instance?: string;
}

interface SettingsStore {
  Read(keys: string[], values: string[]): void;
  Write(keys: readonly string[], values: readonly string[]): void;
}

/** The getters that Office.js for Windows asks as it starts. */
export interface WindowsContext {
  readonly [getter: `Get${string}`]: () => unknown;
  GetSettings(): SettingsStore;
}

const EXCEL = 1;
const READ_WRITE = 0;
const DOCUMENT_OPENED = 2;

/** The sets of an ordinary Excel; RichApiRuntime is not among them, so requests keep their plainest form. */
const SETS: Readonly<Record<string, string>> = { AddinCommands: '1.1', DialogApi: '1.1', DialogOrigin: '1.1' };

const LIGHT = {
  bodyBackgroundColor: 0xf3f2f1,
  bodyForegroundColor: 0x252423,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x252423,
};

function settingsStore({ workbook }: Excel): SettingsStore {
  return {
    Read: (keys, values) => {
      workbook.documentSettings.forEach((value, key) => {
        keys.push(key);
        values.push(value);
      });
    },
    Write: (keys, values) => {
      workbook.documentSettings.clear();
      for (let at = 0; at < keys.length; at++) workbook.documentSettings.set(keys[at] ?? '', values[at] ?? '');
    },
  };
}

/** Answers the questions that Office.js asks of Excel on Windows. */
export function windowsContext(excel: Excel, settings: PaneSettings): WindowsContext {
  const answers: Readonly<Record<`Get${string}`, () => unknown>> = {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'kiem-bieu',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => settings.displayLanguage ?? excel.locale,
    GetAppDataLocale: () => settings.contentLanguage ?? excel.locale,
    GetDocUrl: () => settings.documentUrl ?? excel.workbook.name,
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'kiem-bieu',
    GetInstanceId: () => settings.instance ?? 'kiem-bieu',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify({ ...SETS, ...settings.sets, ExcelApi: excel.api }),
    GetHostFullVersion: () => '16.0.17628.20000',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(settings.theme ?? LIGHT),
  };
  return { ...answers, GetSettings: () => settingsStore(excel) } as WindowsContext;
}
