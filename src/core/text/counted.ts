/** "1 row", "2 rows": a count as it is printed, and what is counted (số ít, số nhiều trong tiếng Anh). */
export const counted = (count: string, one: string, many = `${one}s`): string =>
  `${count} ${count === '1' ? one : many}`;

/** The verb that goes with a count: "1 row holds", "2 rows hold". */
export const agreeing = (count: string, one: string, many: string): string => (count === '1' ? one : many);
