import * as React from 'react';
import type { Checked } from '../../app/session';
import type { Finding } from '../../core/finding';
import { anchorCell } from '../../core/grid/grid';
import { cellAt, type Range } from '../../core/grid/range';
import { namesOf } from '../../core/moved/names';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { Fold } from './Fold';
import { More } from './More';

// A block of cells is shown by its first ones; its address says how far it goes.
const MOST_OF_A_BLOCK = 60;

/** The single cells of some places, in order. */
function cellsOfPlaces(places: readonly Range[]): Range[] {
  const cells: Range[] = [];
  for (const { sheet, top, left, bottom, right } of places) {
    let room = MOST_OF_A_BLOCK;
    for (let row = top; row <= bottom && room > 0; row++)
      for (let column = left; column <= right && room > 0; column++, room--) cells.push(cellAt(sheet, row, column));
  }
  return cells;
}

interface Props {
  readonly finding: Finding;
  readonly checked: Checked;
  readonly home: string;
}

/** All that a finding rests on, cell by cell, as the sheet has it (căn cứ): address, row, column, figure. Drawn on request. */
export function Proof({ finding, checked, home }: Props): React.ReactElement | null {
  const { words } = useSpeech();
  const count = useCount();
  const { at, related } = finding;
  const own = finding.cells.length > 0 ? finding.cells : [at];
  const places = own.concat(related);
  if (places.length < 2) return null;
  const cells = (): Range[] => cellsOfPlaces(places);
  return (
    <Fold summary={words.finding.proof(count(places.length))}>
      {() => (
        <ul className="plain proof">
          <More items={cells()}>
            {(place, index) => <Ground key={index} place={place} checked={checked} home={home} />}
          </More>
        </ul>
      )}
    </Fold>
  );
}

function Ground(props: {
  readonly place: Range;
  readonly checked: Checked;
  readonly home: string;
}): React.ReactElement {
  const { format } = useSpeech();
  const { place, checked, home } = props;
  const grid = checked.grids.find(({ sheet }) => sheet === place.sheet);
  const { value, error } = grid ? anchorCell(grid, place.top, place.left) : { value: null, error: undefined };
  const { row, column } = namesOf(grid, checked.tables, place);
  const figure = error ?? (typeof value === 'number' ? format.number(value) : String(value ?? ''));
  return (
    <li>
      <CellLink at={place} home={home} /> <span className="note">{[row, column].filter(Boolean).join(' › ')}</span>
      {figure !== '' && figure !== row && <b className="figure"> {figure}</b>}
    </li>
  );
}
