/** Ways of a real Excel that were reported of it, each to be switched on by a test (những tật đã được báo). */
export interface Habits {
  /** Conditional formats, by id, of which it tells nothing: those that people duplicated, on some builds. */
  readonly deafFormats: Set<string>;
  /** Sheets, by name, whose conditional formats cannot even be counted. */
  readonly deafSheets: Set<string>;
  /** Notes: every request that speaks of them is refused, as on the web. */
  notesRefused: boolean;
  /** A formula is read and set as seen from the range through which its format was got. */
  formulasShift: boolean;
  /** Conditional formats made by a program show only once their sheet is calculated. */
  paintsLate: boolean;
  /** Those that do not show yet, by id. */
  readonly unpainted: Set<string>;
  /** What is kept of custom XML and settings that are written: all, none without a word, or none with an error. */
  xmlParts: 'kept' | 'lost' | 'refused';
  settings: 'kept' | 'lost' | 'refused';
  /** The workbook was opened read-only. */
  readOnly: boolean;
}

export const noHabits = (): Habits => ({
  deafFormats: new Set(),
  deafSheets: new Set(),
  notesRefused: false,
  formulasShift: false,
  paintsLate: false,
  unpainted: new Set(),
  xmlParts: 'kept',
  settings: 'kept',
  readOnly: false,
});
