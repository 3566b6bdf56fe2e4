import * as React from 'react';
import { sayAgainst } from '../../core/claims/against-words';
import type { Against } from '../../core/claims/against';
import { sayClaim } from '../../core/claims/claim-words';
import type { Entry } from '../../core/claims/entries';
import type { Shade } from '../../core/claims/marked-text';
import { MISSING, SHADE_TITLES } from '../../core/claims/number-words';
import type { CheckedClaim, CheckedNumber } from '../../core/claims/report-check';
import { Sign, type IconName } from '../icons';
import { useSpeech } from '../speech';
import { CellLink } from './CellLink';

interface Look {
  readonly icon: IconName;
  readonly className: string;
}

const REVIEW: Look = { icon: 'SeverityReview', className: 'review' };

const LOOKS: Readonly<Partial<Record<Shade, Look>>> = {
  wrong: { icon: 'SeverityError', className: 'error' },
  differs: { icon: 'SeverityError', className: 'error' },
  cut: { icon: 'SeverityWarning', className: 'warning' },
  unjudged: { icon: 'SeverityGap', className: 'gap' },
  right: { icon: 'Accepted', className: 'clean' },
};

interface Props {
  readonly entry: Entry;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly looked: boolean;
  /** Shows a place in the text. */
  readonly show: (start: number) => void;
}

/** A statement or a figure on one line; open, all that is known of it (một dòng kết quả soát). */
export function ClaimRow({ entry, open, toggle, looked, show }: Props): React.ReactElement {
  const { words, locale } = useSpeech();
  const { shade, claim, number, text, place } = entry;
  const { icon, className } = LOOKS[shade] ?? REVIEW;
  return (
    <li className={shade === 'right' ? 'claim' : `claim ${className}`}>
      <button type="button" className="claim-line" aria-expanded={open} onClick={toggle}>
        <Sign name={icon} className={`severity-icon ${className}`} />
        <b className={`claim-answer ${className}`}>{SHADE_TITLES[locale][shade]}</b>
        {!open && (
          <span className="claim-quote">
            <b>{text.figure}</b>
            {text.after}
          </span>
        )}
      </button>
      {open && (
        <div className="claim-body">
          <blockquote>
            «{text.before}
            {number ? <b>{text.figure}</b> : text.figure}
            {text.after}»
          </blockquote>
          {claim && <Claim checked={claim} looked={looked} />}
          {number && <Alone number={number} looked={looked} />}
          {place !== null && (
            <button type="button" className="cell-link" onClick={() => show(place)}>
              {words.claims.toText}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** What a statement comes to, and what the workbook has for each figure of it. */
function Claim({ checked, looked }: { readonly checked: CheckedClaim; readonly looked: boolean }): React.ReactElement {
  const { locale, words } = useSpeech();
  const { claim, figures } = checked;
  return (
    <>
      <p className="what">{sayClaim(claim, locale)}</p>
      {looked && claim.figures.length > 0 && (
        <>
          <p className="places">
            <b>{words.claims.inWorkbook}:</b>
          </p>
          <ul className="places">
            {claim.figures.map((figure, i) => (
              <li key={i}>
                <Found text={figure.text} against={figures[i] ?? null} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A figure that nothing in the text judges: what is missing, and what the workbook says. */
function Alone({ number, looked }: { readonly number: CheckedNumber; readonly looked: boolean }): React.ReactElement {
  const { locale, words } = useSpeech();
  const { missing, against } = number;
  const lack = MISSING[locale][missing ?? 'alone'];
  return (
    <>
      {!against && <p className="what">{`${lack.charAt(0).toUpperCase()}${lack.slice(1)}.`}</p>}
      {looked && (
        <p className="places">
          <b>{words.claims.inWorkbook}:</b> <Found text={number.text.replace(/\s+/g, ' ')} against={against} />
        </p>
      )}
    </>
  );
}

/** What the workbook says of a figure, each cell a link. */
function Found({ text, against }: { readonly text: string; readonly against: Against | null }): React.ReactElement {
  const { locale } = useSpeech();
  return (
    <>
      {text} {sayAgainst(against, locale)}
      {'. '}
      {against?.candidates.map(({ at }, index) => (
        <React.Fragment key={index}>
          <CellLink at={at} />{' '}
        </React.Fragment>
      ))}
    </>
  );
}
