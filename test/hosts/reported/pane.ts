import { countScriptsAsLoaded, runEntry, setSystem } from './browser';
import type { Excel as EmulatedExcel } from '../../../src/workbench/excel/excel';
import { atLeast } from '../../../src/workbench/excel/wire/requirement';
import { startOffice, type Office as StartedOffice } from '../../support/office-node';
import { officeOf, type Surroundings } from './surroundings';

const sleep = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));

const QUIET_TURNS = 4;
const TURN = 4;

/** Words of Excel, Office.js or JavaScript that are meant for no person. */
const RAW =
  /RichApi|Exception|InvalidArgument|InvalidSelection|InvalidOperation|AccessDenied|ItemNotFound|ApiNotFound|NotImplemented|The argument|internal error|cannot perform|requested resource|not permitted|current selection|TypeError|Cannot read|is not a function|undefined|\bNaN\b|\[object/;

const CANCEL = /^(Hủy|Cancel)$/;
const ACTIONS = /^(Thao tác|Actions)$/;

const spoken = (one: HTMLElement): string => (one.textContent ?? '').trim() || (one.getAttribute('aria-label') ?? '');

/** A task pane that runs the pane's own first module on the real Office.js over an emulated Excel, and a person before it. */
export class Pane {
  constructor(
    readonly excel: EmulatedExcel,
    readonly office: StartedOffice,
  ) {}

  /** Everything on the page, as text, in one line. */
  text(): string {
    return (document.body.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** What the pane says by itself: message bars and announcements. */
  bars(): string {
    const said = document.querySelectorAll('.ms-MessageBar, [role="alert"], [aria-live], .preview, .toolbar .note');
    return [...said].map((one) => (one.textContent ?? '').trim()).join(' | ');
  }

  /** Waits until neither the page nor Excel has anything more to do, or Excel will not answer. */
  async settle(most = 3000): Promise<void> {
    let changes = 0;
    const watcher = new MutationObserver(() => (changes += 1));
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    const until = Date.now() + most;
    for (let quiet = 0; quiet < QUIET_TURNS && Date.now() < until; quiet++) {
      const seen = changes + this.excel.requests;
      await sleep(TURN);
      const silent = this.excel.waiting.length > 0;
      if (!silent) await this.office.idle();
      const busy = !silent && document.querySelector('[aria-busy="true"], [role="progressbar"]') !== null;
      if (busy || changes + this.excel.requests !== seen) quiet = -1;
    }
    watcher.disconnect();
  }

  /** What Excel tells by itself is told a moment later. */
  async moment(): Promise<void> {
    await sleep(150);
    await this.settle();
  }

  buttons(): HTMLButtonElement[] {
    return [...document.querySelectorAll<HTMLButtonElement>('button')];
  }

  /** The first such button that can be pressed. */
  find(name: RegExp | string): HTMLButtonElement | undefined {
    const fits = (one: HTMLElement): boolean =>
      typeof name === 'string' ? spoken(one) === name : name.test(spoken(one));
    const found = this.buttons().filter(fits);
    return found.find((one) => !one.disabled && one.getAttribute('aria-disabled') !== 'true') ?? found[0];
  }

  async press(name: RegExp | string): Promise<void> {
    const button = this.find(name);
    if (!button)
      throw new Error(`no button ${String(name)}: ${this.buttons().map(spoken).join(' | ')} — ${this.bars()}`);
    button.click();
    await this.settle();
  }

  /** Presses "Kiểm tra" and waits for what comes of it. */
  async check(scope?: 'table' | 'sheet' | 'workbook'): Promise<void> {
    if (scope) await this.scope(scope);
    await this.press(/^(Kiểm tra|Check)$/);
    const answered = (): boolean =>
      document.querySelector('.card, .ms-MessageBar--error') !== null || /Không (thấy|có) |No /.test(this.bars());
    for (let turns = 0; turns < 150 && !answered(); turns++) await sleep(TURN);
    await this.settle();
  }

  async scope(value: 'table' | 'sheet' | 'workbook'): Promise<void> {
    const select = document.querySelector<HTMLSelectElement>('select');
    if (!select) throw new Error('no choice of scope');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }

  /** Chooses from the menu of actions. */
  async choose(name: RegExp | string): Promise<void> {
    await this.press(ACTIONS);
    await this.press(name);
  }

  /** Names of the actions that can be chosen. */
  async offered(): Promise<string[]> {
    await this.press(ACTIONS);
    const items = [...document.querySelectorAll<HTMLButtonElement>('[role="menu"] button')];
    const names = items.filter((one) => !one.disabled && one.getAttribute('aria-disabled') !== 'true').map(spoken);
    await this.press(ACTIONS);
    return names;
  }

  previewed(): boolean {
    return this.find(CANCEL) !== undefined;
  }

  /** Confirms the preview, where there is one. */
  async confirm(): Promise<void> {
    const [first] = this.find(CANCEL)?.parentElement?.querySelectorAll<HTMLButtonElement>('button') ?? [];
    first?.click();
    await this.settle();
  }

  /** Marks, as far as the pane lets a person. */
  async mark(): Promise<void> {
    await this.press(/^(Đánh dấu trên trang tính|Mark in the sheet)$/);
    await this.confirm();
  }

  async act(name: RegExp | string): Promise<void> {
    await this.choose(name);
    await this.confirm();
  }

  /** Takes back the last write. */
  async undo(): Promise<void> {
    await this.choose(/^(Hoàn tác|Undo)/);
    await this.confirm();
  }

  async type(field: HTMLInputElement | HTMLTextAreaElement | null, text: string): Promise<void> {
    if (!field) throw new Error(`no field: ${this.bars()}`);
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    // The setter of the class, so that React notices that it was not React who wrote.
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settle();
  }

  /** Accepts the first finding with a reason. */
  async accept(reason = 'Theo quyết định'): Promise<void> {
    await this.press('Bỏ qua, có lý do');
    await this.type(document.querySelector('textarea'), reason);
    await this.type(document.querySelector('.waiver input'), 'Nguyễn Thị An');
    await this.press('Ghi lý do và bỏ qua');
  }

  /** In Vietnamese and in English the pane says something like that by itself, and nothing raw. */
  async says(vi: RegExp, en: RegExp): Promise<void> {
    this.saysNothingRaw();
    expect(this.bars()).toMatch(vi);
    await this.press('English');
    expect(this.bars()).toMatch(en);
    this.saysNothingRaw();
    await this.press('Tiếng Việt');
  }

  saysNothingRaw(): void {
    expect(this.text().match(RAW)?.[0] ?? null).toBeNull();
  }
}

let mounted: HTMLElement | null = null;
let current: EmulatedExcel | undefined;
let shared: StartedOffice | undefined;
let restoreLibrary: (() => void) | undefined;

/** The Office.js of this process, connected to this Excel: to load it anew for each pane would take most of the time. */
function officeOver(excel: EmulatedExcel): StartedOffice {
  const listeners = current?.listeners ?? [];
  current = excel;
  shared ??= startOffice(
    new Proxy({} as EmulatedExcel, {
      get: (_, name) => Reflect.get(current ?? excel, name) as unknown,
      set: (_, name, value) => Reflect.set(current ?? excel, name, value),
    }),
  );
  for (const listener of listeners) excel.listeners.add(listener);
  const { Office } = shared;
  const requirements = {
    isSetSupported: (name: string, version = '1.1') => name === 'ExcelApi' && atLeast(excel.api, version),
  };
  const context = { ...Office.context, displayLanguage: excel.locale, contentLanguage: excel.locale, requirements };
  return { ...shared, excel, Office: { context } };
}

/** Closes the pane that is open and opens one on this Excel, as a person does who opens the add-in. */
export async function openPane(excel: EmulatedExcel, surroundings: Surroundings = {}): Promise<Pane> {
  const { unmountComponentAtNode } = await import('react-dom');
  if (mounted) unmountComponentAtNode(mounted);
  countScriptsAsLoaded();
  setSystem(surroundings.darkSystem === true);
  const office = officeOver(excel);
  restoreLibrary?.();
  restoreLibrary = surroundings.library?.(office.Excel) ?? undefined;
  Object.assign(globalThis, {
    Office: officeOf(office, surroundings),
    Excel: office.Excel,
    OfficeExtension: office.OfficeExtension,
  });
  localStorage.clear();
  document.documentElement.className = '';
  document.body.innerHTML = '<div id="pane"></div>';
  mounted = document.getElementById('pane');
  const pane = new Pane(excel, office);
  runEntry();
  await pane.settle();
  return pane;
}
