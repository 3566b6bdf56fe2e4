import type { Edit } from '../core/edit';

/** What stands in a preview, one below the other: the name of a sheet, then what is done on it. */
export type PreviewItem =
  | { readonly kind: 'sheet'; readonly name: string; readonly count: number }
  | { readonly kind: 'edit'; readonly edit: Edit; readonly home: string | undefined };

/** The edits by the sheet that they change, in the order in which they come (theo trang tính); what is in no cell comes first. */
export function previewItems(edits: readonly Edit[]): PreviewItem[] {
  const sheets = new Map<string, Edit[]>();
  const items: PreviewItem[] = [];
  for (const edit of edits) {
    if (!('at' in edit)) {
      items.push({ kind: 'edit', edit, home: undefined });
      continue;
    }
    const known = sheets.get(edit.at.sheet);
    if (known) known.push(edit);
    else sheets.set(edit.at.sheet, [edit]);
  }
  sheets.forEach((own, name) => {
    items.push({ kind: 'sheet', name, count: own.length });
    for (const edit of own) items.push({ kind: 'edit', edit, home: name });
  });
  return items;
}
