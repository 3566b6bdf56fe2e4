import type { Chance } from './random';

/** How one sheet writes its captions. */
export interface Spelling {
  /** The topmost captions in capitals. */
  capitals: boolean;
  /** How often a caption is broken within its cell. */
  breaks: number;
  /** Stray spaces at the ends. */
  strays: boolean;
  /** Written without tones: "Ke hoach". */
  bare: boolean;
}

export function spelling(draw: Chance): Spelling {
  return {
    capitals: draw.happens(0.15),
    breaks: draw.pick([0, 0, 0.2, 0.5]),
    strays: draw.happens(0.08),
    bare: draw.happens(0.015),
  };
}

export function written(text: string, level: number, how: Spelling, draw: Chance): string {
  let out = how.capitals && level === 0 ? text.toUpperCase() : text;
  if (out.includes(' ') && out.length > 8 && draw.happens(how.breaks)) {
    const spaces = [...out.matchAll(/ /g)].map(({ index }) => index);
    const cut = draw.pick(spaces);
    out = `${out.slice(0, cut)}\n${out.slice(cut + 1)}`;
  }
  if (how.strays && draw.happens(0.3)) out = draw.pick([`${out} `, ` ${out}`, out.replace(' ', '  ')]);
  return out;
}

/** "Kế hoạch vốn được giao" as "Ke hoach von duoc giao". */
export function withoutTones(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
