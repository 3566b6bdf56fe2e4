/**
 * A question about texts with its answers kept: the same few words stand in thousands of rows (nhớ kết quả). Holds so
 * many answers at most, then begins anew, so that no workbook makes it grow for ever.
 */
export function remembered<T>(ask: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const fresh = ask(text);
    if (known.size >= most) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
