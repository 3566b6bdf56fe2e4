export const BUILD_LIST: string;

export interface BuildList {
  readonly version: string;
  /** SHA-256, in hexadecimal, by the file's path. */
  readonly files: Readonly<Record<string, string>>;
}

export function buildList(folder: string, version: string): BuildList;
