import * as React from 'react';
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import type { Severity } from '../../core/finding';

/** The sign of each severity, told apart by shape as well as by colour. */
export const SEVERITY_ICONS: Readonly<Record<Severity, string>> = {
  error: 'SeverityError',
  warning: 'SeverityWarning',
  gap: 'SeverityGap',
  review: 'SeverityReview',
};

export const SeverityIcon = ({ severity }: { readonly severity: Severity }): React.ReactElement => (
  <Icon iconName={SEVERITY_ICONS[severity]} className={`severity-icon ${severity}`} aria-hidden="true" />
);
