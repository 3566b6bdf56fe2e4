/** A name without the kind of its place: "xã Bản Lang" → "ban lang". */
export const short = (name: string): string =>
  name
    .replace(/^(trong do|of which)\W*/, '')
    .replace(/^(xa|huyen|thi tran|phuong|ban|thon|thanh pho|tx|tp) (?=[a-z])/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Whether folded words speak of a name, whatever kind of place it is said to be. */
export function has(words: string, name: string): boolean {
  const wanted = short(name);
  return wanted !== '' && ` ${words.replace(/[^a-z0-9]+/g, ' ')} `.includes(` ${wanted} `);
}

/** Whether a clause speaks of what a column is headed with: two of its words, or its only one. */
export function overlaps(words: string, head: string): boolean {
  const telling = head
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !/^(so|ty|le|cac|va|trieu|dong|the|of)$/.test(word));
  const shared = telling.filter((word) => new RegExp(`\\b${word}\\b`).test(words));
  return telling.length > 0 && shared.length >= Math.min(2, telling.length);
}
