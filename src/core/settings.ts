/** What a person may set (cài đặt); the defaults need none. */
export interface Settings {
  /** Decimals of printed rates. */
  readonly decimals: number;
  /** Rule ids switched off. */
  readonly off: readonly string[];
  /** Share of the year gone minus share disbursed that counts as slow, in percentage points. */
  readonly slowPoints: number;
  /** Ids of norms that a person switched on (`TT55/2023 Đ36.1`). */
  readonly norms: readonly string[];
  /** Places that the plan or the person expects; null when no list is given. */
  readonly areas: readonly string[] | null;
}

export const DEFAULT_SETTINGS: Settings = { decimals: 1, off: [], slowPoints: 30, norms: [], areas: null };
