import { ESLintUtils } from '@typescript-eslint/utils';

/** Engines put arguments on the stack: `f(...list)` throws with some 100,000 of them, and with fewer in old Internet Explorer. */
const MESSAGE =
  'A list of any length as arguments overflows the stack: use append, highest or lowest (core/grid), or a parameter that takes the list. A tuple of fixed length may be spread.';

/** Whether the type says how many there are (bộ có độ dài cố định); every member of a union must. */
function isFixed(checker, type) {
  if (type.isUnion()) return type.types.every((member) => isFixed(checker, member));
  return checker.isTupleType(type) && !type.target.hasRestElement;
}

/** No array of unknown length becomes the arguments of a call, by `...` or by `apply`. */
export const noLongSpread = {
  meta: { type: 'problem', schema: [], messages: { long: MESSAGE } },
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    const refuse = (node, list) => {
      if (!isFixed(checker, services.getTypeAtLocation(list))) context.report({ node, messageId: 'long' });
    };
    const spreads = (node) => {
      for (const argument of node.arguments) if (argument.type === 'SpreadElement') refuse(argument, argument.argument);
    };
    return {
      NewExpression: spreads,
      CallExpression(node) {
        spreads(node);
        const { callee } = node;
        const applies = callee.type === 'MemberExpression' && callee.property.name === 'apply';
        if (!applies || node.arguments.length !== 2) return;
        const isFunction = services.getTypeAtLocation(callee.object).getCallSignatures().length > 0;
        if (isFunction) refuse(node, node.arguments[1]);
      },
    };
  },
};
