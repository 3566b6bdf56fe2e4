import * as React from 'react';
import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { sayAgainst } from '../../core/claims/against-words';
import type { Against } from '../../core/claims/against';
import type { Answer } from '../../core/claims/claim';
import { sayClaim } from '../../core/claims/claim-words';
import { markedText } from '../../core/claims/marked-text';
import { MISSING, sayTally } from '../../core/claims/number-words';
import {
  byGravity,
  tallyOf,
  type CheckedClaim,
  type CheckedNumber,
  type ReportCheck,
} from '../../core/claims/report-check';
import { Sign, type IconName } from '../icons';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { MarkedReport, type Target } from './MarkedReport';
import { More } from './More';

const LOOKS: Readonly<Record<Answer, { readonly icon: IconName; readonly className: string }>> = {
  right: { icon: 'Accepted', className: 'clean' },
  wrong: { icon: 'SeverityError', className: 'error' },
  cut: { icon: 'SeverityWarning', className: 'warning' },
  'cannot-check': { icon: 'SeverityReview', className: 'review' },
};

interface Props {
  readonly report: string;
  readonly claims: ReportCheck | null;
  readonly busy: boolean;
}

/** A report's own words, and what every figure in them comes to when recomputed. */
export function ClaimsTab({ report, claims, busy }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  const { claims: said } = words;
  return (
    <>
      <p className="note">{said.explain}</p>
      <TextField
        label={said.label}
        multiline
        rows={6}
        value={report}
        onChange={(_, text) => actions.setReport(text ?? '')}
      />
      <div className="confirm">
        <PrimaryButton
          text={said.check}
          allowDisabledFocus
          disabled={busy || report.trim() === ''}
          onClick={actions.checkReport}
        />
      </div>
      <div role="status">{claims && <Tally check={claims} />}</div>
      {claims && <Told check={claims} />}
    </>
  );
}

/** How many of how many, and how they came out. */
function Tally({ check }: { readonly check: ReportCheck }): React.ReactElement {
  const { words, locale } = useSpeech();
  const count = useCount();
  const of = (answer: Answer): string => count(check.claims.filter(({ claim }) => claim.answer === answer).length);
  return (
    <>
      <p>
        <b>{sayTally(tallyOf(check), locale)}</b>
      </p>
      <p>
        {check.claims.length === 0
          ? words.claims.none
          : words.claims.summary(of('right'), of('wrong'), of('cut'), of('cannot-check'))}
      </p>
    </>
  );
}

/** Where a claim stands: its stated figure, or the first figure that it rests on. */
function placeOf({ numbers }: ReportCheck, index: number): number | null {
  const stated = numbers.filter(({ as, claim }) => as === 'claim' && claim === index)[0];
  return (stated ?? numbers.filter(({ claim }) => claim === index)[0])?.at.start ?? null;
}

/** Claims with the wrong ones first, then what nothing judges, then the text itself. */
function Told({ check }: { readonly check: ReportCheck }): React.ReactElement {
  const { words } = useSpeech();
  const [target, setTarget] = React.useState<Target | null>(null);
  const lines = React.useMemo(() => markedText(check), [check]);
  const claims = React.useMemo(
    () => byGravity(check.claims).map((checked) => ({ checked, at: placeOf(check, check.claims.indexOf(checked)) })),
    [check],
  );
  const alone = React.useMemo(() => check.numbers.filter(({ as }) => as === 'unjudged'), [check]);
  const show = (start: number) => (): void => setTarget({ start });
  React.useEffect(() => setTarget(null), [check]);
  return (
    <>
      <ul className="cards">
        <More items={claims}>
          {({ checked, at }, index) => (
            <ClaimCard key={index} checked={checked} show={at === null ? null : show(at)} looked={check.looked} />
          )}
        </More>
      </ul>
      {alone.length > 0 && <h2>{words.claims.alone}</h2>}
      <ul className="alone">
        <More items={alone} page={20}>
          {(number) => <Alone key={number.at.start} number={number} show={show(number.at.start)} />}
        </More>
      </ul>
      <MarkedReport lines={lines} target={target} />
    </>
  );
}

interface CardProps {
  readonly checked: CheckedClaim;
  /** Shows it in the text. */
  readonly show: (() => void) | null;
  readonly looked: boolean;
}

function ClaimCard({ checked, show, looked }: CardProps): React.ReactElement {
  const { words, locale } = useSpeech();
  const { claim, against } = checked;
  const { icon, className } = LOOKS[claim.answer];
  return (
    <li className={className === 'clean' ? 'card' : `card ${className}`}>
      <p className={`where ${className}`}>
        <Sign name={icon} className={`severity-icon ${className}`} />
        <b>{words.claims.answers[claim.answer]}</b>
        {show && (
          <button type="button" className="cell-link to-text" onClick={show}>
            {words.claims.toText}
          </button>
        )}
      </p>
      <blockquote>«{claim.text}»</blockquote>
      <p className="what">{sayClaim(claim, locale)}</p>
      {looked && <Places against={against} />}
    </li>
  );
}

/** What the workbook says, each cell a link. */
function Places({ against }: { readonly against: Against | null }): React.ReactElement {
  const { words, locale } = useSpeech();
  return (
    <p className="places">
      <b>{words.claims.inWorkbook}:</b> {sayAgainst(against, locale)}{' '}
      {against?.candidates.map(({ at }, index) => (
        <React.Fragment key={index}>
          <CellLink at={at} />{' '}
        </React.Fragment>
      ))}
    </p>
  );
}

interface AloneProps {
  readonly number: CheckedNumber;
  readonly show: () => void;
}

/** A figure that nothing in the text judges: what is missing, or what the workbook says. */
function Alone({ number, show }: AloneProps): React.ReactElement {
  const { locale } = useSpeech();
  const { text, missing, against } = number;
  return (
    <li>
      <button type="button" className="cell-link" onClick={show}>
        {text.replace(/\s+/g, ' ')}
      </button>
      : {against ? sayAgainst(against, locale) : MISSING[locale][missing ?? 'alone']}
    </li>
  );
}
