import type { Broken, Excel } from '../excel';
import { deliver } from './events';
import { processQuery, type QueryBody, type QueryReply } from './process-query';

/** A request answered, or refused as a whole: then nothing of it was done. */
export type Answer =
  | { readonly reply: QueryReply; readonly text: string }
  | { readonly refusal: { readonly code: RefusalCode; readonly message: string; readonly status: number } }
  | { readonly silent: true };

export type RefusalCode =
  | 'InvalidOperationInCellEditMode'
  | 'InvalidOrTimedOutSession'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

const REFUSALS: Readonly<Record<RefusalCode, { readonly message: string; readonly status: number }>> = {
  InvalidOperationInCellEditMode: { message: 'Excel is in cell-editing mode.', status: 400 },
  InvalidOrTimedOutSession: { message: 'The session has expired or is invalid.', status: 401 },
  RequestPayloadSizeLimitExceeded: { message: 'The request payload size has exceeded the limit.', status: 413 },
  ResponsePayloadSizeLimitExceeded: { message: 'The response payload size has exceeded the limit.', status: 413 },
};

const refuse = (code: RefusalCode): Answer => ({ refusal: { code, ...REFUSALS[code] } });

const DELAY_FOR_CELL_EDIT = 64;

/** Whether a request waits for the person to finish typing instead of being refused, or gets no answer at all. */
export const waits = (excel: Excel, flags: number): boolean =>
  excel.quirks.some((quirk) => quirk.holds?.(excel)) || (excel.faults.editing && (flags & DELAY_FOR_CELL_EDIT) !== 0);

const encoder = new TextEncoder();

const bytes = (text: string): number => encoder.encode(text).length;

/** The request ends before, within or after what it asks; nobody learns how much of it was done. */
function breakOff(excel: Excel, body: QueryBody, broken: Broken): Answer {
  const done = typeof broken === 'object' ? broken.done : broken;
  const count = done === 'refused' ? 0 : done === 'lost' ? body.Actions.length : done;
  const { TraceIds } = processQuery(excel, { ...body, Actions: body.Actions.slice(0, count) });
  if (typeof broken !== 'object') return refuse('InvalidOrTimedOutSession');
  if ('silent' in broken) return broken;
  const failure = {
    Code: broken.code,
    Message: 'Excel said no.',
    Location: '',
    ActionIndex: Math.min(count, body.Actions.length - 1),
  };
  const reply: QueryReply = { Results: [], TraceIds, Error: failure };
  return { reply, text: JSON.stringify(reply) };
}

/**
 * Answers the text of a request, with everything that can happen to it on the way. Events are not sent yet: the transport
 * calls `afterwards` when the reply is out.
 */
export function answer(excel: Excel, request: string): Answer {
  excel.requests += 1;
  const { faults } = excel;
  faults.before.get(excel.requests)?.();
  if (faults.sessionLost) return refuse('InvalidOrTimedOutSession');
  if (faults.editing) return refuse('InvalidOperationInCellEditMode');
  const up = bytes(request);
  excel.carried.up += up;
  excel.carried.heaviestUp = Math.max(excel.carried.heaviestUp, up);
  if (up > faults.payloadLimit) return refuse('RequestPayloadSizeLimitExceeded');
  const broken = faults.broken.get(excel.requests);
  if (broken !== undefined) return breakOff(excel, JSON.parse(request) as QueryBody, broken);
  const reply = processQuery(excel, JSON.parse(request) as QueryBody);
  const text = JSON.stringify(reply);
  const down = bytes(text);
  excel.carried.down += down;
  excel.carried.heaviestDown = Math.max(excel.carried.heaviestDown, down);
  return down > faults.payloadLimit ? refuse('ResponsePayloadSizeLimitExceeded') : { reply, text };
}

/** Sends out the events of a request; after its reply, as far as anybody knows of Excel. */
export const afterwards = (excel: Excel): void => {
  deliver(excel);
};
