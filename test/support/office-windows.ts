import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import { JSDOM } from 'jsdom';
import { startExcel, type Excel as EmulatedExcel } from '../../src/workbench/excel/excel';
import { installWindows, type WindowsConnection } from '../../src/workbench/excel/windows-transport';
import type { PaneSettings } from '../../src/workbench/excel/windows-context';

const dist = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** A task pane in jsdom: the real loader, Office.context, settings and events of Excel on Windows. */
export interface Pane {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly excel: EmulatedExcel;
  readonly connection: WindowsConnection;
  readonly host: { readonly host: string; readonly platform: string };
  close(): void;
}

/** jsdom fetches no scripts; those that the loader asks for are run from the package instead. */
function answerScripts(window: Window & typeof globalThis): void {
  const run = (node: HTMLScriptElement): void => {
    const name = node.src.split('?')[0]?.split('/dist/')[1] ?? '';
    setTimeout(() => {
      window.eval(readFileSync(join(dist, name), 'utf8'));
      node.dispatchEvent(new window.Event('load'));
    }, 0);
  };
  const append = window.Node.prototype.appendChild;
  window.Node.prototype.appendChild = function appendChild<T extends Node>(this: Node, node: T): T {
    if (node instanceof window.HTMLScriptElement && node.src) {
      run(node);
      return node;
    }
    return append.call(this, node) as T;
  };
}

/** Opens a pane of an emulated Excel under the real office.js for Windows. */
export async function openPane(given?: EmulatedExcel, settings: PaneSettings = {}): Promise<Pane> {
  const excel = given ?? startExcel();
  const dom = new JSDOM('<head><script src="http://localhost/dist/office.js"></script></head><body></body>', {
    url: 'http://localhost/taskpane.html',
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  const window = dom.window as unknown as Window & typeof globalThis & { Office: typeof Office; Excel: typeof Excel };
  const connection = installWindows(window, excel, settings);
  answerScripts(window);
  window.eval(readFileSync(join(dist, 'office.js'), 'utf8'));
  const host = (await window.Office.onReady()) as unknown as Pane['host'];
  return {
    Office: window.Office,
    Excel: window.Excel,
    excel,
    connection,
    host,
    close: () => {
      connection.close();
      dom.window.close();
    },
  };
}
