import { areaText, quotedSheet } from '../model/area';
import type { LiveRange } from '../model/live-range';
import { itemNotFound } from '../wire/fault';

/** `='Biểu 1'!$B$2:$B$9`: where a series finds its figures. */
export function sourceOf({ sheet, areas }: LiveRange): string {
  const [area] = areas;
  if (!area) throw itemNotFound('the range no longer exists');
  return `=${quotedSheet(sheet.name)}!${areaText(area).replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2')}`;
}
