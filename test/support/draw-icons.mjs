// Draws assets/icons/icon-*.png from the SVG below. Run once by hand after a change: node test/support/draw-icons.mjs
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 64, 80, 128];

/** A table with one figure checked. At 16 px only its frame, two lines and the tick are left. */
const icon = (size) => {
  const small = size <= 16;
  const rows = small ? [11] : [10.5, 17, 23.5];
  const lines = rows
    .map((y) => `<path d="M3.5 ${y}H28.5" stroke="#0f6b4f" stroke-width="${small ? 2 : 1.6}"/>`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">
    <rect x="3" y="3.5" width="25" height="25" rx="2.5" fill="#fff" stroke="#0f6b4f" stroke-width="2"/>
    <path d="M3 6a2.5 2.5 0 0 1 2.5-2.5h20A2.5 2.5 0 0 1 28 6v4.5H3z" fill="#0f6b4f"/>
    ${lines}<path d="M12 4V28" stroke="#0f6b4f" stroke-width="${small ? 2 : 1.6}"/>
    <circle cx="22.5" cy="22.5" r="8.5" fill="#c8102e" stroke="#fff" stroke-width="1.5"/>
    <path d="M18.4 22.8l3 3 5.4-6.2" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>
  </svg>`;
};

const browser = await chromium.launch({
  executablePath: process.env.KIEM_BIEU_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${icon(size)}`);
  await page.screenshot({ path: `assets/icons/icon-${size}.png`, omitBackground: true });
}
await browser.close();
