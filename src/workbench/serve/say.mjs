/** One line in Vietnamese, one in English. */
export function say(vietnamese, english) {
  process.stdout.write(`${vietnamese}\n${english}\n`);
}

/** Where the workbench is and what to do there. */
export function sayStarted(address) {
  process.stdout.write(
    [
      '',
      `  Bàn làm việc Kiểm Biểu: ${address}`,
      '  Mở địa chỉ trên trong trình duyệt, bấm "Kiểm tra" ở khung bên phải. Nhấn Ctrl+C để dừng.',
      '',
      `  The Kiểm Biểu workbench: ${address}`,
      '  Open this address in a browser and press "Kiểm tra" (Check) in the pane on the right. Ctrl+C stops it.',
      '',
      '',
    ].join('\n'),
  );
}
