import { BUILD_LIST, type BuildList } from './build-list.cjs';

export { BUILD_LIST };

/** The list of a build as a server sent it; null when that is none. */
export function readList(text: string): BuildList | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || !('version' in read) || !('files' in read)) return null;
    const { version, files } = read;
    if (typeof version !== 'string' || typeof files !== 'object' || files === null) return null;
    return {
      version,
      files: Object.fromEntries(Object.entries(files).map(([name, digest]) => [name, String(digest)])),
    };
  } catch {
    return null;
  }
}
