import { contains, type Area } from './area';
import type { ConditionalFormatState } from './conditional-format';

const BUCKET_ROWS = 16;

/** A format that covers more buckets than this is looked at for every cell. */
const TALL = 64;

/** Formats by the rows that they cover, so that a cell does not have to ask all of them. */
interface Placed {
  readonly buckets: ReadonlyMap<number, readonly ConditionalFormatState[]>;
  readonly order: ReadonlyMap<ConditionalFormatState, number>;
}

/**
 * The conditional formats of a sheet, the strongest first. Adding, changing, finding and deleting one costs the same
 * however many there are: marks come by the ten thousand.
 */
export class FormatList {
  /** By id, the weakest first: the newest is the strongest. */
  private byId = new Map<string, ConditionalFormatState>();
  private list: readonly ConditionalFormatState[] | null = null;
  private placed: Placed | null = null;

  /** All of them, the strongest first. */
  all(): readonly ConditionalFormatState[] {
    return (this.list ??= [...this.byId.values()].reverse());
  }

  find(id: string): ConditionalFormatState | undefined {
    return this.byId.get(id);
  }

  /** How many are stronger. */
  priority(format: ConditionalFormatState): number {
    return this.places().order.get(format) ?? -1;
  }

  /** Those that cover a cell, the strongest first. */
  at(row: number, column: number): readonly ConditionalFormatState[] {
    const near = this.places().buckets.get(Math.floor(row / BUCKET_ROWS)) ?? this.places().buckets.get(-1) ?? [];
    return near.filter(({ areas }) => areas.some((area) => contains(area, row, column)));
  }

  /** Puts one in as the strongest, or in the place of the one with its id. */
  put(format: ConditionalFormatState): void {
    this.byId.set(format.id, format);
    this.forget();
  }

  delete(id: string): void {
    this.byId.delete(id);
    this.forget();
  }

  /** Replaces all of them; the strongest first. */
  replace(formats: readonly ConditionalFormatState[]): void {
    this.byId = new Map([...formats].reverse().map((format) => [format.id, format]));
    this.forget();
  }

  private forget(): void {
    this.list = null;
    this.placed = null;
  }

  private places(): Placed {
    return (this.placed ??= placesOf(this.all()));
  }
}

const bucketsOf = ({ top, bottom }: Area): readonly [number, number] => [
  Math.floor(top / BUCKET_ROWS),
  Math.floor(bottom / BUCKET_ROWS),
];

const isTall = ({ areas }: ConditionalFormatState): boolean =>
  areas.some((area) => {
    const [first, last] = bucketsOf(area);
    return last - first > TALL;
  });

/** Under -1 stand the tall ones alone, for rows where there is nothing else; they are in every bucket, too. */
function placesOf(formats: readonly ConditionalFormatState[]): Placed {
  const order = new Map(formats.map((format, index) => [format, index]));
  const members = new Map<number, Set<ConditionalFormatState>>([[-1, new Set(formats.filter(isTall))]]);
  for (const format of formats) {
    if (isTall(format)) continue;
    for (const area of format.areas) {
      const [first, last] = bucketsOf(area);
      for (let bucket = first; bucket <= last; bucket++) {
        const there = members.get(bucket) ?? new Set(members.get(-1));
        members.set(bucket, there.add(format));
      }
    }
  }
  const buckets = new Map<number, readonly ConditionalFormatState[]>();
  members.forEach((there, bucket) => {
    buckets.set(
      bucket,
      [...there].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    );
  });
  return { buckets, order };
}
