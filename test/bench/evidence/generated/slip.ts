import type { Random } from '../../rules/random';

/** How a figure comes to be typed wrong. */
export const SLIPS = ['swapped', 'lost', 'times-ten', 'neighbour', 'arbitrary'] as const;
export type Slip = (typeof SLIPS)[number];

function swapped(random: Random, digits: string): number | null {
  const places = Array.from({ length: digits.length - 1 }, (_, at) => at).filter(
    (at) => digits[at] !== digits[at + 1] && !(at === 0 && digits[1] === '0'),
  );
  if (places.length === 0) return null;
  const at = random.pick(places);
  return Number(digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2));
}

function lost(random: Random, digits: string): number | null {
  if (digits.length < 2) return null;
  const at = random.int(0, digits.length - 1);
  const rest = digits.slice(0, at) + digits.slice(at + 1);
  return rest.startsWith('0') ? null : Number(rest);
}

/** Another figure than the right one, which is whole and not below nought; null where this slip cannot be made of it. */
export function slipped(random: Random, slip: Slip, right: number, neighbours: readonly number[]): number | null {
  const digits = String(right);
  const made = (): number | null => {
    switch (slip) {
      case 'swapped':
        return swapped(random, digits);
      case 'lost':
        return lost(random, digits);
      case 'times-ten':
        return right * 10;
      case 'neighbour':
        return neighbours.length > 0 ? random.pick(neighbours) : null;
      case 'arbitrary':
        return Math.max(0, right + (random.chance(0.5) ? 1 : -1) * random.int(1, Math.max(2, Math.floor(right / 2))));
    }
  };
  const value = made();
  return value === null || value === right || value === 0 ? null : value;
}
