/** `npm run bench:evidence`: whether wrong figures are told where they are, and right ones left alone. `--show` lists every miss. */
import { writeIntoReadme } from '../speed/readme';
import { foreign } from './foreign';
import { generated } from './generated/index';
import { tableOf, type Line } from './line';
import { isFull, isWanted, options } from './options';
import { forms, officers } from './pairs';

process.stdout.on('error', () => process.exit(0));
const out = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const asked = options(process.argv.slice(2));
  const show = (text: string): void => {
    if (asked.show) out(text);
  };
  const lines: Line[] = [];
  const sentences: string[] = [];
  for (const [name, part] of Object.entries({ officers, forms, foreign })) {
    const found = isWanted(asked, name) ? await part(show) : [];
    if (typeof found === 'string') sentences.push(found);
    else lines.push(...found);
  }
  lines.push(...generated({ ...asked, show }, (kind) => isWanted(asked, 'generated') || isWanted(asked, kind)));
  const drawn = `Tables drawn from seed ${String(asked.seed)}, ${String(asked.count)} of most kinds.`;
  const text = [drawn, ...sentences, '', tableOf(lines)].join('\n');
  out(text);
  if (isFull(asked)) await writeIntoReadme(text, 'evidence');
}

void main();
