import * as React from 'react';
import { isComparison, type Part, type Rate } from '../../core/rates/rate';
import { rateText } from '../../core/rates/rate-text';
import {
  assessment,
  conversionSentence,
  definitionOf,
  problemSentence,
  rangeReason,
  rateTitle,
} from '../../core/rates/rate-words';
import { useSpeech } from '../speech';
import { CellLink } from './CellLink';

interface Props {
  readonly rate: Rate;
  /** What it is called, unlike any other in the list. */
  readonly name: string;
  /** Whether to say which numerator over which denominator. */
  readonly defined: boolean;
  /** Whether the table prints this rate as a plain figure, which a formula could replace. */
  readonly typed: boolean;
  /** Title of the table, where rates of several stand together. */
  readonly home: string;
}

// The bar's track: the whole at four fifths, so that what exceeds it still shows.
const WHOLE = 80;

const share = (value: number): string => `${String(Math.max(0, Math.min(100, value * WHOLE)))}%`;

/** One rate: its label, a bar, the percentage, the raw fraction, and the cells it comes from. */
export function RateRow({ rate, name, defined, typed, home }: Props): React.ReactElement {
  const { words, locale, decimals } = useSpeech();
  const { fraction, text, sides, sign } = rateText(rate, locale, decimals);
  const [top, under] = sides;
  const standing = rate.official === undefined ? '' : rate.official ? words.rates.isOfficial : words.rates.notOfficial;
  const remarks = [
    standing,
    rangeReason(rate, locale),
    problemSentence(rate, locale),
    conversionSentence(rate, locale),
    defined ? definitionOf(rate, locale) : '',
  ];
  return (
    <li className={`rate ${rate.verdict}`}>
      <p className="name">
        {home !== '' && rate.row !== null && `${rateTitle(rate, locale)}: `}
        {name}
      </p>
      {home !== '' && <p className="note">{home}</p>}
      <Bar rate={rate} label={`${name}: ${text} (${fraction})`} />
      <p className="value">
        {text && <b>{text}</b>} <PartLink part={rate.numerator} text={top} />
        {sign}
        <PartLink part={rate.denominator} text={under} />
        <span className="verdict">{assessment(rate, locale)}</span>
      </p>
      {remarks.filter(Boolean).map((remark, index) => (
        <p key={index} className="note">
          {remark}
        </p>
      ))}
      {typed && <Typed rate={rate} />}
    </li>
  );
}

function Bar({ rate, label }: { readonly rate: Rate; readonly label: string }): React.ReactElement | null {
  const { value, interval } = rate;
  const low = value ?? interval?.[0];
  // Only what is a part of a whole, or done of a plan, fills a bar.
  if (low === undefined || (isComparison(rate) && rate.kind !== 'share')) return null;
  return (
    <div className="bar" role="img" aria-label={label}>
      {interval && <span className="fill may" style={{ width: share(interval[1]) }} />}
      <span className="fill" style={{ width: share(low) }} />
      <span className="whole" style={{ left: share(1) }} />
    </div>
  );
}

function PartLink({ part, text }: { readonly part: Part; readonly text: string }): React.ReactElement {
  const at = part.cells[0];
  return at ? <CellLink at={at} text={text} /> : <>{text}</>;
}

/** A rate that stands typed in the table can become a formula. */
function Typed({ rate }: { readonly rate: Rate }): React.ReactElement | null {
  const { words, actions } = useSpeech();
  if (!rate.printedAt) return null;
  return (
    <p className="printed">
      {words.rates.printed} <CellLink at={rate.printedAt} />{' '}
      <button type="button" className="plain-button" onClick={() => actions.replaceRate(rate)}>
        {words.rates.toFormula}
      </button>
    </p>
  );
}
