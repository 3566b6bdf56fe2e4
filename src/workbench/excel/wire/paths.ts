import type { Excel } from '../excel';
import { through } from '../quirks/quirk';
import { typeOf } from '../types/all';
import { apiNotFound, invalidArgument, itemNotFound } from './fault';
import { isObject, object, type HostObject, type Method } from './host-type';
import { refuseUnbuilt, requireSet } from './requirement';

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** One request being answered: each object path is walked once, as Excel does. */
export interface Batch {
  readonly excel: Excel;
  readonly paths: Readonly<Record<string, ObjectPath>>;
  readonly found: Map<number, HostObject | null>;
}

const PATH = { global: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

const ADDIN_SERVICE = 'Microsoft.InternalService.AddinInternalService';

export const publicName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The object at a path; null is a null object. */
export function objectAt(batch: Batch, id: number): HostObject | null {
  const known = batch.found.get(id);
  if (known !== undefined) return known;
  const path = batch.paths[String(id)];
  if (!path) throw invalidArgument(`no object path ${String(id)}`);
  const found = walk(batch, path);
  batch.found.set(id, found);
  return found;
}

function walk(batch: Batch, path: ObjectPath): HostObject | null {
  switch (path.ObjectPathType) {
    case PATH.global:
      return object('Workbook', batch.excel.workbook);
    case PATH.service:
      if (path.Name === ADDIN_SERVICE) return object('AddinInternalService', null);
      throw refuseUnbuilt(batch.excel, path.Name);
    case PATH.reference:
      return kept(batch.excel, path.Name);
    case PATH.nothing:
      return null;
    default:
      return walkFromParent(batch, path);
  }
}

function kept(excel: Excel, id: string): HostObject {
  const found = excel.references.get(id);
  if (!found) throw itemNotFound(`reference ${id}`);
  return found;
}

function walkFromParent(batch: Batch, path: ObjectPath): HostObject | null {
  if (path.ParentObjectPathId === undefined) throw invalidArgument(`path ${String(path.Id)} has no parent`);
  const parent = objectAt(batch, path.ParentObjectPathId);
  if (!parent) return null;
  const name = publicName(path.Name);
  switch (path.ObjectPathType) {
    case PATH.property:
      return navigate(batch.excel, parent, name);
    case PATH.indexer:
      return indexed(batch, path, parent);
    case PATH.method: {
      const args = argumentsOf(batch, path.ArgumentInfo);
      const use = { how: 'call', on: parent, name, args } as const;
      const given = through(batch.excel, use, () =>
        methodOf(batch.excel, parent, name).call(parent.it, args, batch.excel),
      );
      if (given !== null && !isObject(given)) throw invalidArgument(`${parent.kind}.${name} gives no object`);
      return given;
    }
    default:
      throw apiNotFound(`path type ${String(path.ObjectPathType)}`);
  }
}

function navigate(excel: Excel, parent: HostObject, name: string): HostObject | null {
  return through(excel, { how: 'go', on: parent, name, args: [] }, () => {
    const label = `${parent.kind}.${name}`;
    const navigation = typeOf(parent).navigations?.[name];
    if (!navigation) throw refuseUnbuilt(excel, label);
    requireSet(excel, navigation.since, label);
    return navigation.to(parent.it, excel);
  });
}

function indexed(batch: Batch, path: ObjectPath, parent: HostObject): HostObject {
  const { item } = typeOf(parent);
  if (!item) throw refuseUnbuilt(batch.excel, `${parent.kind}.getItem`);
  const key = argumentsOf(batch, path.ArgumentInfo)[0];
  const use = { how: 'call', on: parent, name: 'getItem', args: [key] } as const;
  const found = through(batch.excel, use, () => item(parent.it, key, batch.excel));
  if (!found) throw itemNotFound(`${parent.kind} has no ${String(key)}`);
  return found;
}

/** The method of an object, if it is built here and as old as the Excel we claim to be. */
export function methodOf(excel: Excel, on: HostObject, name: string): Method<unknown> {
  const method = typeOf(on).methods?.[name];
  if (!method) throw refuseUnbuilt(excel, `${on.kind}.${name}`);
  requireSet(excel, method.since, `${on.kind}.${name}`);
  return method;
}

/** Arguments with the objects that they refer to put in their places. */
export function argumentsOf(batch: Batch, info: ArgumentInfo | undefined): unknown[] {
  const refer = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, at) => argument(batch, value, refer[at]));
}

function argument(batch: Batch, value: unknown, referred: unknown): unknown {
  if (Array.isArray(value)) {
    const inner = Array.isArray(referred) ? (referred as unknown[]) : [];
    return inner.some(Boolean) ? value.map((one, at) => argument(batch, one, inner[at])) : value;
  }
  if (typeof referred === 'number' && referred !== 0) return objectAt(batch, referred);
  if (typeof value === 'object' && value !== null && '_ObjectPathId' in value) {
    return objectAt(batch, (value as { _ObjectPathId: number })._ObjectPathId);
  }
  return value;
}
