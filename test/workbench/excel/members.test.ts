import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import { TYPES } from '../../../src/workbench/excel/types/all';

const library = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist', 'office.d.ts');

/** What the installed library itself says of its members: the ExcelApi version that brought each. */
function facts(): Map<string, Map<string, string>> {
  const text = readFileSync(library, 'utf8');
  const start = text.indexOf('declare namespace Excel {');
  const excel = text.slice(start, text.indexOf('\ndeclare namespace ', start + 1));
  const classes = new Map<string, Map<string, string>>();
  for (const opening of excel.matchAll(/\n {4}class (\w+) extends OfficeExtension\.ClientObject \{/g)) {
    const body = excel.slice(opening.index, excel.indexOf('\n    }\n', opening.index));
    const members = new Map<string, string>();
    for (const member of body.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:readonly )?(\w+)/g)) {
      const since = /Api set: ExcelApi ([\d.]+)/.exec(member[1] ?? '')?.[1];
      const name = member[2] ?? '';
      if (since && !members.has(name)) members.set(name, since);
    }
    classes.set(opening[1] ?? '', members);
  }
  return classes;
}

/** Not in the library's declarations, but on the wire. */
const UNDECLARED = new Set(['AddinInternalService', 'Runtime', 'NoteCollection', 'Note']);

/** Newer than the library. */
const NEWER = new Set(['Worksheet.notes']);

describe('the members that are built', () => {
  const known = facts();

  it.each(Object.entries(TYPES).filter(([kind]) => !UNDECLARED.has(kind)))(
    'of %s are as old as the library says',
    (kind, type) => {
      const members = known.get(kind);
      expect(members).toBeDefined();
      const told: Record<string, string | undefined> = {};
      const built: Record<string, string> = {};
      const all = { ...type.scalars, ...type.navigations, ...type.methods } as Record<string, { since: string }>;
      for (const [name, { since }] of Object.entries(all)) {
        if (name.startsWith('_') || NEWER.has(`${kind}.${name}`)) continue;
        built[name] = since;
        told[name] = members?.get(name);
      }
      expect(built).toEqual(told);
    },
  );
});
