import { statSync } from 'node:fs';

/** A file by where it lies on the disk, whatever path, link or spelling leads to it; null where there is none. */
function placeOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return null;
  }
}

/** Tells whether a path leads to one of some files (cùng một tệp). */
export function anyOf(files: readonly string[]): (path: string) => boolean {
  const places = new Set(files.map(placeOf).filter((place) => place !== null));
  return (path) => {
    const place = placeOf(path);
    return place !== null && places.has(place);
  };
}
