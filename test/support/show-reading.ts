import type { Reading } from '../../src/core/table/table';
import { letters } from '../../src/core/grid/range';

/** A reading as text, for tests and for a person's eye: one line per column and row. */
export function showReading({ tables, notices }: Reading): string {
  const lines: string[] = [];
  for (const t of tables) {
    lines.push(
      `# ${t.id} ${t.kind} «${t.title.name}» unit=${t.title.unit?.text ?? '-'} period=${t.title.period ?? '-'} date=${t.title.date ?? '-'} ${String(t.confidence)}`,
    );
    for (const c of t.columns)
      lines.push(
        `${letters(c.at)} ${c.role}${c.area ? ` area=${c.area}` : ''}${c.period ? ` period=${c.period}` : ''}${c.measure && c.measure !== c.role ? ` of=${c.measure}` : ''}${c.symbol ? ` [${c.symbol}${c.expression ? '=…' : ''}]` : ''}${c.subsetOf !== null ? ` in ${letters(t.columns[c.subsetOf]!.at)}` : ''}${c.unit ? ` (${c.unit.text})` : ''} ${c.path.join(' / ')}`,
      );
    for (const r of t.rows)
      lines.push(
        `${String(r.at + 1)} ${r.role} L${String(r.level)} ^${r.parent === null ? '-' : String(r.parent + 1)} ${r.ordinal ?? '·'} | ${r.label}${r.unit ? ` (${r.unit.text})` : ''}${r.area ? ' @' : ''}${r.children !== 'unknown' ? ` ${r.children}` : ''}`,
      );
  }
  for (const n of notices) lines.push(`! ${n.code}`);
  return lines.join('\n');
}
