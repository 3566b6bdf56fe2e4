import type { Table } from '../../table/table';
import type { Form } from './forms';
import { namesIn, namesOfSheet, runsOf } from './sheet-names';

/** Which instance of which form a text names (tên gọi của tờ). */
export type Naming = (text: string) => ReadonlyMap<Form, Table>;

/** Null where several instances share a name. */
type Named = Map<Form, Table | null>;

function enter(names: Map<string, Named>, key: string, form: Form, table: Table): void {
  const known = names.get(key);
  if (!known) names.set(key, new Map<Form, Table | null>([[form, table]]));
  else if (known.get(form) !== table) known.set(form, known.has(form) ? null : table);
}

/** Names of every instance, in the tiers of `namesOfSheet`. */
function tiersOf(forms: readonly Form[]): Map<string, Named>[] {
  const tiers: Map<string, Named>[] = [];
  for (const form of forms)
    for (const { table } of form.siblings)
      namesOfSheet(table).forEach((keys, tier) => {
        const names = (tiers[tier] ??= new Map<string, Named>());
        for (const key of keys) enter(names, key, form, table);
      });
  return tiers;
}

/** A name inside a longer label ("UBND xã Dào San") is looked for among whole sheet names only, the longest first. */
function lookups(text: string, tiers: readonly Map<string, Named>[]): (Named | undefined)[] {
  const names = namesIn(text);
  const whole = tiers.flatMap((tier) => names.map((key) => tier.get(key)));
  const inside = runsOf(text).sort((a, b) => b.length - a.length);
  return [...whole, ...inside.map((key) => tiers[0]?.get(key))];
}

/** Names of instances, looked up and never compared one with another. */
export function namingOf(forms: readonly Form[]): Naming {
  const tiers = tiersOf(forms);
  const memory = new Map<string, ReadonlyMap<Form, Table>>();
  return (text) => {
    const known = memory.get(text);
    if (known) return known;
    const found = new Map<Form, Table>();
    for (const named of lookups(text, tiers))
      named?.forEach((table, form) => {
        if (table && !found.has(form)) found.set(form, table);
      });
    memory.set(text, found);
    return found;
  };
}
