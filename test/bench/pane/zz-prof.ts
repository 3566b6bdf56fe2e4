import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumPath } from '../../browser/chromium';
import { servePage } from './serve';
interface Node { id: number; callFrame: { functionName: string; url: string; lineNumber: number }; children?: number[] }
(async () => {
  const served = await servePage();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_FLAGS });
  const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
  const cdp = await page.context().newCDPSession(page);
  await page.goto(`${served.address}?${encodeURIComponent(process.argv[2] ?? '')}`);
  const button = (n: string) => page.getByRole('button', { name: n, exact: true });
  await button('Kiểm tra').waitFor();
  await button('Đã hiểu').click();
  await page.getByRole('combobox').selectOption('workbook');
  await page.waitForTimeout(2000);
  await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 1000 });
  const phase = async (name: string, act: () => Promise<unknown>) => {
    await cdp.send('Profiler.start'); await act();
    const { profile } = (await cdp.send('Profiler.stop')) as any;
    const nodes = new Map<number, Node>(profile.nodes.map((n: Node) => [n.id, n]));
    const parent = new Map<number, number>();
    for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
    let t = profile.startTime; let task: Record<string, number> = {}; let dur = 0; let selfs: Record<string, number> = {};
    const flush = () => {
      if (dur > 40000) {
        console.log(`${name}: task ${Math.round(dur / 1000)} ms`);
        console.log('   incl', Object.entries(task).sort((a, b) => b[1] - a[1]).slice(0, 22).map(([k, v]) => `${k} ${Math.round(v / 1000)}`).join(' | '));
        console.log('   self', Object.entries(selfs).sort((a, b) => b[1] - a[1]).slice(0, 6).map(([k, v]) => `${k} ${Math.round(v / 1000)}`).join(' | '));
      }
      task = {}; selfs = {}; dur = 0;
    };
    profile.samples.forEach((id: number, i: number) => {
      const d = profile.timeDeltas[i]; t += d;
      const n = nodes.get(id)!; const f = n.callFrame.functionName;
      if (f === '(idle)' || f === '(root)') return flush();
      dur += d; const seen = new Set<string>();
      selfs[f] = (selfs[f] ?? 0) + d;
      for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
        const c = nodes.get(at)!.callFrame; const k = `${c.functionName || 'anon:' + c.lineNumber}`;
        if (!seen.has(k)) { seen.add(k); task[k] = (task[k] ?? 0) + d; }
      }
    });
    flush();
  };
  const done = async () => { await page.locator('.ms-MessageBar--success').waitFor({ timeout: 600000 }); await page.waitForTimeout(800); };
  await phase('check', async () => { await button('Kiểm tra').click(); await page.locator('.summary').waitFor({ timeout: 600000 }); await page.waitForTimeout(1000); });
  await phase('propose', async () => { await button('Đánh dấu trong bảng tính').click(); await button('Đánh dấu').waitFor(); await page.waitForTimeout(600); });
  await phase('write', async () => { await button('Đánh dấu').click(); await done(); });
  await phase('propose-un', async () => { await button('Thao tác').click(); await page.getByRole('menuitem', { name: 'Gỡ đánh dấu' }).click(); await button('Gỡ đánh dấu').last().waitFor(); await page.waitForTimeout(600); });
  await phase('unwrite', async () => { await button('Gỡ đánh dấu').click(); await done(); });
  await browser.close(); await served.stop();
})();
