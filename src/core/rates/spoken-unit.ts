import { englishNoun } from './english-nouns';
import type { Unit } from '../table/table';
import { unitOf } from '../table/unit';
import type { Locale } from '../text/locale';

const MONEY_WORDS: Readonly<Record<Locale, readonly (readonly [number, string])[]>> = {
  vi: [
    [1, 'đồng'],
    [1e3, 'nghìn đồng'],
    [1e6, 'triệu đồng'],
    [1e9, 'tỷ đồng'],
  ],
  en: [
    [1, 'dong'],
    [1e3, 'thousand dong'],
    [1e6, 'million dong'],
    [1e9, 'billion dong'],
  ],
};

/** A unit as it is read aloud: "1.000 đồng" and "trđ" are "nghìn đồng" and "triệu đồng"; in English "tổ" are groups. */
export function spokenUnit(unit: Unit, locale: Locale): string {
  if (locale === 'en') return inEnglish(unit);
  const short = /^\d|^tr\.?\s?đ?\.?$|^ngđ$|^đ$/i.test(unit.text);
  const word = short ? moneyWord(unit, locale) : undefined;
  return word ?? lowered(unit.text);
}

/** The same of a unit of which only the text is at hand. */
export const spokenText = (text: string, locale: Locale): string =>
  spokenUnit(unitOf(text) ?? { text, money: null, percent: false, count: false }, locale);

const moneyWord = ({ money }: Unit, locale: Locale): string | undefined =>
  MONEY_WORDS[locale].find(([worth]) => worth === money)?.[1];

const inEnglish = (unit: Unit): string => moneyWord(unit, 'en') ?? englishNoun(lowered(unit.text), 'many');

/** "Tổ" → "tổ"; "CLB" and the like stay. */
export const lowered = (text: string): string =>
  text.length > 1 && text === text.toUpperCase() ? text : text.charAt(0).toLowerCase() + text.slice(1);
