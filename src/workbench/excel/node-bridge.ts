import type { Excel } from './excel';
import { afterwards, answer, waits, type Answer } from './wire/answer';
import type { Entry } from './wire/events';

/** What Office.js finds as the global `_richApiNativeBridge` and speaks through. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Office.js puts its own here. */
  onMessageFromHost?: (text: string) => void;
}

interface Message {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: unknown };
}

/** How many requests are on their way, so that a test can wait for the last. */
export interface Traffic {
  readonly pending: Set<number>;
}

const REQUEST = 1;
const EVENT = 3;

const bodyOf = (
  answered: Exclude<Answer, { silent: true }>,
): { readonly statusCode: number; readonly body: unknown } =>
  'reply' in answered
    ? { statusCode: 200, body: answered.reply }
    : {
        statusCode: answered.refusal.status,
        body: { error: { code: answered.refusal.code, message: answered.refusal.message } },
      };

/** The emulated Excel as the native bridge of an Office.js without any document: fast, for tests in Node. */
export function nativeBridge(excel: Excel, later: (run: () => void) => void): NativeBridge & Traffic {
  const pending = new Set<number>();
  const bridge: NativeBridge & Traffic = {
    pending,
    sendMessageToHost(text) {
      const sent = JSON.parse(text) as Message;
      if (sent.type !== REQUEST) return;
      pending.add(sent.id);
      const attempt = (): void => {
        if (waits(excel, sent.flags)) {
          excel.waiting.push(() => {
            later(attempt);
          });
          return;
        }
        reply(sent);
      };
      later(attempt);
    },
  };
  const tell = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  const reply = (sent: Message): void => {
    const { body } = sent.message;
    const given = answer(excel, typeof body === 'string' ? body : JSON.stringify(body));
    pending.delete(sent.id);
    if ('silent' in given) return;
    const { statusCode, body: answered } = bodyOf(given);
    tell({ id: sent.id, type: REQUEST, flags: 0, message: { statusCode, headers: {}, body: answered } });
    afterwards(excel);
  };
  excel.listeners.add((entries: readonly Entry[]) => {
    tell({ type: EVENT, controlId: '', message: { entries } });
  });
  return bridge;
}
