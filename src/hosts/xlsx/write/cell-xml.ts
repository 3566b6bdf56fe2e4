import type { Content } from '../../../core/edit';
import { isErrorName } from '../../../core/marks/holds';
import { storedFormula } from '../future-functions';
import { encodeSigns, escapeXml, textElement } from '../xml/escape';

/** Where a new cell goes and how it looks. */
export interface CellPlace {
  readonly reference: string;
  readonly style: number;
  readonly prefix: string;
}

type Value = NonNullable<Content['value']>;

const valueXml = (value: Value, p: string): string => {
  const text = typeof value === 'boolean' ? (value ? '1' : '0') : escapeXml(encodeSigns(String(value)));
  return `<${p}v>${text}</${p}v>`;
};

const typeOf = (value: Value): string => {
  if (typeof value === 'boolean') return ' t="b"';
  if (typeof value === 'number') return '';
  return isErrorName(value) ? ' t="e"' : ' t="str"';
};

/** A formula has its result with it only when the edit gives one: a missing result is calculated on opening. */
function formulaCell(open: string, formula: string, value: Content['value'], p: string): string {
  const body = `<${p}f>${escapeXml(storedFormula(formula.replace(/^=/, '')))}</${p}f>`;
  const known = value !== undefined && value !== null && value !== '';
  return `${open}${known ? typeOf(value) : ''}>${body}${known ? valueXml(value, p) : ''}</${p}c>`;
}

/** A cell written anew; text stands in the cell itself, so that the shared strings stay as they are. */
export function cellXml({ formula, value }: Content, { reference, style, prefix: p }: CellPlace): string {
  const open = `<${p}c r="${reference}"${style > 0 ? ` s="${String(style)}"` : ''}`;
  if (formula !== undefined) return formulaCell(open, formula, value, p);
  if (value === undefined || value === null || value === '') return `${open}/>`;
  if (typeof value === 'string' && !isErrorName(value))
    return `${open} t="inlineStr"><${p}is>${textElement(`${p}t`, value)}</${p}is></${p}c>`;
  if (typeof value === 'number' && !Number.isFinite(value)) return `${open} t="e"><${p}v>#NUM!</${p}v></${p}c>`;
  return `${open}${typeOf(value)}>${valueXml(value, p)}</${p}c>`;
}
