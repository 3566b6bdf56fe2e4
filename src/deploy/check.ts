// `npm run check:deploy -- https://…`: whether Excel can take the add-in from a server, and if not, why.
import { Misused, readArguments } from './arguments';
import { checkServer } from './check-server';
import { isWrong, report } from './report';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function main(): Promise<number> {
  const check = readArguments(process.argv.slice(2));
  say(`Đang kiểm tra ${check.base} …\nChecking ${check.base} …\n`);
  const checked = await checkServer(check);
  say(report(checked));
  return isWrong(checked) ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof Misused) say(`${error.said.vi}\n${error.said.en}`);
    else say(String(error instanceof Error ? error.stack : error));
    process.exitCode = error instanceof Misused ? 2 : 70;
  },
);
