import type { Figure } from './figure';
import { alikeness } from './alike';
import { figuresIn, type Prose } from './prose';
import type { Stretch } from './passage';
import type { TextRow, TextTable } from './text-table';

/** Figures of one kind, one for each place or unit (dãy số liệu theo đơn vị): a column of a table, bullets, a list in a sentence. */
export interface Series extends Stretch {
  /** What the entries are: `xa`, `huyen`, `don vi`; '' when it is not said. */
  readonly kind: string;
  /** Folded words above the column; '' for a list. */
  readonly head: string;
  readonly entries: readonly { readonly name: string; readonly shown: string; readonly figure: Figure }[];
}

/** A row of a table in the text, its figures by column. */
export interface GridRow {
  /** Folded words of its first cell that is no figure. */
  readonly label: string;
  /** The same as the text has it. */
  readonly shown: string;
  readonly cells: readonly (Figure | null)[];
  readonly total: boolean;
}

/** A table in the text with its figures. */
export interface Grid extends Stretch {
  /** Folded words above each column. */
  readonly header: readonly string[];
  readonly rows: readonly GridRow[];
}

const TOTAL = /^(tong cong|tong so|tong|cong|toan (huyen|tinh|xa|thanh pho)|total)\b/;

function rowOf(prose: Prose, { cells }: TextRow): GridRow {
  const { source } = prose;
  const places = cells.map(({ start, end }) => ({ start: source.flatAt(start), end: source.flatAt(end) }));
  const found = places.map((place) => {
    const figures = figuresIn(prose, place);
    const text = source.flat.slice(place.start, place.end).trim();
    return figures.length === 1 && /^[-+(]?[\d.,\s]+( ?%| ?[a-z]{1,8}( [a-z]{1,8})?)?\)?$/.test(text)
      ? (figures[0] ?? null)
      : null;
  });
  const words = places.map((p) => source.flat.slice(p.start, p.end).trim());
  const at = words.findIndex((word, i) => !found[i] && /[a-z]{2}/.test(word));
  const [label, place] = [words[at] ?? '', places[at]];
  return { label, shown: place ? source.quote(place.start, place.end) : '', cells: found, total: TOTAL.test(label) };
}

function gridOf(prose: Prose, table: TextTable): Grid {
  const rows = table.rows.map((row) => rowOf(prose, row));
  const first = rows.findIndex((row) => row.cells.some((cell) => cell !== null));
  const { source } = prose;
  const heads = table.rows.slice(0, Math.max(0, first));
  const header = (table.rows[0]?.cells ?? []).map((_, column) =>
    heads
      .map(({ cells }) => cells[column])
      .map((cell) => (cell ? source.flat.slice(source.flatAt(cell.start), source.flatAt(cell.end)).trim() : ''))
      .join(' '),
  );
  return {
    start: source.flatAt(table.start),
    end: source.flatAt(table.end),
    header,
    rows: rows.slice(Math.max(0, first)),
  };
}

/** The tables of a text with their figures. */
export const gridsOf = (prose: Prose): Grid[] => prose.source.tables.map((table) => gridOf(prose, table));

const KIND = /\b(xa|huyen|don vi|dia phuong|thon|ban|phuong|thi tran|truong|commune|district)\b/;

/** The kind of place that most of the words name. */
const kindOf = (words: readonly string[]): string =>
  words.map((text) => KIND.exec(text)?.[1]).find((kind) => kind !== undefined) ?? '';

const columnSeries = (grid: Grid): Series[] =>
  grid.header.flatMap((head, column) => {
    const entries = grid.rows
      .filter((row) => !row.total && row.label !== '' && !/^(trong do|of which)\b/.test(row.label))
      .flatMap(({ label, shown, cells }) => {
        const figure = cells[column];
        const percent = /%|ty le|ti le|\brate\b/.test(head);
        return figure ? [{ name: label, shown, figure: percent ? { ...figure, percent } : figure }] : [];
      });
    const kind = kindOf([...grid.header, ...entries.map(({ name }) => name)]);
    return entries.length >= 2 ? [{ start: grid.start, end: grid.end, kind, head, entries }] : [];
  });

// eslint-disable-next-line regexp/no-super-linear-move -- 90 characters at most
const NAME = /([A-Z][A-Za-z'-]*(?: [A-Z][A-Za-z'-]*)*)[^A-Z]{0,60}$/;

/** The name that a figure in a list belongs to: the last one before it. */
function nameBefore({ source }: Prose, from: number, figure: Figure): { name: string; shown: string } | null {
  const start = Math.max(from, figure.start - 90);
  const match = NAME.exec(source.cased.slice(start, figure.start));
  if (!match?.[1]) return null;
  const at = start + match.index;
  const name = match[1].toLowerCase().replace(/^(xa|huyen|thi tran|phuong|ban|thon|hoi lhpn xa|ubnd xa) /, '');
  return { name, shown: source.quote(at, at + match[1].length) };
}

/** "Xã A 95%, xã B 100%, xã C 80%" in one sentence, or a bullet for each. */
function listSeries(prose: Prose): Series[] {
  const found: Series[] = [];
  let entries: { name: string; shown: string; figure: Figure; lead: string }[] = [];
  const close = (): void => {
    const [first] = entries;
    const last = entries[entries.length - 1];
    if (first && last && entries.length >= 3)
      found.push({
        start: first.figure.start,
        end: last.figure.end,
        kind: kindOf(entries.map(({ lead }) => lead)),
        head: '',
        entries,
      });
    entries = [];
  };
  for (const figure of prose.figures) {
    const last = entries[entries.length - 1]?.figure;
    const far = last && figure.start - last.end > 160;
    const name = figure.inTable
      ? null
      : nameBefore(prose, Math.max(last?.end ?? 0, prose.figures[figure.index - 1]?.end ?? 0), figure);
    if (last && (far || name === null || alikeness(last, figure) < 3 || entries.some((e) => e.name === name.name))) {
      // A second figure of the same place is passed over; a change of kind ends the list.
      if (!far && name === null && alikeness(last, figure) < 3) continue;
      close();
    }
    if (name !== null)
      entries.push({
        ...name,
        figure,
        lead: prose.source.flat.slice(Math.max(last?.end ?? 0, figure.start - 60), figure.start),
      });
  }
  close();
  return found;
}

/** Every series of a text. */
export const seriesOf = (prose: Prose, grids: readonly Grid[]): Series[] => [
  ...grids.flatMap(columnSeries),
  ...listSeries(prose),
];
