/** Whether this engine saves what a page has made; Internet Explorer does not. */
export const canDownload = (): boolean =>
  'download' in document.createElement('a') && typeof window.URL?.createObjectURL === 'function';

// So long a browser may take to begin.
const KEPT_MS = 60_000;

/** Hands a text over as a file (tải tệp về). Whether the program around the page lets it through, nobody is told. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.setAttribute('download', name);
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
  window.setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
