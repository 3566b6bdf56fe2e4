import { highest } from '../core/grid/extremes';
import type { Rule } from '../core/rules/rule';
import { rules } from '../core/rules/index';
import type { Locale } from '../core/text/locale';
import { UsageError, type Arguments } from './arguments';
import { EXIT, printed, type Io } from './command';
import { CLI_WORDS } from './words';
import { withoutTail } from '../core/grid/tail';

const bare = (example: string): string => withoutTail(example.replace(/^\n+/, ''), /\s/).replace(/^ {2,}/gm, '');

function detail(rule: Rule, locale: Locale): string {
  const { title, why, todo } = rule.text[locale];
  const words = CLI_WORDS[locale];
  const basis = rule.basis === null ? [] : [`${words.basis}: ${rule.basis}`];
  const lines = [
    `${rule.id} · ${words.severity[rule.severity]}`,
    title,
    `${words.why}: ${why}`,
    `${words.todo}: ${todo}`,
    ...basis,
  ];
  return [...lines, `${words.example}:`, bare(rule.example), ''].join('\n');
}

function markdown(rule: Rule, locale: Locale): string {
  const { title, why, todo } = rule.text[locale];
  const words = CLI_WORDS[locale];
  const basis = rule.basis === null ? '' : `\n\n${words.basis}: ${rule.basis}`;
  return `## \`${rule.id}\` ${title}\n\n**${words.severity[rule.severity]}** · ${why}\n\n${words.todo}: ${todo}${basis}\n\n\`\`\`\n${bare(rule.example)}\n\`\`\`\n`;
}

const json = (rule: Rule, locale: Locale): object => {
  const { title, why, todo } = rule.text[locale];
  return {
    id: rule.id,
    severity: rule.severity,
    scope: rule.scope,
    basis: rule.basis,
    title,
    why,
    todo,
    example: bare(rule.example),
  };
};

function listing(some: readonly Rule[], locale: Locale): string {
  const width = highest([...some.map((r) => r.id.length), 0]);
  return some
    .map(
      (r) => `${r.id.padEnd(width)}  ${CLI_WORDS[locale].severity[r.severity].padEnd(14)}  ${r.text[locale].title}\n`,
    )
    .join('');
}

/** `kiem-bieu rules`. */
export function rulesCommand({ files, format, locale }: Arguments, io: Io): number {
  const [id] = files;
  const some = id === undefined ? rules : rules.filter((rule) => rule.id === id);
  if (id !== undefined && some.length === 0) throw new UsageError(CLI_WORDS[locale].unknownRule(id));
  if (format === 'json') io.out(printed({ version: 1, rules: some.map((rule) => json(rule, locale)) }));
  else if (format === 'md') io.out(some.map((rule) => markdown(rule, locale)).join('\n'));
  else io.out(id === undefined ? listing(some, locale) : some.map((rule) => detail(rule, locale)).join('\n'));
  return EXIT.fine;
}
