import { say } from './say.mjs';

export const FIRST_PORT = 3000;
const PORTS_TRIED = 100;

const isPort = (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;

/** The ports to try, one after the other: the one asked for first, then those from 3000 on. */
export function portsToTry(wanted) {
  const usual = Array.from({ length: PORTS_TRIED }, (_, at) => FIRST_PORT + at);
  return wanted && isPort(wanted) ? [Number(wanted), ...usual.filter((port) => port !== Number(wanted))] : usual;
}

/** Says which ports were passed over and why, when the first one was (vì sao không dùng cổng đó). */
export function sayPorts({ port, passed, wanted }) {
  if (wanted && !isPort(wanted))
    say(
      `PORT=${wanted} không phải là số cổng (1–65535), nên dùng cổng ${port}.`,
      `PORT=${wanted} is not a port number (1–65535), so port ${port} is used.`,
    );
  const [first] = passed;
  if (!first) return;
  const others =
    passed.length > 1 ? [` và ${passed.length - 1} cổng khác`, ` and ${passed.length - 1} more`] : ['', ''];
  const why =
    first.code === 'EACCES'
      ? ['máy không cho phép dùng', 'may not be used on this computer']
      : ['đang có chương trình khác dùng', 'is taken by another program'];
  say(
    `Cổng ${first.port}${others[0]} ${why[0]}, nên dùng cổng ${port}; muốn chọn cổng khác thì đặt biến PORT.`,
    `Port ${first.port}${others[1]} ${passed.length > 1 ? why[1].replace('is taken', 'are taken') : why[1]}, so port ${port} is used; set PORT to choose another.`,
  );
}
