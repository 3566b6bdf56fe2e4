import * as React from 'react';
import { a1, type Range } from '../../core/grid/range';
import { CellLink } from './CellLink';

/** An address as sentences write it: `D5`, `E7:L7`; letters or digits beside it make it part of something else. */
const ADDRESS = /([A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?)/;

interface Props {
  readonly text: string;
  /** The cells that the sentence is about: nothing else that looks like an address is one (`C20` is an indicator too). */
  readonly places: readonly Range[];
  readonly home: string;
}

/** A sentence whose cells lead to themselves. */
export function Linked({ text, places, home }: Props): React.ReactElement {
  const known = new Map(places.map((place) => [a1(place), place]));
  return (
    <>
      {text.split(ADDRESS).map((part, index) => {
        const place = index % 2 === 1 ? known.get(part) : undefined;
        return place ? <CellLink key={index} at={place} home={home} text={part} /> : part;
      })}
    </>
  );
}
