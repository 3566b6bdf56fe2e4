import { settle } from '../formula/calculation';
import { nextSerial, type Excel } from '../excel';
import type { LiveRange } from '../model/live-range';
import { through } from '../quirks/quirk';
import { typeOf } from '../types/all';
import { register } from './events';
import { apiNotFound, HostFault } from './fault';
import { isObject, type HostObject } from './host-type';
import { argumentsOf, methodOf, objectAt, publicName, type ArgumentInfo, type Batch, type ObjectPath } from './paths';
import { query, type QueryInfo } from './query';
import { refuseUnbuilt, requireSet } from './requirement';

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** The body of a request. */
export interface QueryBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface QueryReply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/**
 * Answers one request of Office.js. The first action that fails ends it; what was done before stays done, as in Excel.
 */
export function processQuery(excel: Excel, body: QueryBody): QueryReply {
  const batch: Batch = { excel, paths: body.ObjectPaths, found: new Map() };
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  const refused = refusalOf(excel, body);
  let failure = refused;
  for (const [index, action] of (refused ? [] : body.Actions).entries()) {
    try {
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(batch, action) });
    } catch (error) {
      failure = failureOf(batch, action, index, error);
      break;
    }
  }
  settle(excel);
  forget(batch);
  for (const quirk of excel.quirks) quirk.afterwards?.(excel);
  return { Results: results, TraceIds: traces, ...(failure && { Error: failure }) };
}

/** What a quirk says to the whole of a request. */
function refusalOf(excel: Excel, { Actions, ObjectPaths }: QueryBody): QueryReply['Error'] {
  if (excel.quirks.length === 0) return undefined;
  const names = [...Actions, ...Object.values(ObjectPaths)].map(({ Name }) => Name).filter(Boolean);
  try {
    for (const quirk of excel.quirks) quirk.request?.(names, excel);
    return undefined;
  } catch (error) {
    if (!(error instanceof HostFault)) throw error;
    return { Code: error.code, Message: error.message, Location: '', ActionIndex: 0 };
  }
}

function failureOf(batch: Batch, action: Action, index: number, error: unknown): NonNullable<QueryReply['Error']> {
  if (!(error instanceof HostFault)) throw error;
  const name = action.Name || batch.paths[String(action.ObjectPathId)]?.Name || '';
  const typeName = batch.found.get(action.ObjectPathId)?.kind;
  const location = typeName ? `${typeName}.${publicName(name)}` : publicName(name);
  return { Code: error.code, Message: error.message, Location: location, ActionIndex: index };
}

function perform(batch: Batch, action: Action): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const target = objectAt(batch, action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return target ? identityOf(batch.excel, target) : null;
    case ACTION.query:
      return target ? query(batch.excel, target, action.QueryInfo ?? {}) : null;
    case ACTION.method:
      return target ? invoke(batch, target, action) : null;
    case ACTION.set:
      if (target) assign(batch, target, action);
      return null;
    default:
      throw refuseUnbuilt(batch.excel, `action type ${String(action.ActionType)}`);
  }
}

function identityOf(excel: Excel, target: HostObject): Record<string, unknown> {
  const type = typeOf(target);
  const kept = type.keepable && excel.referenceIds.get(target.it);
  return { ...type.identity?.(target.it), ...(kept && { _ReferenceId: kept }) };
}

function invoke(batch: Batch, target: HostObject, action: Action): unknown {
  const { excel } = batch;
  if (action.Name === '_KeepReference') return keep(excel, target);
  const event = /^_(Un)?[Rr]egister(?:Event)?(\w+?)(?:Event)?$/.exec(action.Name);
  if (event?.[2]) {
    const [, un, name] = event;
    const use = { how: 'call', on: target, name: `${un ? 'un' : ''}register${name}`, args: [] } as const;
    return through(excel, use, () => listen(excel, target, name, un ? -1 : 1));
  }
  const args = argumentsOf(batch, action.ArgumentInfo);
  const name = publicName(action.Name);
  const use = { how: 'call', on: target, name, args } as const;
  const given = through(excel, use, () => methodOf(excel, target, name).call(target.it, args, excel));
  if (given === null) return null;
  return isObject(given) ? identityOf(excel, given) : given.plain;
}

function keep(excel: Excel, target: HostObject): null {
  if (!typeOf(target).keepable || excel.referenceIds.has(target.it)) return null;
  const id = String(nextSerial(excel));
  excel.references.set(id, target);
  excel.referenceIds.set(target.it, id);
  return null;
}

function listen(excel: Excel, target: HostObject, name: string, by: 1 | -1): null {
  const { events, identity } = typeOf(target);
  const event = events?.[name];
  if (!event) throw refuseUnbuilt(excel, `${target.kind}.on${name}`);
  requireSet(excel, event.since, `${target.kind}.on${name}`);
  const id = identity?.(target.it)['Id'];
  register(excel, event.code, typeof id === 'string' ? id : null, by);
  return null;
}

function assign(batch: Batch, target: HostObject, action: Action): void {
  const name = publicName(action.Name);
  const args = argumentsOf(batch, action.ArgumentInfo);
  through(batch.excel, { how: 'set', on: target, name, args }, () => {
    put(batch.excel, target, name, args[0]);
  });
}

function put(excel: Excel, target: HostObject, name: string, value: unknown): void {
  const label = `${target.kind}.${name}`;
  const scalar = typeOf(target).scalars?.[name];
  if (!scalar) throw refuseUnbuilt(excel, label);
  requireSet(excel, scalar.since, label);
  if (!scalar.set) throw apiNotFound(`${label} is read-only`);
  scalar.set(target.it, value, excel);
}

/** Lets go of the ranges that nobody has asked to keep. */
function forget({ excel }: Batch): void {
  excel.live.forEach((range: LiveRange) => {
    if (!excel.referenceIds.has(range)) excel.live.delete(range);
  });
}
