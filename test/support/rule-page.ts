import { writeFileSync } from 'fs';
import { join } from 'path';
import { rulesDigest } from '../../src/core/rules/digest';
import { rules } from '../../src/core/rules/index';
import type { Rule } from '../../src/core/rules/rule';

export const PAGE = join(__dirname, '../../src/core/rules/README.md');

const SEVERITY = {
  error: 'lỗi · error',
  warning: 'cảnh báo · warning',
  gap: 'thiếu, chưa đạt · gap',
  review: 'cần xem lại · review',
} as const;

/** The drawing without its common indent. */
function flat(art: string): string {
  const lines = art.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => /^ */.exec(line)?.[0].length ?? 0));
  return lines.map((line) => line.slice(indent)).join('\n');
}

const section = ({ id, severity, basis, text: { vi, en }, example }: Rule): string => `## ${id}

**${vi.title}** — ${en.title}

${SEVERITY[severity]}${basis ? ` · ${basis}` : ''}

- ${vi.why} ${vi.todo}
- ${en.why} ${en.todo}

\`\`\`
${flat(example)}
\`\`\`
`;

/** The catalogue of rules, as it stands in src/core/rules/README.md. */
export const rulePage = (): string => `# Quy tắc kiểm tra · Rules

Made by \`npm run docs\` from the rules themselves; a test fails when it is not current. Digest \`${rulesDigest(rules)}\`.
«x» in a drawing is where the finding falls; the words of a finding are in the rule's own file.
The order is that of reports: a cause stands before what follows from it.

A rule is one file here and one test of the same name in \`test/rules\`. To add one: write both, list it in \`index.ts\`,
run \`npm run docs\`. What is true of tables, and not of one rule alone, belongs in \`../arithmetic\` or \`../table\`.

| id | | |
| --- | --- | --- |
${rules.map((r) => `| [${r.id}](#${r.id}) | ${SEVERITY[r.severity]} | ${r.text.vi.title} · ${r.text.en.title} |`).join('\n')}

${rules.map(section).join('\n')}`;

if (require.main === module) writeFileSync(PAGE, rulePage());
