import { isAdvice, type Fault } from './fault';
import type { Checked } from './check-server';
import { words } from './words';

const NAMED_AT_MOST = 3;

/** One sentence for what was seen in the same way at several addresses. */
interface Group {
  readonly fault: Fault;
  readonly at: string[];
}

function grouped(faults: readonly Fault[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const fault of faults) {
    const key = `${fault.kind} ${fault.seen}`;
    const group = groups.get(key) ?? { fault, at: [] };
    groups.set(key, group);
    if (fault.at) group.at.push(fault.at);
  }
  return [...groups.values()];
}

function lines({ fault, at }: Group): readonly string[] {
  const { vi, en } = words[fault.kind];
  const [mark, sign] = isAdvice(fault) ? ['NÊN SỬA', 'ADVICE'] : ['LỖI', 'WRONG'];
  const left = at.length - NAMED_AT_MOST;
  return [
    `${mark}: ${vi(fault.seen)}`,
    `${sign}: ${en(fault.seen)}`,
    ...at.slice(0, NAMED_AT_MOST).map((address) => `    ${address}`),
    ...(left > 0 ? [`    … và ${String(left)} địa chỉ nữa / and ${String(left)} more`] : []),
    '',
  ];
}

/** What a person reads after the check: faults first, then advice, and how it stands. */
export function report({ faults, files }: Checked): string {
  const groups = grouped(faults);
  const wrong = groups.filter(({ fault }) => !isAdvice(fault));
  const advice = groups.filter(({ fault }) => isAdvice(fault));
  const count = `${String(files)} tệp`;
  const counted = `${String(files)} files`;
  const end =
    wrong.length > 0
      ? [
          `Đã hỏi ${count}: ${String(wrong.length)} lỗi phải sửa, ${String(advice.length)} điều nên sửa.`,
          `Asked for ${counted}: ${String(wrong.length)} to mend, ${String(advice.length)} to think over.`,
        ]
      : [
          `Đã hỏi ${count}: máy chủ dùng được${advice.length > 0 ? `; ${String(advice.length)} điều nên sửa` : ''}.`,
          `Asked for ${counted}: the server will do${advice.length > 0 ? `; ${String(advice.length)} to think over` : ''}.`,
        ];
  return [...[...wrong, ...advice].flatMap(lines), ...end, ''].join('\n');
}

/** Whether something has to be mended before Excel can run the add-in. */
export const isWrong = ({ faults }: Checked): boolean => faults.some((fault) => !isAdvice(fault));
