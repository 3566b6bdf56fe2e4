/** A series: where its figures and its categories are, as formula text (`='Biểu 1'!$B$2:$B$9`). */
export interface SeriesState {
  readonly name: string;
  readonly values: string;
  readonly categories: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** A chart of a sheet (biểu đồ). `props` are scalars by their path in Office.js: `title.text`, `legend.visible`. */
export interface ChartState {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly series: readonly SeriesState[];
  readonly props: Readonly<Record<string, unknown>>;
  /** A1 of the cells it covers, when it was placed by cells. */
  readonly from: string | null;
  readonly to: string | null;
}
