/** The date that a header names, ISO: "Ước giải ngân đến 31/12/2023" (ngày chốt số liệu); null when it names none. */
export function dateIn(path: readonly string[]): string | null {
  for (let i = path.length - 1; i >= 0; i--) {
    const match = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d\d)/.exec(path[i] ?? '');
    const [day, month] = [Number(match?.[1]), Number(match?.[2])];
    if (match?.[3] && day >= 1 && day <= 31 && month >= 1 && month <= 12)
      return `${match[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
  return null;
}
