import * as React from 'react';
import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import type { CheckedClaim } from '../../app/session';
import type { Answer } from '../../core/claims/claim';
import { sayClaim } from '../../core/claims/claim-words';
import { Sign, type IconName } from '../icons';
import { useCount, useSpeech } from '../speech';
import { CellLink } from './CellLink';
import { More } from './More';

const LOOKS: Readonly<Record<Answer, { readonly icon: IconName; readonly className: string }>> = {
  right: { icon: 'Accepted', className: 'clean' },
  wrong: { icon: 'SeverityError', className: 'error' },
  cut: { icon: 'SeverityWarning', className: 'warning' },
  'cannot-check': { icon: 'SeverityReview', className: 'review' },
};

const of = (claims: readonly CheckedClaim[], answer: Answer): number =>
  claims.filter(({ claim }) => claim.answer === answer).length;

interface Props {
  readonly report: string;
  readonly claims: readonly CheckedClaim[] | null;
  readonly busy: boolean;
}

/** A report's own words, and what every figure in them comes to when recomputed. */
export function ClaimsTab({ report, claims, busy }: Props): React.ReactElement {
  const { words, actions } = useSpeech();
  const count = useCount();
  const { claims: said } = words;
  const counted = (answer: Answer): string => count(of(claims ?? [], answer));
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
      <div role="status">
        {claims && (
          <p>
            {claims.length === 0
              ? said.none
              : said.summary(counted('right'), counted('wrong'), counted('cut'), counted('cannot-check'))}
          </p>
        )}
      </div>
      <ul className="cards">
        <More items={claims ?? []}>{(checked, index) => <ClaimCard key={index} checked={checked} />}</More>
      </ul>
    </>
  );
}

function ClaimCard({ checked }: { readonly checked: CheckedClaim }): React.ReactElement {
  const { words, locale } = useSpeech();
  const { claim, against } = checked;
  const { icon, className } = LOOKS[claim.answer];
  return (
    <li className={className === 'clean' ? 'card' : `card ${className}`}>
      <p className={`where ${className}`}>
        <Sign name={icon} className={`severity-icon ${className}`} />
        <b>{words.claims.answers[claim.answer]}</b>
      </p>
      <blockquote>«{claim.text}»</blockquote>
      <p className="what">{sayClaim(claim, locale)}</p>
      {against && (
        <p className="places">
          <b>{words.claims.inWorkbook}:</b> <CellLink at={against.at} />{' '}
          {against.agrees ? words.claims.agrees : words.claims.differs}
        </p>
      )}
    </li>
  );
}
