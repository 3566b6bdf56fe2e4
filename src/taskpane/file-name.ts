/** The file's own name out of its address, on disk or on a server; empty for a workbook that was never saved. */
export function fileNameOf(url: string | null | undefined): string {
  const name = (url ?? '').split(/[\\/]/).pop() ?? '';
  const bare = name.split(/[?#]/)[0] ?? '';
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
