import { fold } from '../text/fold';
import type { RawColumn } from './columns';
import { roleOfText } from './role-words';
import type { Meaning } from './roles';
import type { ColumnRole, EvidenceCode } from './table';
import { LABEL_HEADER } from './vocabulary';

/** What stands left of a column. */
export interface ColumnsBefore {
  readonly count: number;
  readonly last: ColumnRole | null;
  /** Whether one of them is the label. */
  readonly labelled: boolean;
}

/** How the body of a column looks. */
export interface ColumnLook {
  readonly textual: boolean;
  /** Nothing but outline numbers. */
  readonly numbering: boolean;
}

/** STT and the label column stand first and are known by place as much as by words. */
export function firstColumns(
  column: RawColumn,
  leaf: string,
  { textual, numbering }: ColumnLook,
  { count, last, labelled }: ColumnsBefore,
): Meaning | null {
  const key = fold(column.path.join(' '));
  const said = (role: ColumnRole, confidence: number, code: EvidenceCode): Meaning => ({
    role,
    area: null,
    period: null,
    measure: null,
    outer: null,
    confidence,
    evidence: [{ code, data: { text: leaf, key } }],
  });
  if (count === 0 && isOrdinal(column, leaf, key)) return said('ordinal', 1, 'header-word');
  if (count === 0 && key === '' && numbering) return said('ordinal', 0.7, 'no-word');
  if (textual && last === 'label' && (key === '' || MORE_LABEL.test(key)))
    return said('label', 0.7, 'text-beside-label');
  if (labelled) return null;
  if (LABEL_HEADER.test(key) && (textual || count <= 1) && !isFigureColumn(key)) return said('label', 1, 'header-word');
  if (textual && count <= 2 && roleOfText(leaf) !== 'unit' && roleOfText(leaf) !== 'code')
    return said('label', 0.7, 'first-text-column');
  return null;
}

/** A second column of words beside the label: what is done of the indicator. */
const MORE_LABEL = /^(noi dung|hoat dong|cong viec|hang muc|chi tiet|nhiem vu|ten )/;

const isFigureColumn = (key: string): boolean => /^(muc tieu|chi tieu|ke hoach) .*(20\d\d|giao|nam)/.test(key);

const isOrdinal = (column: RawColumn, leaf: string, key: string): boolean =>
  roleOfText(column.path.join(' ')) === 'ordinal' || roleOfText(leaf) === 'ordinal' || /^so ?tt$/.test(key);
