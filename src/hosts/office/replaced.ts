import type { Edit } from '../../core/edit';
import type { Cell } from '../../core/grid/grid';
import type { Desk } from './apply';
import { find, replacedBy } from './found';
import { quietly, type Pace } from './pace';
import { askInParcels } from './payload';
import { ASK_CELL, cellsAt, type ContentEdit } from './write-content';

const heldCells = (
  context: Excel.RequestContext,
  pace: Pace,
  edits: readonly ContentEdit[],
): Promise<readonly Cell[]> =>
  askInParcels(quietly(pace), edits, ASK_CELL, (part) =>
    cellsAt(
      context,
      part.map((edit) => edit.at),
    ),
  );

/** The edits with what they would replace. Changes nothing, and refuses nothing that can be read. */
export async function replacedEdits({ office, store, charts }: Desk, edits: readonly Edit[]): Promise<readonly Edit[]> {
  const contents = edits.filter((edit): edit is ContentEdit => edit.kind === 'content');
  return office.run(async (context) => {
    const now = await heldCells(context, office.pace, contents);
    const found = await find(context, office, charts, edits, await store.read(context));
    return replacedBy(
      office.pace,
      edits,
      found,
      new Map(contents.map((edit, at) => [edit, now[at] ?? { value: null }])),
    );
  });
}
