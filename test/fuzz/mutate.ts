import { unzipSync, zipSync } from 'fflate';
import { XML_CHANGES } from './mutate-xml';
import { ODD } from './odd-texts';
import type { Random } from './random';

type Parts = Record<string, Uint8Array>;

const isXml = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name) || name === '[Content_Types].xml';

/** Which part is changed: the sheets, texts and styles more often than the rest. */
function pickPart(names: readonly string[], random: Random): string {
  const often = names.filter((name) => /worksheets\/sheet|sharedStrings|styles|workbook\.xml/i.test(name));
  return random.pick(often.length > 0 && random.next() < 0.75 ? often : names);
}

function mutateXml(parts: Parts, random: Random): Parts {
  const name = pickPart(Object.keys(parts).filter(isXml), random);
  let text = new TextDecoder().decode(parts[name]);
  for (let times = 1 + random.below(3); times > 0; times--) text = random.pick(random.pick(XML_CHANGES))(text, random);
  return { ...parts, [name]: new TextEncoder().encode(text) };
}

/** On the level of parts: one is missing, renamed, emptied, or another's content. */
function mutateParts(parts: Parts, random: Random): Parts {
  const names = Object.keys(parts);
  const [name, other] = [random.pick(names), random.pick(names)];
  const { [name]: bytes = new Uint8Array(), ...rest } = parts;
  switch (random.below(5)) {
    case 0:
      return rest;
    case 1:
      return { ...rest, [name.toUpperCase()]: bytes };
    case 2:
      return { ...parts, [name]: new Uint8Array() };
    case 3:
      return { ...parts, [name]: parts[other] ?? bytes };
    default:
      return { ...parts, [`xl/${random.pick(ODD).slice(0, 50)}.xml`]: bytes };
  }
}

/** On the level of bytes: some are other ones, the file ends early, or something stands before or behind it. */
function mutateBytes(file: Uint8Array, random: Random): Uint8Array {
  const bytes = file.slice();
  switch (random.below(4)) {
    case 0:
      return bytes.subarray(0, random.below(bytes.length));
    case 1: {
      // Close to the end stands the directory, which holds sizes and places.
      for (let times = 1 + random.below(8); times > 0; times--)
        bytes[bytes.length - 1 - random.below(Math.min(bytes.length, 900))] = random.below(256);
      return bytes;
    }
    case 2: {
      const joined = new Uint8Array(bytes.length + 20);
      joined.set(bytes, random.pick([0, 20]));
      return joined;
    }
    default:
      for (let times = 1 + random.below(8); times > 0; times--) bytes[random.below(bytes.length)] = random.below(256);
      return bytes;
  }
}

/** The parts of a workbook; null for one that is no archive to begin with. */
function partsOf(file: Uint8Array): Parts | null {
  try {
    return unzipSync(file);
  } catch {
    return null;
  }
}

/** A workbook made wrong on one of its levels (sổ tính bị biến đổi): zip, part, tag, attribute or cell. */
export function mutate(file: Uint8Array, random: Random): Uint8Array {
  const level = random.next();
  const parts = level < 0.12 ? null : partsOf(file);
  if (!parts) return mutateBytes(file, random);
  return zipSync(level < 0.22 ? mutateParts(parts, random) : mutateXml(parts, random), { level: 1 });
}
