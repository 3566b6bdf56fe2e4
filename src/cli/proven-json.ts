import { a1, letters } from '../core/grid/range';
import type { Coverage } from '../core/relations/coverage';
import type { ListedRelation } from '../core/relations/listing';
import type { Locale } from '../core/text/locale';
import { sayRelation } from '../core/text/relation-words';

/** How much is proven of some tables together. */
export function coverageJson(coverage: readonly Coverage[]): object {
  const sum = (of: (one: Coverage) => number): number => coverage.reduce((all, one) => all + of(one), 0);
  return {
    figures: sum(({ figures }) => figures),
    bound: sum(({ bound }) => bound),
    relations: {
      held: sum(({ relations }) => relations.held),
      broken: sum(({ relations }) => relations.broken),
      question: sum(({ relations }) => relations.question),
      unread: sum(({ relations }) => relations.unread),
    },
  };
}

/** How much is proven of one table, and which of its columns nothing proves. */
export const tableCoverageJson = (coverage: Coverage): object => ({
  ...coverageJson([coverage]),
  unbound: coverage.loose.map(({ column, header }) => ({ column: letters(column), header })),
});

/** A relation with all its places, by addresses. */
export const relationJson = ({ equations, ...relation }: ListedRelation, locale: Locale): object => ({
  ...relation,
  failing: equations.filter((made) => made.state === 'broken').map((made) => a1(made.result.at)),
  text: sayRelation({ equations, ...relation }, locale),
});
