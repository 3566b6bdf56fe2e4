import { cell, type Grid } from '../grid/grid';
import { fold, plain } from '../text/fold';
import type { HeaderBlock } from './header';
import { within } from './header';
import { ordinalInLabel, outlineOf, readOrdinal, type Ordinal, type OutlineRow } from './outline';
import { rowOf, type Piece, type Pieces } from './pieces';
import type { Row, RowRole } from './table';
import { isPrefixedArea, isProperName, type Meaning } from './roles';
import { unitInBrackets, unitOf } from './unit';
import { CONSISTS_OF, OF_WHICH, PERIOD, TOTAL_ROW } from './vocabulary';

/** Where the words of a row stand. */
export interface Stub {
  readonly ordinal: number | null;
  readonly labels: readonly number[];
  readonly unit: number | null;
  readonly measures: readonly number[];
}

interface Draft extends OutlineRow {
  readonly at: number;
  readonly shown: string;
  readonly unitText: string;
  readonly figures: boolean;
  readonly hidden: boolean;
}

const pieceAt = (row: readonly Piece[], column: number | null): Piece | null =>
  row.find((p) => column !== null && p.column <= column && p.right >= column) ?? null;

function draftRow(grid: Grid, pieces: Pieces, block: HeaderBlock, stub: Stub, at: number): Draft {
  const here = within(rowOf(pieces, at), block.left, block.right);
  const numbered = pieceAt(here, stub.ordinal);
  const labelled = stub.labels.map((c) => pieceAt(here, c)).find((p) => p !== null && p !== numbered) ?? null;
  const labelPiece = labelled ?? (numbered && readOrdinal(numbered.text) === null ? numbered : null);
  const own = numbered && numbered !== labelPiece ? readOrdinal(numbered.text) : null;
  const text = labelPiece ? plain(labelPiece.text) : '';
  const inLabel = own ? null : ordinalInLabel(text);
  const shown = inLabel ? inLabel.rest : text;
  const ordinal: Ordinal | null = own ?? inLabel?.ordinal ?? null;
  const key = fold(shown);
  const held = labelPiece ? cell(grid, at, labelPiece.column) : undefined;
  const spaces = typeof held?.value === 'string' ? (/^[\s\u00a0]*/.exec(held.value)?.[0].length ?? 0) : 0;
  const column = labelPiece ? Math.max(0, stub.labels.indexOf(labelPiece.column)) : 0;
  return {
    at,
    ordinal,
    label: text,
    shown,
    indent: (held?.indent ?? 0) + Math.floor(spaces / 2) + column * 2,
    bold: labelPiece?.bold ?? false,
    total: TOTAL_ROW.test(key) && !(own && /^(decimal|dash)$/.test(own.kind)),
    ofWhich: OF_WHICH.test(key) || CONSISTS_OF.test(key),
    unitText: pieceAt(here, stub.unit)?.text ?? '',
    figures: here.some(
      (p) => stub.measures.includes(p.column) || stub.measures.some((c) => p.column <= c && p.right >= c),
    ),
    hidden: grid.hiddenRows?.includes(at) ?? false,
  };
}

/** Reads the body row by row: ordinal, label, level, parent, role (dòng). */
export function rowsOf(
  grid: Grid,
  pieces: Pieces,
  block: HeaderBlock,
  at: readonly number[],
  stub: Stub,
  labelMeaning: Meaning | null,
): Row[] {
  const drafts = at
    .map((row) => draftRow(grid, pieces, block, stub, row))
    .filter((d) => d.label !== '' || d.figures || d.ordinal !== null);
  const places = outlineOf(drafts);
  const parents = places.map((place, i) => headOf(drafts, places, place.parent, i));
  const areas = areLabelsAreas(drafts, labelMeaning);
  return drafts.map((draft, i): Row => {
    const children = drafts.filter((d, j) => parents[j] === i && !isSentence(d));
    const role = roleOf(drafts, places, i, children.length > 0);
    const unit = draft.unitText ? unitOf(draft.unitText) : unitInBrackets(draft.shown);
    const parent = parents[i] ?? null;
    return {
      at: draft.at,
      role,
      level: places[i]?.level ?? 0,
      parent: parent === null ? null : (drafts[parent]?.at ?? null),
      ordinal: draft.ordinal?.text ?? null,
      label: draft.shown,
      unit,
      area: areas && role !== 'total' ? draft.shown : null,
      period: PERIOD.test(fold(draft.shown)) ? draft.shown : null,
      hidden: draft.hidden,
      children: childrenClaim(drafts, children, i),
      evidence: draft.total ? [{ code: 'total-word', data: { text: draft.shown } }] : [],
    };
  });
}

/** A bare "Trong đó:" heading hands its children to the row above it. */
function headOf(
  drafts: readonly Draft[],
  places: readonly { parent: number | null; level: number }[],
  parent: number | null,
  index: number,
): number | null {
  const draft = parent === null ? undefined : drafts[parent];
  if (parent === null || !draft?.ofWhich || draft.figures) return parent;
  void index;
  return places[parent]?.parent ?? (parent > 0 ? parent - 1 : null);
}

function roleOf(
  drafts: readonly Draft[],
  places: readonly { parent: number | null }[],
  index: number,
  hasChildren: boolean,
): RowRole {
  const draft = drafts[index];
  if (!draft) return 'note';
  if (draft.total) return 'total';
  if (draft.ofWhich) return draft.figures ? 'subset' : 'note';
  const parent = places[index]?.parent ?? null;
  const above = parent === null ? undefined : drafts[parent];
  if (above && OF_WHICH.test(fold(above.shown))) return 'subset';
  if (hasChildren) return 'group';
  return isSentence(draft) ? 'note' : 'item';
}

/** A sentence inside the table ("Đã thực hiện 02/9 chỉ tiêu, đạt 22,2%"): no number of its own, no figures. */
const isSentence = (draft: Draft): boolean =>
  !draft.figures && draft.ordinal === null && !draft.ofWhich && draft.label.length > 30;

function childrenClaim(drafts: readonly Draft[], children: readonly Draft[], index: number): Row['children'] {
  const draft = drafts[index];
  const next = drafts[index + 1];
  const heading = next && next.ofWhich && !next.figures ? next : null;
  const words = heading ?? children.find((c) => c.ofWhich) ?? null;
  if (words) return CONSISTS_OF.test(fold(words.shown)) ? 'all' : 'some';
  if (draft && OF_WHICH.test(fold(draft.shown))) return 'some';
  if (draft && /(gom|bao gom|chia ra)\s*:?$/.test(fold(draft.shown))) return 'all';
  if (children.length > 0 && children.every((c) => c.ordinal !== null && !/^(dash|plus|bullet)$/.test(c.ordinal.kind)))
    return 'all';
  return 'unknown';
}

/** Areas down the side: by the header's word, or because most labels are names of places. */
function areLabelsAreas(drafts: readonly Draft[], label: Meaning | null): boolean {
  const said = fold(String(label?.evidence[0]?.data?.text ?? ''));
  const items = drafts.filter((d) => !d.total && !d.ofWhich && d.label !== '');
  const byWord = /^(ten )?(cac )?(don vi|dia phuong|dia ban|huyen|xa|tinh|thanh pho)/.test(said);
  const shouted = (d: Draft): boolean =>
    byWord && d.shown === d.shown.toUpperCase() && d.shown.split(/\s+/).length <= 5;
  const names = items.filter((d) => isPrefixedArea(d.shown) || isProperName(d.shown) || shouted(d)).length;
  return items.length > 0 && (names >= items.length * 0.7 || (byWord && names >= items.length * 0.3));
}
