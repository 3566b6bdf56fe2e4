const clock = (milliseconds) => {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Where a line cannot be written over, it is written anew this seldom. */
const SELDOM = 15_000;

/** How a step is told: `Bước 1/3: cài các gói · Step 1/3: installing packages`. */
const nameOf = ({ step, steps, vi, en }) => `Bước ${step}/${steps}: ${vi} · Step ${step}/${steps}: ${en}`;

/** A line of progress on a terminal, or now and then a line in a log (dòng tiến độ). `far`: `312/1024`, `40%`, or null. */
export function progressOn(stream, words, now = Date.now) {
  const name = nameOf(words);
  const begun = now();
  let written = begun;
  const line = (far) => `${name}${far === null ? '' : ` · ${far}`} · ${clock(now() - begun)}`;
  stream.write(stream.isTTY ? `${name} · 0:00` : `${name}…\n`);
  return {
    tell: (far) => {
      if (stream.isTTY) stream.write(`\r\u001b[K${line(far)}`);
      else if (now() - written >= SELDOM) {
        written = now();
        stream.write(`${line(far)}\n`);
      }
    },
    end: (ok) => {
      const end = `${line(null)} · ${ok ? 'xong · done' : 'hỏng · failed'}\n`;
      stream.write(stream.isTTY ? `\r\u001b[K${end}` : end);
    },
  };
}
