import fs from 'node:fs';

/** The product documents, which stand beside the project on the machines of those who wrote it. */
export const SHARED = '../shared';

/** What a test needs that this machine may lack, by the words of its file. */
const NEEDS = [
  ['Chromium', /describeInBrowser/],
  ['LibreOffice', /support\/libreoffice/],
  ['python3 + openpyxl', /support\/python/],
  ['xmllint', /xmllint/],
  ['npm run build', /built \? (describe|it)/],
  ['Linux', /process\.platform|\/proc\//],
];

const textOf = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Why a test was left out: the words of its name say it, or its file shows what it looks for. */
function reasonOf({ fullName, status }, text, chosen) {
  if (fullName.includes(SHARED)) return SHARED;
  if (chosen.some((word) => /^(-t|--testNamePattern)/.test(word))) return '-t';
  if (status === 'todo') return 'todo';
  const needed = NEEDS.find(([, sign]) => sign.test(text));
  if (/shared['/]/.test(text) && !needed) return SHARED;
  return needed ? needed[0] : '?';
}

/** The tests that were left out, each with what it would have needed (phép thử bị bỏ qua). */
export const skippedIn = ({ testResults }, chosen = []) =>
  testResults.flatMap(({ name, assertionResults }) => {
    const left = assertionResults.filter(({ status }) => status === 'pending' || status === 'todo');
    const text = left.length > 0 ? textOf(name) : '';
    return left.map((one) => ({ name: one.fullName, reason: reasonOf(one, text, chosen) }));
  });

const grouped = (count, sign) => String(count).replace(/\B(?=(\d{3})+$)/g, sign);

function reasons(skipped) {
  const counts = new Map();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const NEEDED = (what) => ({ vi: `cần ${what}`, en: `needs ${what}` });
const OTHER = {
  '-t': { vi: 'ngoài bộ lọc -t', en: 'outside the filter -t' },
  todo: { vi: 'chưa viết', en: 'not written yet' },
  '?': { vi: 'không rõ lý do', en: 'for no stated reason' },
};

/** "218 bộ kiểm thử: 3.201 đạt, 0 hỏng, 5 bỏ qua (cần ../shared: 5)", and the same in English, on one line (dòng cuối). */
export function lastLine(told, skipped) {
  if (!told) return 'Jest không chạy được, chưa có kết quả kiểm thử · Jest did not run, there is no result';
  const { numTotalTestSuites: suites, numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = told;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const why = (locale, sign) =>
    skipped.length === 0
      ? ''
      : ` (${reasons(skipped)
          .map(([what, n]) => `${(OTHER[what] ?? NEEDED(what))[locale]}: ${grouped(n, sign)}`)
          .join('; ')})`;
  const vi = `${grouped(suites, '.')} bộ kiểm thử: ${grouped(passed, '.')} đạt, ${grouped(failed, '.')} hỏng, ${grouped(skipped.length, '.')} bỏ qua${why('vi', '.')}`;
  const en = `${grouped(suites, ',')} ${suites === 1 ? 'suite' : 'suites'}: ${grouped(passed, ',')} passed, ${grouped(failed, ',')} failed, ${grouped(skipped.length, ',')} skipped${why('en', ',')}`;
  return `${vi} · ${en}`;
}
