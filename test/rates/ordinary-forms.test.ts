import { scoreForm } from '../bench/rates/forms/score';
import { scoreTree } from '../bench/rates/trees-score';

const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

describe('rates of drawn sheets', () => {
  it('are all listed, and none beside them, of ordinary forms in columns and in rows', () => {
    for (const seed of from(500_000, 52)) {
      const { missed, wrong, wrongSentences, about } = scoreForm(seed);
      expect({ seed, about, missed, wrong, wrongSentences }).toEqual({
        seed,
        about,
        missed: [],
        wrong: [],
        wrongSentences: [],
      });
    }
  });

  // Each was once divided by another's plan, or told in the words of another.
  it.each([
    [50475, 'last year’s figures under the result'],
    [50998, 'a commune and its villages added up'],
    [53137, 'the central budget in short'],
    [53832, 'newly given money without tones'],
    [61245, 'poor households among poor households'],
    [90910, 'the same, in the result alone'],
    [101931, '"carried out" before a source of money'],
    [113194, 'money of two years below "of which"'],
  ])('are right of tree %i: %s', (seed) => {
    const { missed, wrong, wrongSentences } = scoreTree(seed);
    expect({ missed, wrong, wrongSentences }).toEqual({ missed: [], wrong: [], wrongSentences: [] });
  });
});
