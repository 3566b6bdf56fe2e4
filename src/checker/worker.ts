import { rules } from '../core/rules/index';
import { answering } from './answering';
import type { Answered, Asked } from './messages';

/** The little that we use of a worker's own scope; the page's types know no other. */
interface Scope {
  onmessage: ((event: { readonly data: Asked }) => void) | null;
  postMessage(answer: Answered): void;
}

const scope = self as unknown as Scope;
const answer = answering(rules, (said) => {
  scope.postMessage(said);
});

scope.onmessage = ({ data }) => {
  answer(data);
};
scope.postMessage({ kind: 'ready' });
