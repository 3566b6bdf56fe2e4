import type { Style, StyleValue } from '../../excel/model/style';
import { figure, flag, type Attributes } from './xml';

/** The file's names of border lines, as Office.js says them: a style and a weight. */
export const BORDER_STYLES: Readonly<Record<string, { readonly style: string; readonly weight: string }>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  double: { style: 'Double', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Degrees as Office.js counts them (-90 to 90, 180 = letters stacked) of the file's 0 to 180 and 255. */
function orientation(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

/** An `<alignment>` in Office.js's words. */
export function alignmentStyle({ horizontal, vertical, wrapText, indent, textRotation }: Attributes): Style {
  const style: Record<string, StyleValue> = { wrapText: flag(wrapText) };
  if (horizontal) {
    style['horizontalAlignment'] = horizontal === 'centerContinuous' ? 'CenterAcrossSelection' : capital(horizontal);
  }
  if (vertical) style['verticalAlignment'] = capital(vertical);
  style['indentLevel'] = figure(indent) ?? 0;
  style['textOrientation'] = orientation(figure(textRotation) ?? 0);
  return style;
}
