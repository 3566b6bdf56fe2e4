import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

/** Something that keeps people out (rào cản): what, where and why. */
export interface Barrier {
  readonly rule: string;
  readonly at: string;
  readonly why: string;
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What axe finds wrong on a page, in one of its frames alone. Forced colours are the system's, and axe sees ours beneath. */
export async function axeOf(frame: Frame, forced = false): Promise<Barrier[]> {
  await frame.evaluate(`typeof axe === 'undefined' && (() => { ${AXE} })()`);
  const { violations } = await frame.evaluate(
    (options) => {
      const { axe } = window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } };
      return axe.run(options);
    },
    { ...OPTIONS, iframes: false, rules: { 'color-contrast': { enabled: !forced } } },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => ({
      rule: id,
      at: target.join(' '),
      why: failureSummary.split('\n').slice(1).join(' ').trim(),
    })),
  );
}
