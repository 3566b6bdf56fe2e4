import type { Rule } from './rules/rule';
import type { Settings } from './settings';

/** A short digest of a text, the same on every machine (53 bits, not for secrets). */
export function digestOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}

/** Which rules ran: their names, severities and words. */
export const digestOfRules = (rules: readonly Rule[]): string =>
  digestOf(
    rules
      .map((r) => [r.id, r.severity, r.basis, r.example, r.text.vi.title, r.text.vi.why, r.text.vi.todo].join('\n'))
      .join('\n\n'),
  );

/** Under which settings they ran. */
export const digestOfSettings = ({ decimals, off, slowPoints, norms, areas }: Settings): string =>
  digestOf(JSON.stringify([decimals, [...off].sort(), slowPoints, [...norms].sort(), areas]));
