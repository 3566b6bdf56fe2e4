import { Trouble } from '../../core/host';
import { LIMITS, tooLarge } from './limits';
import type { Package, Relationship } from './package';
import { attribute, isTrue, readerFor, readXml, type Attributes } from './xml/stream';

/** A sheet as the workbook part lists it, with the part that holds it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly part: string;
  readonly relationship: string;
}

/** What the workbook part says of the whole (phần sổ tính). */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  /** Chart, dialog and macro sheets: they hold no cells that could be checked. */
  readonly otherSheets: readonly string[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly manualCalculation: boolean;
  /** Everything is to be computed when the file is opened: what results it holds may be none. */
  readonly computedOnLoad: boolean;
  /** Excel reckons with what cells show, rounded, and not with what they hold. */
  readonly precisionAsShown: boolean;
  readonly strict: boolean;
  readonly signed: boolean;
}

interface Listed {
  name: string;
  id: string;
  visibility: SheetEntry['visibility'];
}

interface Said {
  listed: Listed[];
  date1904: boolean;
  structureProtected: boolean;
  manualCalculation: boolean;
  computedOnLoad: boolean;
  precisionAsShown: boolean;
  strict: boolean;
}

const visibilityOf = (state: string | undefined): SheetEntry['visibility'] =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';

const readers: Readonly<Record<string, (said: Said, attributes: Attributes) => void>> = {
  workbook: (said, attributes) => {
    said.strict = Object.keys(attributes).some((key) => attributes[key]?.startsWith('http://purl.oclc.org/ooxml/'));
  },
  workbookPr: (said, attributes) => {
    said.date1904 = isTrue(attributes.date1904);
  },
  workbookProtection: (said, attributes) => {
    said.structureProtected = isTrue(attributes.lockStructure);
  },
  calcPr: (said, attributes) => {
    said.manualCalculation = attributes.calcMode === 'manual';
    said.computedOnLoad = isTrue(attributes.fullCalcOnLoad);
    said.precisionAsShown = attributes.fullPrecision !== undefined && !isTrue(attributes.fullPrecision);
  },
  sheet: (said, attributes) => {
    if (said.listed.length >= LIMITS.sheets) throw tooLarge('sheets');
    said.listed.push({
      name: attributes.name ?? '',
      id: attribute(attributes, 'id') ?? '',
      visibility: visibilityOf(attributes.state),
    });
  },
};

function workbookPartName(source: Package): string {
  const named = source.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  const part = named && source.has(named) ? named : source.has('xl/workbook.xml') ? 'xl/workbook.xml' : null;
  if (part && /\.xml$/i.test(part) && !/^(word|ppt)\//i.test(part)) return part;
  if (named && !/\.xml$/i.test(named)) throw new Trouble('unsupported', { text: 'xlsb' });
  throw new Trouble(named && !part ? 'corrupt' : 'unsupported', { text: 'zip' });
}

/** A sheet listed outside the list: some programs would show it, others not. */
const isSheetAstray = (name: string, above: readonly string[]): boolean => name === 'sheet' && above.length === 1;

export function readWorkbookPart(source: Package): WorkbookPart {
  const part = workbookPartName(source);
  const said: Said = {
    listed: [],
    date1904: false,
    structureProtected: false,
    manualCalculation: false,
    computedOnLoad: false,
    precisionAsShown: false,
    strict: false,
  };
  let sawRoot = false;
  const above: string[] = [];
  readXml(source.bytes(part) ?? new Uint8Array(), part, {
    open: (name, attributes) => {
      sawRoot = sawRoot || name === 'workbook';
      if (isSheetAstray(name, above)) throw new Trouble('corrupt', { text: part });
      if (name !== 'sheet' || above[above.length - 1] === 'sheets') readerFor(readers, name)?.(said, attributes);
      above.push(name);
    },
    close: () => void above.pop(),
  });
  if (!sawRoot) throw new Trouble('unsupported', { text: part });
  return { part, ...said, ...resolveSheets(source, part, said.listed), signed: isSigned(source) };
}

const isSigned = (source: Package): boolean => source.relationships('').some(({ type }) => type === 'origin');

/** The links by which sheets without cells of their own are named. */
const OTHER_SHEETS: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** The one link that a sheet names. None, or two that differ: the file is damaged, and what the sheet held is not known. */
function linkOf(links: ReadonlyMap<string, readonly Relationship[]>, { name, id }: Listed): Relationship {
  const named = links.get(id) ?? [];
  const [link] = named;
  const known = link !== undefined && (link.type === 'worksheet' || OTHER_SHEETS.has(link.type));
  if (!known || link.external || named.some(({ target }) => target !== link.target))
    throw new Trouble('corrupt', { sheet: name, text: `link ${id}` });
  return link;
}

/** Two sheets of one name are told apart by no program: the second would never be read. */
function takeName(taken: Set<string>, { name }: Listed): void {
  const key = name.toLowerCase();
  if (taken.has(key)) throw new Trouble('corrupt', { sheet: name, text: 'listed twice' });
  taken.add(key);
}

/** Sheets as listed, each with its part. A sheet that cannot be found is never left out: the file is `corrupt`. */
function resolveSheets(
  source: Package,
  part: string,
  listed: readonly Listed[],
): Pick<WorkbookPart, 'sheets' | 'otherSheets'> {
  const links = new Map<string, Relationship[]>();
  for (const link of source.relationships(part)) links.set(link.id, [...(links.get(link.id) ?? []), link]);
  const taken = new Set<string>();
  const parts = new Set<string>();
  const sheets: SheetEntry[] = [];
  const otherSheets: string[] = [];
  for (const one of listed) {
    const { type, target } = linkOf(links, one);
    takeName(taken, one);
    if (type !== 'worksheet') otherSheets.push(one.name);
    // What is written into the one would be written into the other.
    else if (!source.has(target) || parts.has(target)) throw new Trouble('corrupt', { sheet: one.name, text: target });
    else {
      parts.add(target);
      sheets.push({ name: one.name, visibility: one.visibility, part: target, relationship: one.id });
    }
  }
  return { sheets, otherSheets };
}
