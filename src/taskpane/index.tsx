import { checkerScript } from './public-path';
import './fabric';
import './icons';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { openDesk } from '../app/desk';
import { startOf } from '../app/reduce';
import { groupingOf } from '../app/listing/listing';
import { besideChecker, type Beside } from '../checker/beside';
import { frameChecker } from '../checker/in-frame';
import { DEFAULT_SETTINGS } from '../core/settings';
import type { Locale } from '../core/text/locale';
import { officeHost } from '../hosts/office';
import { App, WORDS } from './App';
import { Standstill } from './components/Standstill';
import { fileNameOf } from './file-name';
import { isInOffice } from './in-office';
import { browserPreferences } from './preferences';
import { applyTheme, followTheme, isDark, type OfficeTheme } from './theme';

declare const KIEM_BIEU_VERSION: string;

// Excel that has not answered by now is worth a word; it may still answer.
const SLOW_MS = 5000;

const preferences = browserPreferences();
const root = document.getElementById('pane');

const isVietnamese = (tag: string | undefined): boolean => /^vi/i.test(tag ?? '');

/** The language a person chose, else Office's own, else the browser's. */
function localeOf(displayLanguage: string | undefined): Locale {
  const chosen = preferences.get('locale');
  if (chosen === 'vi' || chosen === 'en') return chosen;
  return isVietnamese(displayLanguage ?? navigator.language) ? 'vi' : 'en';
}

const prefersDark = (): boolean => window.matchMedia('(prefers-color-scheme: dark)').matches;

function standStill(state: 'notExcel' | 'slow' | 'tooOld'): void {
  // Only an Excel that is there says which colours and which language it has.
  const excel = state === 'tooOld' ? Office : null;
  if (excel) followTheme(excel as unknown as OfficeTheme, window);
  else applyTheme(isDark(null, !isInOffice(window) && prefersDark()));
  ReactDOM.render(<Standstill state={state} words={WORDS[localeOf(excel?.context.displayLanguage)]} />, root);
}

/** The page's own words about an office.js that does not come; `start.js` has told it the address. */
function sayBlocked(shown: boolean): void {
  const words = document.getElementById('blocked');
  if (words) words.hidden = !shown;
}

const checker = besideChecker(
  () => new Worker(checkerScript) as unknown as Beside,
  frameChecker(() => import(/* webpackChunkName: "engine" */ '../checker/engine').then(({ engine }) => engine)),
);

/** Loads what the first check will ask for, once the pane stands. */
function getReady(): void {
  checker.warm();
  // Where it does not come now, the check asks for it again, and says so.
  checker.rules().catch(() => undefined);
  import(/* webpackChunkName: "findings" */ './components/FindingsTab').catch(() => undefined);
}

function openPane(): void {
  const { displayLanguage, document: file } = Office.context;
  followTheme(Office as unknown as OfficeTheme, window);
  const desk = openDesk(
    {
      host: officeHost(),
      checker,
      settings: DEFAULT_SETTINGS,
      preferences,
      version: KIEM_BIEU_VERSION,
      fileName: () => fileNameOf(file.url),
      pause: () => new Promise((go) => window.setTimeout(go, 0)),
      now: () => new Date(),
    },
    startOf(localeOf(displayLanguage), preferences.get('welcomed') !== 'yes', groupingOf(preferences.get('grouping'))),
  );
  ReactDOM.render(<App desk={desk} />, root, () => window.setTimeout(getReady, 0));
}

/** Says that Excel does not answer, or, where the part of office.js for this Excel is not there, which address is blocked. */
function saySlow(): void {
  if (typeof Excel === 'undefined') sayBlocked(true);
  else standStill('slow');
}

function start(): void {
  const slow = window.setTimeout(saySlow, SLOW_MS);
  void Office.onReady(({ host }) => {
    window.clearTimeout(slow);
    sayBlocked(false);
    // Something of Office around us that does not say what it is has not answered yet, whatever office.js makes of it.
    if (!host && isInOffice(window)) standStill('slow');
    else if (host !== Office.HostType.Excel) standStill('notExcel');
    else if (!Office.context.requirements.isSetSupported('ExcelApi', '1.1')) standStill('tooOld');
    else openPane();
  });
}

start();
