import * as React from 'react';
import type { Part, Rate } from '../../core/rates/rate';
import { fractionText, percentText } from '../rates-text';
import { useSpeech } from '../speech';
import { CellLink } from './CellLink';

interface Props {
  readonly rate: Rate;
  readonly headline?: boolean;
}

// The bar's track: the whole at four fifths, so that what exceeds it still shows.
const WHOLE = 80;

const width = (value: number): string => `${String(Math.max(0, Math.min(100, value * WHOLE)))}%`;

/** One rate: its label, a bar, the percentage, the raw fraction, and the cells it comes from. */
export function RateRow({ rate, headline = false }: Props): React.ReactElement {
  const speech = useSpeech();
  const { words } = speech;
  const percent = percentText(rate, speech);
  const fraction = fractionText(rate, speech);
  const name = [rate.label, rate.area, rate.period].filter(Boolean).join(', ') || words.rates[rate.kind];
  return (
    <li className={`rate ${rate.verdict}`}>
      <p className="name">
        {headline && <b>{words.rates[rate.kind]}. </b>}
        {name}
      </p>
      {rate.value !== null && (
        <div className="bar" role="img" aria-label={words.rates.bar(name, percent, fraction)}>
          <span className="fill" style={{ width: width(rate.value) }} />
          <span className="whole" style={{ left: width(1) }} />
        </div>
      )}
      <p className="value">
        <b>{percent}</b> <PartLink part={rate.numerator} text={fraction.split('/')[0] ?? ''} />/
        <PartLink part={rate.denominator} text={fraction.split('/')[1] ?? ''} />{' '}
        <span className="verdict">{words.rates.verdicts[rate.verdict]}</span>
        {rate.asOf && <span className="note"> {words.rates.asOf(rate.asOf)}</span>}
      </p>
    </li>
  );
}

function PartLink({ part, text }: { readonly part: Part; readonly text: string }): React.ReactElement {
  const at = part.cells[0];
  return at ? <CellLink at={at} text={text} /> : <>{text}</>;
}
