import { fold, slips } from '../text/fold';
import type { ColumnRole } from './table';
import { ROLE_WORDS, SLIP_PHRASES } from './vocabulary';

const BRACKETS = /\([^()]*\)\s*$/;

/** The role that one header text names, with the words it was known by; null when it names none. */
export function roleOfText(text: string): ColumnRole | null {
  const key = fold(text);
  const short = fold(text.replace(BRACKETS, ''));
  const said = roleByWords([key, short]);
  if (said) return said;
  const first = fold(text.split(/\s[-/–]\s/)[0] ?? '');
  return (first === key ? null : roleByWords([first])) ?? roleByPrefix(key) ?? roleBySlip(short === '' ? key : short);
}

function roleByWords(keys: readonly string[]): ColumnRole | null {
  for (const { role, words } of ROLE_WORDS) if (keys.some((key) => key !== '' && words.test(key))) return role;
  return null;
}

const ENGLISH =
  /\b(no|items?|central|local|budget|total|of|the|final|accounts?|plan|rate|unit|content|name|provinces?)\b/;

/** A bilingual header ("NSTW Central budget", "STT No."): the words before the English ones. */
function roleByPrefix(key: string): ColumnRole | null {
  const english = ENGLISH.exec(key);
  const before = english && english.index > 1 ? key.slice(0, english.index).trim() : '';
  return before === '' ? null : roleByWords([before]);
}

/** A header text one slip away from a known one: "Tỷ lệe", "Gỉai ngnâ". Short words are never stretched. */
function roleBySlip(key: string): ColumnRole | null {
  if (key.length < 6 || key.length > 24) return null;
  const limit = key.length > 10 ? 2 : 1;
  for (const [role, phrases] of SLIP_PHRASES)
    for (const phrase of phrases)
      if (phrase.charAt(0) === key.charAt(0) && phrase.length > 5 && slips(key, phrase, limit) <= limit) return role;
  return null;
}
