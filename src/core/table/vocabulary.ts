import type { ColumnRole } from './table';

/**
 * The words by which headers, totals and notes are known (bộ từ khóa). The only place where they stand.
 * All patterns run on folded text (lower case, no accents). Sources: shared domain and layout studies of real forms.
 */
export const ORDINAL_HEADER = /^(stt|tt|so tt|so thu tu|s\.?t\.?t\.?|s t t|t\.t|no\.?|#)( ?[-/(]? ?no\.?\)?)?$/;

/** Ways of saying "none" (không có). */
export const NONE_WORDS = /^(-+|–|x|k|ko|khong|khong co|0 co|khong phat sinh|n\/a|na|none|nil)$/;

/** Ways of saying "not yet known" (chưa có số liệu). */
export const NOT_YET_WORDS =
  /^(…+|\.{2,}|chua co( so lieu)?|chua bao cao|chua tong hop( duoc)?|chua thong ke|dang cap nhat|dang tong hop|chua xac dinh|chua thuc hien|chua trien khai|tbd|pending|not available yet|not yet( reported)?)$/;

/** A unit written as the one above (như trên). */
export const DITTO = /^("|''|,,|-?\s?(nt|nhu tren)\s?-?)$/;

interface RoleWords {
  readonly role: ColumnRole;
  readonly words: RegExp;
}

/** Tried in order on the innermost header text, then outwards; the first that fits decides. */
export const ROLE_WORDS: readonly RoleWords[] = [
  { role: 'ordinal', words: ORDINAL_HEADER },
  { role: 'note', words: /^(ghi chu|giai trinh|ly do|nguyen nhan|notes?|remarks?|comments?)\b/ },
  {
    role: 'rate',
    words:
      /(^|\s)(ty|ti) le\b|^tl( |$)(?=$|%|\(|su dung|giai ngan|hoan thanh|thuc hien|dat|chi\b|so voi|thanh toan)|^%|\(%\)|^dat %|%\s*(hoan thanh|so voi|thuc hien|giai ngan|dat)|phan tram|so (voi|sanh).*%|so voi( (cung ky|nam|thang|quy|ke hoach|ky|thoi diem|vu|du toan|\d)|$)|co cau \(?%|^dat \(?%|^(rate|ratio|percent(age)?|% of|fulfilment|share)\b/,
  },
  {
    role: 'verdict',
    words:
      /^(ket qua )?danh gia( ket qua| muc do( hoan thanh)?)?$|muc do hoan thanh|^danh gia\b|^ket luan|^xep loai|^(dat ?\/ ?(khong|chua) dat)|tinh trang|^(verdict|status|assessment)\b/,
  },
  { role: 'unit', words: /^(don vi( tinh)?|dvt|d\.v\.t|dv tinh|unit( of measure)?)$/ },
  {
    role: 'unit-price',
    words: /^(don gia|muc chi|muc ho tro|gia (ban|mua|thanh|goi))\b|^gia$|^dinh muc chi|^(unit )?price\b|^unit cost/,
  },
  { role: 'norm', words: /^dinh muc|^norm\b/ },
  { role: 'code', words: /^(ma( so)?\b|code\b)|^(chuong|loai|khoan|muc|tieu muc|tm)$/ },
  {
    role: 'remaining',
    words: /^(von |kinh phi |so |du toan )?con (lai|du)|chua giai ngan|^chenh lech|^remain(ing|der)|^balance\b/,
  },
  {
    role: 'estimate',
    words:
      /^(uoc|du kien|kha nang)\b.*(giai ngan|thuc hien|dat|den|ca nam|het|nam)|^uoc\b|^estimat|^forecast|^du kien (den|het)/,
  },
  { role: 'advance', words: /^(so |von |da |kinh phi )?(tam )?ung\b|^advances?\b/ },
  {
    role: 'disbursed',
    words:
      /giai ngan|^(so |von )?(da )?(thanh toan|quyet toan|su dung)\b|^(so (da )?|da |thuc )chi\b(?! tieu\b)|^chi$|^kinh phi (da )?(thuc hien|su dung)|^disbursed|^spent\b|^paid\b|^final accounts?\b/,
  },
  { role: 'carry-over', words: /keo dai|chuyen (nguon|sang|tiep)|nam truoc (chuyen|duoc)|^carr(y|ied)[- ]?over/ },
  {
    role: 'source',
    words:
      /^(nguon )?(von )?(nstw|nsdp|ngan sach (trung uong|dia phuong|tinh|huyen|xa|tw|dp)|ns (tw|dp|trung uong|dia phuong|tinh|huyen|xa)|nguon (trung uong|dia phuong)|trung uong|dia phuong|tw|dp|doi ung|huy dong( khac)?|xa hoi hoa|von (tw|dp|trung uong|dia phuong|doi ung|khac|dtpt|sn|dau tu( phat trien| xdcb)?|su nghiep|trong nuoc|ngoai nuoc|vay|vien tro|huy dong|long ghep)|nst|nsh|nsx|doi ung (nsdp|dp|dia phuong|ngan sach dia phuong)|(nstw|nsdp) (ho tro|doi ung|bo sung)|ngan sach nha nuoc|central|local|counterpart)( \(.*\))?$/,
  },
  {
    role: 'assigned',
    words:
      /^(ke hoach |von |kinh phi |du toan )*(duoc )?(giao|bo tri|phan bo|cap)\b.*|^giao trong nam|^nam nay$|^assigned|^allocated this/,
  },
  {
    role: 'plan',
    words:
      /^(tong )?(ke hoach von|von ke hoach|khv|tong von|tong kinh phi|tong muc (dau tu|von|kinh phi)|du toan|kinh phi duoc|nhu cau von)|^(capital )?plan\b|^budget\b/,
  },
  {
    role: 'quantity',
    words:
      /^(so luong|khoi luong|so (lop|cuoc|du an|xa|thon|ban|huyen|truong|clb|cau lac bo|dia chi|don vi|hoc sinh|nguoi|hoc vien|buoi|ngay|mo hinh|dai bieu|ho|to)|sl)\b|^(quantity|qty)\b/,
  },
  { role: 'amount', words: /^(thanh tien|so tien|kinh phi|tong tien|gia tri|amount|cost)\b/ },
  {
    role: 'actual',
    words:
      /^(ket qua|(so )?(da )?thuc hien(?= (nam|den|trong|thang|quy|so|luy ke|ky|ca|\d{1,2} thang|20\d\d|tu|cua|so voi)\b|\W*$| ?[(/])|luy ke|thuc te|(so )?dat duoc|(so )?dat$|da dat|th$|th (nam )?20\d\d$|so thuc hien)(\b|$)|^ket qua thuc hien|^kq(th| th| thuc hien| dat duoc)?$|^(actual|achieved|result)s?\b/,
  },
  {
    role: 'target',
    words:
      /^(chi tieu|muc tieu|ke hoach|kh|giao|duoc giao|so giao|nhiem vu)\b(?!.*(noi dung|con lai))|^(tw|trung uong|tinh|huyen|cap tren|tren) giao\b|^targets?\b|^planned\b/,
  },
  {
    role: 'total',
    words:
      /^(tong|cong|t\.? ?(so|cong)|toan (tinh|huyen|xa|vung|quoc|ngan?h)|tong chi tieu|tong ke hoach|ca (tinh|huyen|nuoc)|(grand )?total|sum)$|^(tong (so|cong)|total)\b/,
  },
  {
    role: 'label',
    words:
      /^(noi dung|chi tieu|chi so|ten\b|hoat dong|danh muc|nhiem vu|don vi|dia phuong|dia ban|huyen\b|xa\b|tinh\b|ten don vi|muc tieu|mo hinh|indicator|content|item|description|name|activity)/,
  },
];

/** A header that speaks of the label column when it stands first (before any figure). */
export const LABEL_HEADER =
  /^(noi dung|chi tieu|cac chi tieu|chi so|ten\b|hoat dong|danh muc|nhiem vu|don vi(?! tinh)|dia phuong|dia ban|huyen|xa\b|tinh\b|muc tieu|mo hinh|tieu chi|nganh|linh vuc|du an|doi tuong|indicator|content|item|description|name|activity|project|unit name|region|province|district|commune)/;

/** A spanner over places (phân theo đơn vị). */
export const AREA_SPANNER =
  /(phan bo|chia|phan theo|giao|theo|trong do|gom).*(huyen|xa|dia phuong|don vi|dia ban|tinh|thanh pho|phuong)|^(cac )?(huyen|xa|don vi|dia phuong|dia ban)\b.*|^(by )?(district|province|commune|area|locality)/;

/** A spanner that parts a whole, into places or anything else. */
export const PARTING = /^(chia|phan bo|phan theo|phan ra|trong do|gom|bao gom)\b/;

/** A place by its own prefix (huyện, xã, …). */
export const AREA_PREFIX =
  /^(huyen|h\.|thanh pho|tp\.?|t\.p|xa|x\.|thi tran|tt\.?|phuong|p\.|tinh|thi xa|tx\.|quan|thon|ban|district|province|commune|city|town)\s+\S/;

/** A year or a part of one, or a stage (kỳ, giai đoạn). */
export const PERIOD =
  /^((ke hoach |thuc hien |chi tieu |von |kinh phi )?nam )?(20[0-4]\d)( ?[-–] ?20[0-4]\d)?$|^(ca|toan) (giai doan|thoi ky|nam)$|^giai doan( [i\d]+)?:? ?(tu )?(nam )?(20\d\d)|^(quy|thang) ([ivx]+|\d{1,2})\b|^(6|9|03|06|09|3|12) thang|^q[1-4]$|^(nam|year|quarter|month|stage|phase) (20\d\d|[ivx\d]+)\b/;

const SUMMED =
  'tien|diem$|diem (so|cong|chung|cham|tu cham|toi da|dat)|von|kinh phi|chi|thu|du toan|ke hoach|toan \\S+|cac \\S+|ca \\S+|chung|muc|nhom|phan|[ivx]+\\b|[a-d]\\b|\\d';

/** A row that sums others. "Tổng số hộ nghèo" is an indicator; "Tổng số tiền", "TỔNG SỐ (I+II)" are totals. */
export const TOTAL_ROW = new RegExp(
  `^(tong|cong|tong (so|cong)|cong tong|tong chi tieu|(grand )?totals?|sub-?totals?|sum)( ?[-/]? ?totals?)?\\s*([(:].*)?$` +
    `|^tong (so |cong )?(${SUMMED})|^cong (muc|nhom|thu|chi|phan|nd|noi dung|khoi|cap|cum|huyen|tinh|xa|thon|loai|chuong|(tieu )?du an|von|kinh phi|[ivx]+\\b|[a-d]\\b|\\d)` +
    `|^(toan|ca) (tinh|huyen|xa|nganh|nuoc|vung|quoc)\\s*([(:].*)?$|^(grand |sub-?)?total\\b`,
);

/** The sign of a sum alone (Σ); the small letter is a standard deviation, so it runs on the text as written. */
export const SUM_SIGN = /^[Σ∑]$/;

/** A total that stands alone: an outline number beside it does not make it an item. */
export const BARE_TOTAL = /^(tong|cong|tong (so|cong)|cong tong|(grand )?totals?)( ?[-/]? ?totals?)?\s*([(:].*)?$/;

/** A total that may be of one group only. */
export const SUBTOTAL_ROW = /^cong\b|^sub-?total/;

/** Opens children that are some of the whole. */
export const OF_WHICH = /^[-+*•]?\s*(trong do|tr\.? ?do|trd|of which|including)\b/;

/** Opens children that are all of the whole. */
export const CONSISTS_OF = /^[-+*•]?\s*(gom( co)?|bao gom|chia ra|cu the|consist(s|ing) of|comprising)\b/;

/** First words of what stands below a table. */
export const AFTER_TABLE =
  /^(\*?\s*ghi chu\b|(so tien )?(viet )?bang chu|nguoi lap|lap bieu|thu truong|ke toan truong|tm\.? ?(uy ban|ubnd|ban)|kt\.? ?(chu tich|giam doc)|chu tich|pho chu tich|giam doc|noi nhan|ngay .{0,12}thang|.{0,40}, ?ngay\b.{0,14}thang|\(ky|ky ten|xac nhan|prepared by|approved by|notes?:|source:|nguon:)/;

/** Says of a page that its table began on another: "(Tiếp theo)". */
export const CONTINUED =
  /[([] ?(tiep( theo)?|cont(inued|'d|d)?\.?)( (trang|page) \d+)? ?[)\]]|^-? ?(tiep theo|continued)\b.{0,12}$|^(bieu|bang|phu luc|phu bieu|table|mau)\b.*[ -](tiep( theo)?|continued|cont\.?)$/;

/** A unit line (đơn vị tính). The bare "Đơn vị:" names an agency as often, so it counts only before a unit. */
export const UNIT_LINE = /(?:(?:don vi tinh|dvt|unit of measure) ?[:.]?|(?:don vi|unit) ?:) ?(\S.*)/;

/** Percent indicators by their label or unit. */
export const PERCENT_LABEL = /^(ty|ti) le\b|\(%\)|^%|^\d+([.,]\d+)?\s*%/;

/** Lines of the title block that are never header texts. */
export const TITLE_LINE =
  /^(phu (luc|bieu)|bieu (mau |so )|bieu( so)?:? ?[\divx]|bang (so )?\d|mau so|cong hoa xa hoi|doc lap\b|\(?kem theo|\(?ban hanh kem|uy ban nhan dan|ubnd |hoi (lien hiep|lhpn)|so (tai chinh|dan toc|ke hoach)|bo [a-z]+ [a-z]+$|so: ?\d*|don vi bao cao|ky bao cao)/;

/** Whole header texts that are still known with a slip of typing (one letter; two in a long one). */
export const SLIP_PHRASES: readonly (readonly [ColumnRole, readonly string[]])[] = [
  ['total', ['tong so', 'tong cong', 'toan tinh', 'toan huyen']],
  ['plan', ['ke hoach von', 'tong ke hoach von', 'du toan giao']],
  ['carry-over', ['von keo dai', 'keo dai', 'von chuyen nguon']],
  ['assigned', ['von giao trong nam', 'giao trong nam', 'von duoc giao', 'kinh phi giao']],
  ['disbursed', ['giai ngan', 'da giai ngan', 'von giai ngan', 'so giai ngan', 'da thanh toan']],
  ['advance', ['tam ung', 'da tam ung', 'von tam ung']],
  ['estimate', ['uoc giai ngan', 'uoc thuc hien', 'du kien giai ngan']],
  ['remaining', ['con lai', 'von con lai', 'kinh phi con lai']],
  ['rate', ['ty le', 'ty le %', 'ty le (%)', 'ty le giai ngan', 'ty le hoan thanh', 'ty le thuc hien']],
  ['actual', ['thuc hien', 'ket qua thuc hien', 'da thuc hien', 'so thuc hien']],
  ['target', ['chi tieu giao', 'chi tieu', 'muc tieu', 'ke hoach', 'ke hoach giao']],
  ['verdict', ['danh gia', 'ket qua danh gia', 'muc do hoan thanh']],
  ['unit', ['don vi tinh']],
  ['quantity', ['so luong', 'khoi luong']],
  ['unit-price', ['don gia']],
  ['amount', ['thanh tien', 'so tien']],
  ['note', ['ghi chu']],
  ['label', ['noi dung', 'noi dung hoat dong', 'ten chi tieu']],
];
