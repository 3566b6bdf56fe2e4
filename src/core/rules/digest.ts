import { LOCALES } from '../text/locale';
import type { Rule } from './rule';

/** FNV-1a, 32 bits, twice with different seeds: enough to tell two rule sets apart, the same on every machine. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = (value + (value << 1) + (value << 4) + (value << 7) + (value << 8) + (value << 24)) >>> 0;
  }
  return `0000000${value.toString(16)}`.slice(-8);
}

const words = (rule: Rule): string =>
  LOCALES.map((locale) => {
    const { title, why, todo, messages } = rule.text[locale];
    return [title, why, todo, ...Object.keys(messages)].join('\n');
  }).join('\n');

/** Names a rule set in a report: two reports with one digest were made by the same rules (dấu của bộ quy tắc). */
export function rulesDigest(rules: readonly Rule[]): string {
  const text = rules
    .map((rule) => [rule.id, rule.scope, rule.severity, rule.basis ?? '', words(rule), rule.example].join('\n'))
    .join('\n\n');
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}
