/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInOffice } from '../../src/taskpane/in-office';

const SOURCE = readFileSync(join(__dirname, '../../src/taskpane/start.js'), 'utf8');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const shown = (id: string): boolean => document.getElementById(id)?.hidden === false;

const scripts = (): (string | null)[] =>
  [...document.body.querySelectorAll('script')].map((one) => one.getAttribute('src'));

function came(id: string): void {
  document.getElementById(id)?.dispatchEvent(new Event('load'));
}

function refused(id: string): void {
  document.getElementById(id)?.dispatchEvent(new Event('error'));
}

function officeCame(): void {
  Object.assign(window, { Office: {} });
  came('office');
}

/** The page as both builds have it, `start.js` run in it. */
function open(connect = ''): void {
  document.head.innerHTML = `<script id="start" data-current="current/taskpane.js" data-es5="es5/taskpane.js"
    data-office="${CDN}" ${connect && `data-connect="${connect}"`}></script>`;
  document.body.innerHTML = `<div id="pane">Kiểm Biểu</div>
    <div id="blocked" hidden><b id="blocked-address"></b></div><div id="unloaded" hidden></div>`;
  // Of this page alone: the pages of the tests before have their listeners on the same document.
  const listen = jest.spyOn(document, 'addEventListener');
  window.eval(SOURCE);
  const [[, stands] = []] = listen.mock.calls;
  listen.mockRestore();
  (stands as () => void)();
}

beforeEach(() => {
  jest.useFakeTimers();
  Reflect.deleteProperty(window, 'Office');
});

afterEach(() => jest.useRealTimers());

describe('the page before Excel answers', () => {
  it('asks for office.js once it stands, and for the pane only when office.js has run', () => {
    open();
    expect(scripts()).toEqual([CDN]);
    officeCame();
    expect(scripts()).toEqual([CDN, expect.stringMatching(/^(current|es5)\/taskpane\.js$/)]);
    jest.advanceTimersByTime(60_000);
    expect([shown('blocked'), shown('unloaded')]).toEqual([false, false]);
  });

  it('is connected to the workbench before office.js runs', () => {
    open('connect.js');
    expect(scripts()).toEqual(['connect.js']);
    came('connect');
    expect(scripts()).toEqual(['connect.js', CDN]);
  });

  it('says after five seconds which address is blocked, and goes on by itself when office.js comes after all', () => {
    open();
    jest.advanceTimersByTime(4900);
    expect(shown('blocked')).toBe(false);
    jest.advanceTimersByTime(200);
    expect(shown('blocked')).toBe(true);
    expect(document.getElementById('blocked-address')?.textContent).toBe(
      'https://appsforoffice.microsoft.com/lib/1/hosted/',
    );
    officeCame();
    expect(shown('blocked')).toBe(false);
    expect(scripts()).toHaveLength(2);
  });

  it('says so at once where it is refused, and asks again until it comes', () => {
    open();
    refused('office');
    expect(shown('blocked')).toBe(true);
    jest.advanceTimersByTime(10_000);
    expect(scripts()).toEqual([CDN]);
    refused('office');
    jest.advanceTimersByTime(10_000);
    officeCame();
    expect(shown('blocked')).toBe(false);
    expect(scripts()).toHaveLength(2);
  });

  it('takes a page that a firewall sends in place of office.js for no office.js', () => {
    open();
    came('office');
    expect(shown('blocked')).toBe(true);
    expect(scripts()).toEqual([CDN]);
  });

  it('says so where the pane itself does not come', () => {
    open();
    officeCame();
    refused('build');
    expect(shown('unloaded')).toBe(true);
  });
});

describe('whether Office opened the page', () => {
  const page = (address: string, name = '') => ({ location: new URL(address) as unknown as Location, name });

  it('is told by its address, by the name of its frame, or by what Excel lent it', () => {
    expect(isInOffice(page('https://h/taskpane.html?_host_Info=Excel$Win32$16.01$vi-VN$$$$0'))).toBe(true);
    expect(isInOffice(page('https://h/taskpane.html#&_xdm_Info=1|2|https://x'))).toBe(true);
    expect(isInOffice(page('https://h/taskpane.html', '{"hostInfo":"Excel|Web|16.01"}'))).toBe(true);
    expect(isInOffice({ ...page('https://h/taskpane.html'), external: { GetHostInfo: () => '' } })).toBe(true);
    expect(isInOffice({ ...page('https://h/taskpane.html'), external: {} })).toBe(false);
  });
});
