/**
 * Puts a text on the clipboard. The old way on purpose: a task pane is a frame without the permission that
 * `navigator.clipboard` asks for, and Internet Explorer knows no other.
 */
export function copyText(text: string): boolean {
  const focused = document.activeElement as HTMLElement | null;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.setAttribute('aria-hidden', 'true');
  area.className = 'sr-only';
  document.body.appendChild(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.body.removeChild(area);
    focused?.focus();
  }
}
