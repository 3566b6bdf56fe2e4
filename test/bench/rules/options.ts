/** What a person may ask of the bench (tùy chọn). */
export interface Options {
  readonly seed: number;
  readonly clean: number;
  readonly errors: number;
  readonly rules: readonly string[];
  readonly families: readonly string[];
  readonly show: number;
  readonly bytes: number;
}

/** Reads `--seed N --rule ID --family F --show N --clean N --errors N --bytes N`; ids may be joined by commas. */
export function options(words: readonly string[]): Options {
  const known = ['seed', 'clean', 'errors', 'rule', 'family', 'show', 'bytes'];
  const said = new Map<string, string>();
  for (let at = 0; at < words.length; at += 2) {
    const name = (words[at] ?? '').replace(/^--/, '');
    if (!known.includes(name) || words[at + 1] === undefined)
      throw new Error(`bench:rules takes ${known.map((k) => `--${k}`).join(', ')}`);
    said.set(name, words[at + 1] ?? '');
  }
  const number = (name: string, otherwise: number): number => Number(said.get(name) ?? otherwise);
  const list = (name: string): string[] => said.get(name)?.split(',') ?? [];
  return {
    seed: number('seed', 20260101),
    clean: number('clean', 60),
    errors: number('errors', 110),
    rules: list('rule'),
    families: list('family'),
    show: number('show', 0),
    bytes: number('bytes', 3),
  };
}
