import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './sample-files';

const folder = join(__dirname, '../../assets/samples');

void sampleFiles().then((files) => {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  process.stdout.write(`${String(files.size)} files in assets/samples\n`);
});
