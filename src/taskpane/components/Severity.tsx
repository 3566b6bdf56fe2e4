import * as React from 'react';
import type { Severity } from '../../core/finding';
import { Sign, type IconName } from '../icons';

/** The sign of each severity, told apart by shape as well as by colour. */
const SIGNS: Readonly<Record<Severity, IconName>> = {
  error: 'SeverityError',
  warning: 'SeverityWarning',
  gap: 'SeverityGap',
  review: 'SeverityReview',
};

export const SeverityIcon = ({ severity }: { readonly severity: Severity }): React.ReactElement => (
  <Sign name={SIGNS[severity]} className={`severity-icon ${severity}`} />
);
