/** What stands in the repository's own manifest.xml, and in a build that names no host: the developer's machine. */
const OWN_MACHINE = 'https://localhost:3000';

const refuse = (vietnamese, english) => ({ refusal: { vi: vietnamese, en: english } });

/**
 * Reads the https address of the folder that a web server gives out (`https://x.gov.vn/kiem-bieu`); answers it without
 * the last slash, or why it cannot be one.
 */
function baseAddress(text) {
  const given = typeof text === 'string' ? text.trim() : '';
  const url = URL.canParse(given) ? new URL(given) : null;
  const example = 'https://kiembieu.tinh.gov.vn';
  if (url === null || !/^https?:\/\//i.test(given))
    return refuse(
      `«${given}» không phải là địa chỉ đầy đủ của máy chủ; hãy ghi cả https://, ví dụ ${example}`,
      `"${given}" is not a server's full address; write it with https://, as in ${example}`,
    );
  if (url.protocol === 'http:')
    return refuse(
      `Excel chỉ nhận tiện ích qua https, nên không dùng được ${given}; hãy cài chứng chỉ cho máy chủ rồi ghi https://`,
      `Excel takes add-ins over https only, so ${given} will not do; give the server a certificate and write https://`,
    );
  if (url.username || url.password || url.search || url.hash)
    return refuse(
      `«${given}» có tên đăng nhập, dấu ? hoặc dấu #; chỉ ghi địa chỉ thư mục, ví dụ ${example}/kiem-bieu`,
      `"${given}" has a user name, a ? or a #; write a folder's address only, as in ${example}/kiem-bieu`,
    );
  if (/\.(html?|xml)$/i.test(url.pathname))
    return refuse(
      `«${given}» là địa chỉ của một tệp; chỉ ghi địa chỉ của thư mục chứa tệp đó`,
      `"${given}" is a file's address; write the address of the folder that it lies in`,
    );
  return { base: url.href.replace(/\/+$/, '') };
}

module.exports = { OWN_MACHINE, baseAddress };
