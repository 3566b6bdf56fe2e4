import type { Mark } from '../edit';
import type { Severity } from '../finding';

/** How a mark looks (cách tô dấu): a colour, and a sign that is not colour. */
export interface MarkLook {
  readonly fill: string;
  readonly color: string;
  /** Told apart in black and white: each severity has its own line. */
  readonly border: 'thin' | 'dashed' | 'dotted' | 'dashDot';
  readonly borderColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export const MARK_LOOKS: Readonly<Record<Severity, MarkLook>> = {
  error: { fill: '#FFC7CE', color: '#9C0006', border: 'thin', borderColor: '#9C0006', bold: true, italic: false },
  warning: { fill: '#FFEB9C', color: '#7F4F00', border: 'dashed', borderColor: '#7F4F00', bold: false, italic: false },
  gap: { fill: '#DDEBF7', color: '#1F3864', border: 'dotted', borderColor: '#1F3864', bold: false, italic: false },
  review: { fill: '#E4DFEC', color: '#3F3151', border: 'dashDot', borderColor: '#3F3151', bold: false, italic: true },
};

const sign = (severity: Severity): string => `N("kiem-bieu:${severity}")=0`;

/** The formula of the conditional format, without `=`; it carries our signature, so that any Excel keeps it. */
export const markFormula = ({ severity, condition }: Mark): string =>
  condition === null ? sign(severity) : `AND(${condition},${sign(severity)})`;

const SIGNED = /^=?\s*(?:AND\(([\s\S]+),\s*)?N\("kiem-bieu:(error|warning|gap|review)"\)\s*=\s*0(\))?\s*$/i;

/** Reads a conditional format's formula back; null when it is not ours. */
export function readMark(formula: string): Mark | null {
  const match = SIGNED.exec(formula);
  if (!match?.[2] || (match[1] === undefined) !== (match[3] === undefined)) return null;
  return { severity: match[2].toLowerCase() as Severity, condition: match[1]?.trim() ?? null };
}
