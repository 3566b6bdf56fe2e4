import type { Grid } from '../grid/grid';
import { haveSameIn, isLargerIn, shareFirstIn } from './between-rows';
import { endOfItems } from './comparison-rows';
import { rowReader, type DraftRow, type Stub } from './draft-row';
import { fold } from '../text/fold';
import { remembered } from '../text/remember';
import type { HeaderBlock } from './header';
import { outlineOf, type Place } from './outline';
import type { Pieces } from './pieces';
import { areNamesOfPeople } from './person-name';
import { namesOnOneRow } from './cut-names';
import { scoreOptions } from './score-options';
import { isPrefixedArea, isProperName } from './place-name';
import type { Meaning } from './roles';
import type { Evidence, Row, RowRole, Unit } from './table';
import { unitInBrackets, unitOf } from './unit';
import { CONSISTS_OF, DITTO, OF_WHICH, PERIOD } from './vocabulary';

/** Reads the body row by row: ordinal, label, level, parent, role (dòng). */
export function rowsOf(
  grid: Grid,
  pieces: Pieces,
  block: HeaderBlock,
  at: readonly number[],
  stub: Stub,
  label: Meaning | null,
): Row[] {
  const drafts = draftsOf(grid, pieces, block, at, stub);
  const rowAt = (i: number): number => drafts[i]?.at ?? 0;
  const places = outlineOf(drafts, (row, than) => isLargerIn(pieces, block, rowAt(row), rowAt(than)));
  const parents = places.map((place) => headOf(drafts, places, place.parent));
  const options = stub.scored ? scoreOptions(drafts) : [];
  const children = childrenOf(drafts, parents, options);
  const areas = areLabelsAreas(drafts, label);
  const units = unitsOf(drafts);
  const unitIn = remembered(unitInBrackets, Infinity);
  const isPeriod = remembered((key) => PERIOD.test(key), Infinity);
  return drafts.map((draft, i): Row => {
    const parent = parents[i] ?? null;
    const role = options[i] ? 'note' : roleOf(drafts, places, i, children[i] ?? [], stub.labels.length > 0);
    return {
      at: draft.at,
      role,
      level: places[i]?.level ?? 0,
      parent: parent === null ? null : (drafts[parent]?.at ?? null),
      ordinal: draft.ordinal?.text ?? null,
      label: draft.shown,
      unit: units[i] ?? unitIn(draft.shown),
      area: areas && role !== 'total' && role !== 'note' ? draft.shown : null,
      period: isPeriod(draft.key) ? draft.shown : null,
      hidden: draft.hidden,
      children: claimOf(drafts, i, children[i] ?? []),
      evidence: draft.total ? [{ code: 'total-word', data: { text: draft.shown } }] : NO_EVIDENCE,
    };
  });
}

/** The rows that a table is made of, as they stand. */
function draftsOf(
  grid: Grid,
  pieces: Pieces,
  block: HeaderBlock,
  at: readonly number[],
  stub: Stub,
): readonly DraftRow[] {
  const hidden = new Set(grid.hiddenRows);
  const readRow = rowReader(grid, pieces, block, stub);
  const read = namesOnOneRow(
    at.map((row) => readRow(row, hidden.has(row))).filter((d) => d.label !== '' || d.figures || d.ordinal !== null),
  );
  const rowAt = (i: number): number => read[i]?.at ?? 0;
  const end = endOfItems(
    read,
    (row, other) => haveSameIn(pieces, block, rowAt(row), rowAt(other)),
    (row, other) => shareFirstIn(pieces, block, rowAt(row), rowAt(other)),
  );
  return read.slice(0, end);
}

const NO_EVIDENCE: readonly Evidence[] = [];

/** The unit that each row states; a ditto mark repeats the one above. */
function unitsOf(drafts: readonly DraftRow[]): (Unit | null)[] {
  const known = new Map<string, Unit | null>();
  let last: Unit | null = null;
  return drafts.map(({ unitText }) => {
    if (unitText === '') return null;
    if (!known.has(unitText)) known.set(unitText, unitOf(unitText));
    if (!DITTO.test(fold(unitText))) last = known.get(unitText) ?? null;
    return last;
  });
}

function childrenOf(
  drafts: readonly DraftRow[],
  parents: readonly (number | null)[],
  options: readonly boolean[],
): DraftRow[][] {
  const children: DraftRow[][] = drafts.map(() => []);
  drafts.forEach((draft, i) => {
    const parent = parents[i] ?? null;
    if (parent !== null && !isSentence(draft) && !draft.partial && !options[i]) children[parent]?.push(draft);
  });
  return children;
}

/** "Trong đó" hands its children, and itself, to the row above it. */
function headOf(drafts: readonly DraftRow[], places: readonly Place[], parent: number | null): number | null {
  const draft = parent === null ? undefined : drafts[parent];
  if (parent === null || !draft?.ofWhich) return parent;
  return places[parent]?.parent ?? (parent > 0 ? parent - 1 : null);
}

function roleOf(
  drafts: readonly DraftRow[],
  places: readonly Place[],
  index: number,
  children: readonly DraftRow[],
  named: boolean,
): RowRole {
  const draft = drafts[index];
  if (!draft) return 'note';
  if (draft.total) return 'total';
  if (draft.ofWhich) return draft.figures ? 'subset' : 'note';
  const parent = places[index]?.parent ?? null;
  if (parent !== null && OF_WHICH.test(drafts[parent]?.key ?? '')) return 'subset';
  if (children.length > 0) return 'group';
  // Where no column names the rows, a row of figures without a name is still one.
  return isSentence(draft) && (named || !draft.figures) ? 'note' : 'item';
}

/**
 * No row of the outline: a sentence inside the table ("Đã thực hiện 02/9 chỉ tiêu, đạt 22,2%"), or figures without any
 * label or number (a stray zero below the last row).
 */
const isSentence = (draft: DraftRow): boolean =>
  (draft.label === '' && draft.ordinal === null) ||
  (!draft.figures && draft.ordinal === null && !draft.ofWhich && draft.label.length > 30);

/** Whether the children of a row are all of it, some of it, or it does not say. */
function claimOf(drafts: readonly DraftRow[], index: number, children: readonly DraftRow[]): Row['children'] {
  if (children.length === 0) return 'unknown';
  const next = drafts[index + 1];
  const words = next?.ofWhich ? next : (children.find((c) => c.ofWhich) ?? null);
  if (words) return CONSISTS_OF.test(words.key) ? 'all' : 'some';
  const key = drafts[index]?.key ?? '';
  if (/(trong do|tr\.?do)\s*:?$/.test(key)) return 'some';
  if (/(gom|bao gom|chia ra)\s*:?$/.test(key)) return 'all';
  const numbered = children.every((c) => c.ordinal !== null && !/^(dash|plus|bullet)$/.test(c.ordinal.kind));
  return numbered ? 'all' : 'unknown';
}

/** Areas down the side: by the header's word, or because most labels are names of places; people are none. */
function areLabelsAreas(drafts: readonly DraftRow[], label: Meaning | null): boolean {
  const said = String(label?.evidence[0]?.data?.['key'] ?? '');
  const items = drafts.filter((d) => !d.total && !d.ofWhich && d.label !== '');
  if (
    areNamesOfPeople(
      said,
      items.map((d) => d.shown),
    )
  )
    return false;
  const byWord = /^(ten )?(cac )?(don vi|dia phuong|dia ban|huyen|xa|tinh|thanh pho)/.test(said);
  const shouted = (d: DraftRow): boolean =>
    byWord && d.shown === d.shown.toUpperCase() && d.shown.split(/\s+/).length <= 5;
  const isPlace = remembered((shown) => isPrefixedArea(shown) || isProperName(shown), Infinity);
  const names = items.filter((d) => isPlace(d.shown) || shouted(d)).length;
  return items.length > 0 && (names >= items.length * 0.7 || (byWord && names >= items.length * 0.3));
}
