import { says, type Saying } from '../text/tones';

/** Kept or counted from the start, so that years do not add up: "duy trì", "lũy kế", "cộng dồn" — never "cộng đồng". */
const PHRASES = [
  'duy trì',
  'lũy kế',
  'luỹ kế',
  'lũy tiến',
  'cộng dồn',
  'số dư',
  'cumulative',
  'maintain',
  'maintained',
];

/** Whether an indicator is a stock, and not something done anew each year (chỉ tiêu thời điểm, cộng dồn). */
export const stockIn = (label: string): Saying => says(label, PHRASES);
