import type { Severity } from '../../../core/finding';
import { MARK_LOOKS } from '../../../core/marks/look';

const rgb = (color: string): string => `FF${color.replace(/^#/, '')}`;

/** The parts of a mark's look, in the order that a differential style wants them. */
export function markParts(severity: Severity, p: string): string {
  const look = MARK_LOOKS[severity];
  const letters = (look.bold ? `<${p}b/>` : '') + (look.italic ? `<${p}i/>` : '');
  const line = `style="${look.border}"><${p}color rgb="${rgb(look.borderColor)}"/>`;
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${p}${side} ${line}</${p}${side}>`);
  return (
    `<${p}font>${letters}<${p}color rgb="${rgb(look.color)}"/></${p}font>` +
    `<${p}fill><${p}patternFill><${p}bgColor rgb="${rgb(look.fill)}"/></${p}patternFill></${p}fill>` +
    `<${p}border>${sides.join('')}</${p}border>`
  );
}

/** A mark's differential style, as the styles part keeps it. */
export const markStyle = (severity: Severity, p: string): string => `<${p}dxf>${markParts(severity, p)}</${p}dxf>`;
