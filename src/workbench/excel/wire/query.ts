import type { Excel } from '../excel';
import { through } from '../quirks/quirk';
import { typeOf } from '../types/all';
import { apiNotFound } from './fault';
import type { HostObject } from './host-type';
import { claims, refuseUnbuilt, requireSet } from './requirement';

/** What `load` asks for. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** The names asked for, as a tree: `format/fill/color` → format → fill → color. */
interface Wanted {
  readonly [name: string]: Wanted;
}

type Bag = Record<string, unknown>;

const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function treeOf(info: QueryInfo): Wanted {
  const root: Record<string, Wanted> = {};
  const names = (info.Select ?? []).flatMap((text) => text.split(','));
  const expanded = (info.Expand ?? []).flatMap((text) => text.split(',')).map((name) => `${name}/*`);
  for (const name of [...names, ...expanded]) {
    let at: Record<string, Wanted> = root;
    for (const part of name.trim().split('/').filter(Boolean)) {
      const key = part === '*' ? '*' : lowerFirst(part);
      at = (at[key] ??= {}) as Record<string, Wanted>;
    }
  }
  return root;
}

/** Answers a `load`: a bag of PascalCase properties, nested as asked. */
export function query(excel: Excel, object: HostObject, info: QueryInfo): Bag {
  const wanted = treeOf(info);
  const everything = Object.keys(wanted).length === 0;
  return bagOf(excel, object, everything ? { '*': {} } : wanted, info);
}

function bagOf(excel: Excel, object: HostObject, wanted: Wanted, info: QueryInfo = {}): Bag {
  const type = typeOf(object);
  const { it } = object;
  if (!type.items) return { ...type.identity?.(it), ...membersOf(excel, object, wanted) };
  const own: Record<string, Wanted> = {};
  const ofItems: Record<string, Wanted> = {};
  for (const [name, below] of Object.entries(wanted)) {
    if (name === 'items') Object.assign(ofItems, Object.keys(below).length > 0 ? below : { '*': {} });
    else if (type.scalars?.[name] ?? type.navigations?.[name]) own[name] = below;
    else ofItems[name] = below;
  }
  const skip = info.Skip ?? 0;
  const list = type.items;
  const use = { how: 'list', on: object, name: 'items', args: [] } as const;
  const items = through(excel, use, () => list(it, excel)).slice(
    skip,
    info.Top === undefined ? undefined : skip + info.Top,
  );
  return {
    ...membersOf(excel, object, own),
    _Items: items.map((item, index) => ({ _Index: index + skip, ...bagOf(excel, item, ofItems) })),
  };
}

function membersOf(excel: Excel, object: HostObject, wanted: Wanted): Bag {
  const bag: Bag = {};
  for (const [name, below] of Object.entries(wanted)) {
    if (name === '*') Object.assign(bag, allScalars(excel, object));
    else bag[upperFirst(name)] = memberOf(excel, object, name, below);
  }
  return bag;
}

function memberOf(excel: Excel, object: HostObject, name: string, below: Wanted): unknown {
  const use = { how: 'read', on: object, name, args: [] } as const;
  return through(excel, use, () => usualMember(excel, object, name, below));
}

function usualMember(excel: Excel, object: HostObject, name: string, below: Wanted): unknown {
  const { scalars, navigations } = typeOf(object);
  const label = `${object.kind}.${name}`;
  const scalar = scalars?.[name];
  if (scalar) {
    requireSet(excel, scalar.since, label);
    if (!scalar.get) throw apiNotFound(`${label} cannot be read`);
    return scalar.get(object.it, excel);
  }
  const navigation = navigations?.[name];
  if (!navigation) throw refuseUnbuilt(excel, label);
  requireSet(excel, navigation.since, label);
  const target = navigation.to(object.it, excel);
  const inner = Object.keys(below).length > 0 ? below : { '*': {} };
  return target ? bagOf(excel, target, inner) : { _IsNull: true };
}

function allScalars(excel: Excel, object: HostObject): Bag {
  const bag: Bag = {};
  for (const [name, { since, get, onRequest }] of Object.entries(typeOf(object).scalars ?? {})) {
    if (!get || onRequest || !claims(excel, since)) continue;
    const use = { how: 'read', on: object, name, args: [] } as const;
    bag[upperFirst(name)] = through(excel, use, () => get(object.it, excel));
  }
  return bag;
}
