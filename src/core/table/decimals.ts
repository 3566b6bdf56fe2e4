/** Powers of ten that divide exactly: up to here the quotient is the very figure that was typed. */
const POWERS = [1, 10, 100, 1000, 1e4, 1e5, 1e6];

/** With fewer than twelve digits in all nothing is rounded away below. */
const MOST = 1e11;

/** How many decimals a figure has (số chữ số thập phân), what binary fractions add to it left out. */
export function decimalsIn(value: number): number {
  if (Number.isInteger(value)) return 0;
  for (let decimals = 1; decimals < POWERS.length; decimals++) {
    const power = POWERS[decimals] as number;
    const whole = Math.round(value * power);
    if (whole >= MOST || whole <= -MOST) break;
    if (whole / power === value) return decimals;
  }
  return (/\.(\d+)/.exec(String(Number(value.toPrecision(12))))?.[1] ?? '').length;
}
