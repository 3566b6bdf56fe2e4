/** Words that every figure of a report may have around it; they tell none apart. */
const COMMON =
  /^(da|duoc|la|va|o|tai|so|trong|cua|voi|dat|chiem|tang|giam|co|cho|de|den|tu|ve|con|lai|chua|khong|thi|nay|do|bang|gom|bao|nhu|theo|tren|giai|ngan|thuc|hien|hoan|thanh|ke|hoach|von|kinh|phi|tong|cong|giao|phan|bo|tri|nam|thang|quy|ngay|trieu|ty|dong|dong|uoc|ket|qua|nguon|cac|mot|duoc|het|toi|lap|to|chuc|thoi|diem|hien|chi|tieu|du|toan|ho|tro|rieng|muc|trong|do|toan|dia|ban|the|of|in|to|for|and|was|were|a|plan|disbursed|spent|xa|huyen|tinh)$/;

const tellingWords = (words: string): string[] =>
  words.split(/[^a-z]+/).filter((word) => word.length > 1 && !COMMON.test(word));

/**
 * How far the words before two figures speak of the same thing: "vốn đầu tư giao" and "vốn đầu tư giải ngân" do, "vốn sự
 * nghiệp" does not. From -2, each says what the other does not, to 3.
 */
export function likeness(a: string, b: string): number {
  const [own, other] = [tellingWords(a), tellingWords(b)];
  if (own.length === 0 || other.length === 0) return own.length === other.length ? 0.5 : 0;
  const shared = other.filter((word) => own.includes(word)).length;
  if (shared === 0) return -2;
  return Math.min(3, 1 + (2 * shared) / Math.max(1, Math.min(own.length, other.length)));
}
