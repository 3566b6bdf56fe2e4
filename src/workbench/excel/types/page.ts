import type { Excel } from '../excel';
import { LAST_COLUMN, LAST_ROW, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { invalidArgument, itemNotFound } from '../wire/fault';
import { action, method, navigation, object, scalar, type HostType, type Method, type Scalar } from '../wire/host-type';
import { areaOf, areasObject, flag, oneOf, rangeArgument, rangeObject, text } from './ranges';

type Check = (value: unknown) => unknown;

const number: Check = (value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${String(value)} is no number`);
  return value;
};

const among =
  (...names: readonly string[]): Check =>
  (value) =>
    oneOf(value, names);

const ZOOM = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];

const zoom: Check = (value) => {
  if (typeof value !== 'object' || value === null) throw invalidArgument('zoom is an object');
  for (const [name, size] of Object.entries(value)) {
    if (!ZOOM.includes(name)) throw invalidArgument(`zoom has no ${name}`);
    if (size !== null && typeof size !== 'number') throw invalidArgument(`zoom.${name}`);
  }
  return value;
};

function setProp(excel: Excel, sheet: Sheet, key: string, value: unknown): void {
  sheet.page = { ...sheet.page, props: { ...sheet.page.props, [key]: value } };
  excel.version += 1;
}

/** A property of the page that is kept as it was given. */
const kept = (key: string, usual: unknown, check: Check): Scalar<Sheet> =>
  scalar(
    '1.9',
    ({ page }) => page.props[key] ?? usual,
    (sheet, value, excel) => {
      setProp(excel, sheet, key, check(value));
    },
  );

type Place = 'titleRows' | 'titleColumns' | 'printArea';

const set = (place: Place, widen: (area: Area) => Area): Method<Sheet> =>
  action('1.9', (sheet, [range], excel) => {
    const area = widen(areaOf(rangeArgument(excel, range, sheet), excel));
    sheet.page = { ...sheet.page, [place]: area };
    excel.version += 1;
  });

const get = (place: Place, needed: boolean): Method<Sheet> =>
  method('1.9', (sheet, _, excel) => {
    const area = sheet.page[place];
    if (!area && needed) throw itemNotFound(`no ${place}`);
    if (!area) return null;
    return place === 'printArea' ? areasObject(excel, sheet, [area]) : rangeObject(excel, sheet, area);
  });

const MARGINS = ['topMargin', 'bottomMargin', 'leftMargin', 'rightMargin', 'headerMargin', 'footerMargin'];

/** Excel.PageLayout (thiết lập trang in). */
export const pageLayoutType: HostType<Sheet> = {
  scalars: {
    orientation: kept('orientation', 'Portrait', among('Portrait', 'Landscape')),
    paperSize: kept('paperSize', 'Letter', text),
    zoom: kept('zoom', { scale: 100 }, zoom),
    centerHorizontally: kept('centerHorizontally', false, flag),
    centerVertically: kept('centerVertically', false, flag),
    printGridlines: kept('printGridlines', false, flag),
    printHeadings: kept('printHeadings', false, flag),
    blackAndWhite: kept('blackAndWhite', false, flag),
    printOrder: kept('printOrder', 'DownThenOver', among('DownThenOver', 'OverThenDown')),
    ...Object.fromEntries(MARGINS.map((name) => [name, kept(name, 54, number)])),
  },
  navigations: { headersFooters: navigation('1.9', (sheet) => object('HeaderFooterGroup', sheet)) },
  methods: {
    setPrintTitleRows: set('titleRows', (area) => ({ ...area, left: 0, right: LAST_COLUMN })),
    setPrintTitleColumns: set('titleColumns', (area) => ({ ...area, top: 0, bottom: LAST_ROW })),
    setPrintArea: set('printArea', (area) => area),
    getPrintTitleRows: get('titleRows', true),
    getPrintTitleRowsOrNullObject: get('titleRows', false),
    getPrintTitleColumns: get('titleColumns', true),
    getPrintTitleColumnsOrNullObject: get('titleColumns', false),
    getPrintArea: get('printArea', true),
    getPrintAreaOrNullObject: get('printArea', false),
  },
};

/** Excel.HeaderFooterGroup: the same on every page. */
export const headersFootersType: HostType<Sheet> = {
  navigations: { defaultForAllPages: navigation('1.9', (sheet) => object('HeaderFooter', sheet)) },
};

const PARTS = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'];

/** Excel.HeaderFooter. */
export const headerFooterType: HostType<Sheet> = {
  scalars: Object.fromEntries(PARTS.map((name) => [name, kept(name, '', text)])),
};
