/** What a failing install or build printed, and what a person can do about it: Vietnamese, then English. */
const INSTALL = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'Không kết nối được với kho gói npm: kiểm tra mạng hoặc proxy (npm config set proxy …), rồi chạy lại.',
    'The npm registry cannot be reached: check the network or the proxy (npm config set proxy …), then run this again.',
  ],
  [
    /ENOSPC|EDQUOT/,
    'Đĩa đầy: dọn bớt ít nhất 1,5 GB rồi chạy lại.',
    'The disk is full: free at least 1.5 GB, then run this again.',
  ],
  [
    /EACCES|EPERM|EBUSY|ENOTEMPTY/,
    'Không ghi được vào node_modules: đóng chương trình đang mở thư mục này (hoặc kiểm tra quyền ghi), rồi chạy lại.',
    'node_modules cannot be written: close the program that has the folder open (or check the permissions), then run this again.',
  ],
  [
    /EINTEGRITY|Z_DATA_ERROR|TAR_BAD_ARCHIVE/,
    'Gói tải về bị hỏng: chạy npm cache clean --force, rồi chạy lại.',
    'A downloaded package is damaged: run npm cache clean --force, then run this again.',
  ],
  [
    /ENOENT: spawn|ENOENT: .*npm|not recognized|command not found/,
    'Không tìm thấy npm: cài lại Node.js (có kèm npm), rồi chạy lại.',
    'npm was not found: install Node.js again (npm comes with it), then run this again.',
  ],
];

const BUILD = [
  INSTALL[1],
  [
    /Cannot find module|Module not found|ERR_MODULE_NOT_FOUND/,
    'Thiếu gói để dựng: xóa thư mục node_modules, rồi chạy lại để cài từ đầu.',
    'A package needed for building is missing: delete the folder node_modules, then run this again to install anew.',
  ],
  [
    /heap out of memory|JavaScript heap|ENOMEM/,
    'Hết bộ nhớ khi dựng: đóng bớt chương trình khác, rồi chạy lại.',
    'Building ran out of memory: close other programs, then run this again.',
  ],
];

const ELSE_INSTALL = [
  'Không cài được các gói: xem thông báo của npm ở trên; nếu không rõ, xóa thư mục node_modules rồi chạy lại.',
  'The packages could not be installed: see the message of npm above; if it does not help, delete node_modules and run this again.',
];
const ELSE_BUILD = [
  'Không dựng được chương trình: xem lỗi ở trên; nếu đã sửa mã nguồn thì sửa chỗ đó, nếu không thì xóa thư mục dist và node_modules rồi chạy lại.',
  'The build failed: see the error above; if the source was changed, mend it there, else delete dist and node_modules and run this again.',
];

function whyOf(printed, causes, otherwise) {
  const cause = causes.find(([sign]) => sign.test(printed));
  return cause ? cause.slice(1) : otherwise;
}

/** What to do about an install that failed, in one sentence a language (cách xử lý khi cài hỏng). */
export const whyInstallFailed = (printed) => whyOf(printed, INSTALL, ELSE_INSTALL);

/** The same of a build (cách xử lý khi dựng hỏng). */
export const whyBuildFailed = (printed) => whyOf(printed, BUILD, ELSE_BUILD);
