import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import { createContext, Script } from 'vm';
import { startExcel, type Excel as EmulatedExcel, type ExcelOptions } from '../../src/workbench/excel/excel';
import { nativeBridge } from '../../src/workbench/excel/node-bridge';
import { atLeast } from '../../src/workbench/excel/wire/requirement';

/** The real Office.js, unmodified, talking to an emulated Excel in this process. */
export interface Office {
  /** `Excel` of Office.js: `Excel.run(…)`. */
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** What the vm lacks of `Office`: the requirement sets and languages of the emulated Excel. */
  readonly Office: {
    readonly context: {
      readonly displayLanguage: string;
      readonly contentLanguage: string;
      readonly requirements: { isSetSupported(name: string, version?: string): boolean };
    };
  };
  readonly excel: EmulatedExcel;
  /** Resolves when no request is on its way: Excel.run cleans up after it has returned. */
  idle(): Promise<void>;
}

const library = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist', 'excel-web-16.00.js');

let compiled: Script | undefined;

/** The few globals of a browser that the library asks for as it starts. */
function browserGlobals(): Record<string, unknown> {
  const globals: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    navigator: { userAgent: 'node' },
    location: { href: 'http://localhost/', search: '', hash: '' },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      cookie: '',
      addEventListener: () => undefined,
    },
  };
  globals['window'] = globals;
  globals['self'] = globals;
  return globals;
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Starts the real Office.js over an emulated Excel, given or new. It proves our code against Microsoft's client library
 * and our reading of Excel, not against Excel.
 */
export function startOffice(given?: EmulatedExcel | null, options: ExcelOptions = {}): Office {
  const excel = given ?? startExcel(options);
  if (options.api) excel.api = options.api;
  if (options.locale) excel.locale = options.locale;
  compiled ??= new Script(readFileSync(library, 'utf8'), { filename: library });
  const globals = browserGlobals();
  const bridge = nativeBridge(excel, (run) => setImmediate(run));
  globals['_richApiNativeBridge'] = bridge;
  compiled.runInContext(createContext(globals));
  return {
    Excel: globals['Excel'] as typeof Excel,
    OfficeExtension: globals['OfficeExtension'] as typeof OfficeExtension,
    Office: {
      context: {
        displayLanguage: excel.locale,
        contentLanguage: excel.locale,
        requirements: {
          isSetSupported: (name, version = '1.1') => name === 'ExcelApi' && atLeast(excel.api, version),
        },
      },
    },
    excel,
    async idle() {
      await pause();
      while (bridge.pending.size > 0) await pause();
      await pause();
    },
  };
}
