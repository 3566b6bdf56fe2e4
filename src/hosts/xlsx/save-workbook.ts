import { sheetChanges } from './changes';
import { currentMemory, sheetMarks, sheetNotes } from './current-state';
import { folderOf } from './package';
import type { XlsxWorkbook } from './open-workbook';
import { changesFormulas, dropCalculationChain } from './write/calculation';
import { staleResults, type CellSet } from './write/stale-results';
import { withCalculation } from './write/book-xml';
import { namespaces, XML_HEAD, type Namespaces } from './write/namespaces';
import { removeOwnSheet, writeOwnSheet, type Place } from './write/own-sheets';
import { patchCells } from './write/patch-cells';
import { patchMarks } from './write/patch-marks';
import { patchNotes } from './write/patch-notes';
import { standardFont } from './write/look-styles';
import { styleBook, type StyleBook } from './write/style-book';
import { openTarget, type Target } from './write/target';
import { writeMemory } from './write/write-memory';
import { writeContainer, type Deflater } from './zip/write';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

const noStyles = (ns: Namespaces): string =>
  `${XML_HEAD}<styleSheet xmlns="${ns.main}"><fonts count="1">${standardFont('')}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** The styles, opened when the first change needs one; written back only if something was added. */
function lazyStyles(target: Target, book: string, folder: string, ns: Namespaces) {
  const part = target.relationships(book).find(({ type }) => type === 'styles')?.target;
  const held = part === undefined ? null : target.text(part);
  let opened: StyleBook | null = null;
  const open = (): StyleBook => (opened ??= styleBook(held ?? noStyles(ns)));
  const styles: StyleBook = {
    withFormat: (style, code) => open().withFormat(style, code),
    ofLook: (look, code) => open().ofLook(look, code),
    ofMark: (severity) => open().ofMark(severity),
    text: () => open().text(),
  };
  const close = (): void => {
    if (!opened) return;
    if (part !== undefined && held !== null) target.setText(part, opened.text());
    else
      target.link(
        book,
        'styles',
        target.add((n) => `${folder}styles${n === 1 ? '' : String(n)}.xml`, opened.text(), STYLES_TYPE),
      );
  };
  return { styles, close };
}

/** Sheets of ours that are new, changed or gone; says the parts of those that were written. */
function writeSheets(workbook: XlsxWorkbook, place: Place): Map<string, string> {
  const parts = new Map<string, string>();
  workbook.changes.drafts.forEach((draft, name) => {
    const entry = workbook.book.sheets.find((sheet) => sheet.name === name);
    if (draft) parts.set(name, writeOwnSheet(place, name, draft, entry?.part ?? null));
    else if (entry) removeOwnSheet(place, name, entry.part, entry.relationship);
  });
  return parts;
}

interface SheetWork {
  readonly name: string;
  readonly part: string;
  readonly order: number;
  readonly stale: CellSet;
}

const NOTHING: CellSet = new Map();

function writeSheetChanges(workbook: XlsxWorkbook, place: Place, { name, part, order, stale }: SheetWork): void {
  const changes = sheetChanges(workbook.changes, name);
  const { target, styles } = place;
  const grid = workbook.changes.drafts.has(name) ? null : (workbook.base(name)?.grid ?? null);
  target.setText(part, patchCells(target.text(part) ?? '', changes.contents, { grid, styles, stale }));
  if (changes.marks.size > 0) {
    const marks = sheetMarks(workbook, name).values();
    target.setText(part, patchMarks(target.text(part) ?? '', marks, styles, order));
  }
  if (changes.notes.size > 0)
    patchNotes(target, part, sheetNotes(workbook, name), { folder: place.folder, namespace: place.ns.main });
}

/**
 * The workbook with its changes, as the bytes of a new file (ghi bản sao). Only the parts that a change touches are
 * written; every other entry is copied with its compressed bytes. Nothing changed gives the file itself.
 */
export function saveWorkbook(workbook: XlsxWorkbook, deflate?: Deflater): Uint8Array {
  const { source, book, changes } = workbook;
  const target = openTarget(source, book.strict);
  const folder = folderOf(book.part);
  const ns = namespaces(book.strict);
  const { styles, close } = lazyStyles(target, book.part, folder, ns);
  const place: Place = { target, book: book.part, folder, ns, styles };
  const parts = writeSheets(workbook, place);
  const stale = staleResults(workbook);
  const names = new Set([...Array.from(changes.sheets.keys()), ...Array.from(stale.keys())]);
  let order = 0;
  names.forEach((name) => {
    const part = parts.get(name) ?? workbook.base(name)?.entry.part;
    const work = { name, order: ++order, stale: stale.get(name) ?? NOTHING };
    if (part !== undefined) writeSheetChanges(workbook, place, { ...work, part });
  });
  if (changes.memory.size > 0) writeMemory(target, book.part, workbook.memory.parts, currentMemory(workbook));
  close();
  if (changesFormulas(workbook)) dropCalculationChain(target, book.part);
  if (stale.size > 0) target.setText(book.part, withCalculation(target.text(book.part) ?? ''));
  return writeContainer(target.packed(), deflate);
}
