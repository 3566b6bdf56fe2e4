import { slips } from '../text/fold';
import { placeOf } from './names';

/** A list of places as it is asked (danh sách địa bàn): worked out once for a list, however long. */
export interface PlaceList {
  /** Whether the list has a place: by name, and by kind where both say one. */
  readonly has: (text: string) => boolean;
  /** The first place of the list whose name a slip or two may have turned into the text; null when there is none. */
  readonly near: (text: string) => string | null;
}

/** As many slips of one letter, or two letters changed round, as a name may have. */
const MOST_SLIPS = 2;
/** A slip touches two neighbouring pieces at most: of five pieces one is whole, and moved by two letters at most. */
const PIECES = 5;

const startOf = (length: number, piece: number): number => Math.floor((length * piece) / PIECES);

/** Places of a list, as indices, by a piece of their name: its length, which piece, what it says. */
function pieceIndex(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  names.forEach((name, at) => {
    for (let piece = 0; piece < PIECES; piece++) {
      const text = name.slice(startOf(name.length, piece), startOf(name.length, piece + 1));
      const key = `${String(name.length)} ${String(piece)} ${text}`;
      const known = index.get(key);
      if (known) known.push(at);
      else index.set(key, [at]);
    }
  });
  return index;
}

/** Places whose name shares a piece with a text, give or take the letters that slips put in or leave out. */
function candidates(index: ReadonlyMap<string, readonly number[]>, text: string): Set<number> {
  const found = new Set<number>();
  for (let length = text.length - MOST_SLIPS; length <= text.length + MOST_SLIPS; length++)
    for (let piece = 0; piece < PIECES; piece++) {
      const [from, to] = [startOf(length, piece), startOf(length, piece + 1)];
      for (let moved = -MOST_SLIPS; moved <= MOST_SLIPS; moved++) {
        const said = text.slice(Math.max(0, from + moved), Math.max(0, to + moved));
        index.get(`${String(length)} ${String(piece)} ${said}`)?.forEach((at) => found.add(at));
      }
    }
  return found;
}

function kindsByName(places: readonly ReturnType<typeof placeOf>[]): Map<string, Set<string | null>> {
  const kinds = new Map<string, Set<string | null>>();
  for (const { name, kind } of places) {
    const known = kinds.get(name);
    if (known) known.add(kind);
    else kinds.set(name, new Set([kind]));
  }
  return kinds;
}

/** Makes a list ready to be asked. */
export function placeList(list: readonly string[]): PlaceList {
  const places = list.map(placeOf);
  const kinds = kindsByName(places);
  let index: ReadonlyMap<string, readonly number[]> | null = null;
  return {
    has: (text) => {
      const { name, kind } = placeOf(text);
      const known = kinds.get(name);
      return known !== undefined && (kind === null || known.has(null) || known.has(kind));
    },
    near: (text) => {
      const { loose } = placeOf(text);
      index ??= pieceIndex(places.map((place) => place.loose));
      let first = Infinity;
      candidates(index, loose).forEach((at) => {
        if (at < first && slips(places[at]?.loose ?? '', loose, MOST_SLIPS) <= MOST_SLIPS) first = at;
      });
      return list[first] ?? null;
    },
  };
}

/** The settings give one list to every table: it is made ready once. */
let last: { readonly list: readonly string[]; readonly ready: PlaceList } | null = null;

export function knownPlaces(list: readonly string[]): PlaceList {
  if (last?.list !== list) last = { list, ready: placeList(list) };
  return last.ready;
}
