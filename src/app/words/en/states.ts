import type { Words } from '../words';

export const states: Pick<Words, 'welcome' | 'progress' | 'failures' | 'outdated' | 'states'> = {
  welcome: {
    title: 'Check tables where they stand',
    body: 'Choose what to check, then press Check. Kiểm Biểu reads allocation, result and capital tables, names wrong cells, why and what to do, and computes fulfilment and disbursement rates.',
    promise: 'A check writes nothing into the workbook. No figure leaves this computer.',
    skip: 'Got it',
    again: 'Show the introduction',
  },
  progress: {
    check: 'Checking',
    go: 'Going to the cell',
    unhide: 'Showing the sheet',
    correct: 'Remembering how to read',
    uncorrect: 'Reading as at first',
    claims: 'Checking the report',
    mark: 'Marking',
    unmark: 'Removing marks',
    unnote: 'Removing notes',
    'drop-findings-sheet': 'Deleting the findings sheet',
    'drop-rates-sheet': 'Deleting the rates sheet',
    writes: 'Looking at past writes',
    notes: 'Writing notes',
    'skip-undo': 'Passing over the write',
    settings: 'Reading or saving the settings',
    official: 'Remembering the official rate',
    rates: 'Writing rate formulas',
    fix: 'Correcting',
    undo: 'Undoing',
    waive: 'Remembering what is skipped',
    unwaive: 'Listing it again',
    'findings-sheet': 'Making the findings sheet',
    'rates-sheet': 'Making the rates sheet',
    clear: 'Clearing all data of Kiểm Biểu',
    percent: (share) => `${share}%`,
    stages: {
      fetching: (sheet, done, total) =>
        `reading ${sheet ? `sheet “${sheet}”` : 'the sheet'}${total && `: ${done} of ${total} cells`}`,
      marks: 'looking at the marks and notes that are there',
      reading: (sheet) => `finding tables on sheet “${sheet}”`,
      checking: 'applying the rules',
      rates: 'computing rates',
      writing: (done, total) => `writing into the workbook${total && `: ${done} of ${total} places`}`,
    },
    stopping: 'Stopping',
  },
  failures: {
    'no-selection':
      'Several separate areas, or a chart or picture, are selected. Select one cell of the table, or set the scope to This sheet, and check again.',
    'no-sheet':
      'The open sheet has no cells (a chart sheet). Open a worksheet, or set the scope to Whole workbook, and check again.',
    'sheet-locked':
      'The structure of the workbook is protected, so a hidden sheet cannot be shown. Whoever has the password lifts the protection (Review > Protect Workbook); then try again.',
    'no-table-selected':
      'The selected cell is in no table that could be read. Select a cell inside the table, or check the whole sheet.',
    'nothing-to-do': 'There is nothing to write.',
    'later-write': 'A later write rests on this one. Open Past writes and undo the later one first.',
    'not-loaded':
      'A part of Kiểm Biểu could not be loaded. Check the network and press again; the results at hand are kept.',
    fault:
      'Kiểm Biểu met a fault of the program and could not do this, and has written nothing for it. Close the pane, open it again and retry.',
    nothing: {
      mark: 'No finding needs a mark.',
      notes: 'No finding needs a note.',
      unmark: 'There is no mark of Kiểm Biểu to remove.',
      unnote: 'There is no note of Kiểm Biểu to remove.',
      'drop-findings-sheet': 'The workbook has no findings sheet made by Kiểm Biểu.',
      'drop-rates-sheet': 'The workbook has no rates sheet made by Kiểm Biểu.',
      rates: 'No empty rate cell can be computed. Use Rates sheet to make a sheet of its own.',
      fix: 'No cell can be corrected this way.',
      undo: 'There is no write to undo.',
      'rates-sheet': 'No rate can be computed for the sheet.',
      'findings-sheet': 'There are no results to make the sheet of. Press Check first.',
      clear: 'The workbook holds no more data of Kiểm Biểu.',
      uncorrect: 'This sheet is read as at first; nothing of its reading was corrected.',
    },
  },
  outdated: {
    changed: (sheets) => `The figures have changed – check again. Sheets: ${sheets}.`,
    elsewhere: (checked, open) => `These results are of sheet “${checked}”; the open sheet “${open}” was not checked.`,
    again: 'Check again',
    paused: 'Continuous checking has paused, as one check takes more than a second; switch it on again under Actions.',
  },
  states: {
    loading: 'Opening Kiểm Biểu',
    unchecked: 'Nothing checked yet. Choose what to check, then press Check.',
    notExcel: {
      title: 'This page runs inside Excel',
      body: 'Open Excel, go to Home and press Check tables. To try it without Excel, use the workbench in a browser (npm start).',
    },
    slow: 'Excel has not answered yet. If it takes long, close this pane and open it again.',
    tooOld: {
      title: 'This Excel is too old',
      body: 'Kiểm Biểu needs Excel 2016 or later. An .xlsx file can be checked with the kiem-bieu command line or in the browser workbench.',
    },
    noTable: {
      title: 'No table was found here',
      body: 'Kiểm Biểu looks for a header (number, content, columns of figures) with at least one row of figures below. Choose a sheet with a table, or point out the header under Reading.',
    },
    emptySheet: 'The sheet is empty: no cell holds a figure or a word.',
    protected: (sheets) =>
      `Protected sheets: ${sheets}. Checking, rates and sentences still work; no marks and no writing there.`,
    partial: 'The results are not complete',
    skipped: (sheet, why) => `Sheet “${sheet}” was not read. ${why}`,
    unanswered:
      'Excel has not answered yet. If it shows a dialog or a cell is being edited, close that with Enter or Esc; wait a little longer, or press Stop to give up waiting.',
    stopped: 'Stopped. The earlier results are kept.',
    stoppedWriting: (n) => `Stopped after writing ${n} places. Use Undo to take these back.`,
    loadingPart: 'Loading this part.',
    notLoaded: 'This part could not be loaded. Check the network and try again; the results at hand are kept.',
    tryAgain: 'Try again',
    limits: 'Limits of this Excel',
  },
};
