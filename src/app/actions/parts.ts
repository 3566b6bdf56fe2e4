/** The actions that are loaded after the pane is drawn; what writes into the workbook comes as one part. */
export const parts = {
  write: () => import(/* webpackChunkName: "writing" */ './write'),
  marks: () => import(/* webpackChunkName: "writing" */ './marks'),
  takeAway: () => import(/* webpackChunkName: "writing" */ './take-away'),
  findings: () => import(/* webpackChunkName: "writing" */ './findings'),
  rates: () => import(/* webpackChunkName: "writing" */ './rates'),
  correct: () => import(/* webpackChunkName: "writing" */ './correct'),
  settings: () => import(/* webpackChunkName: "writing" */ './settings'),
  sheets: () => import(/* webpackChunkName: "sheets" */ './sheets'),
  claims: () => import(/* webpackChunkName: "claims" */ './claims'),
};
