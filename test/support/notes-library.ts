import type { Office } from './office-node';

interface Inside {
  readonly BatchApiHelper: {
    createPropertyObject(type: unknown, parent: unknown, name: string, collection: boolean, flags: number): unknown;
  };
}

const READ_ONLY_PATH = 4;

/**
 * The npm Office.js ends at ExcelApi 1.15 and has no notes. Newer ones have `worksheet.notes`, whose members that we use
 * travel as those of `worksheet.comments` do: so it is given to the library here, as a collection under the name of notes.
 */
export function withNotes({ Excel: library, OfficeExtension: extension }: Office): void {
  const { BatchApiHelper } = extension as unknown as Inside;
  Object.defineProperty(library.Worksheet.prototype, 'notes', {
    get(this: unknown) {
      return BatchApiHelper.createPropertyObject(library.CommentCollection, this, 'Notes', true, READ_ONLY_PATH);
    },
    configurable: true,
  });
}
