import type { FindingData } from '../finding';
import type { Rule } from '../rules/rule';
import { FORMATS } from './format';
import type { Locale } from './locale';

/** The words for a finding: what is wrong (a sentence), and its rule's title, why and what to do. */
export interface Said {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** The only place where a finding becomes sentences. */
export function say(
  found: { readonly ruleId: string; readonly message: string; readonly data: FindingData },
  rules: readonly Rule[],
  locale: Locale,
): Said {
  const words = rules.find((rule) => rule.id === found.ruleId)?.text[locale];
  const sentence = words?.messages[found.message];
  if (!words || !sentence) return { title: found.ruleId, what: `${found.ruleId}/${found.message}`, why: '', todo: '' };
  return { title: words.title, what: sentence(found.data, FORMATS[locale]), why: words.why, todo: words.todo };
}
