import type { Words } from '../words';

export const settings: Pick<Words, 'settings'> = {
  settings: {
    title: 'Settings of this workbook',
    body: 'The settings are remembered in the workbook; no cell changes, and it can be undone. The tables are checked again once they are saved.',
    decimals: 'Decimals of rates',
    slowPoints: 'Disbursement is slow when it lags behind the time gone by (percentage points)',
    slowWrong: 'Enter a number from 0 to 100.',
    areas: 'Places that must have figures, one a line',
    norms: 'Spending norms to compare with',
    normsNote: 'Which norm holds for which year and source is for you to choose; by default none is compared.',
    norm: (article, most, amount, per, from, to) =>
      `${article}: ${most ? 'at most ' : ''}${amount} đồng per ${per}, valid from ${from}${to === null ? '' : ` to ${to}`}`,
    rules: 'Rules that are checked',
    rulesNote: 'Untick a rule to switch it off in this workbook.',
    save: 'Save the settings',
    defaults: 'Back to the defaults',
  },
};
