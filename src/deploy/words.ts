/** A sentence in both languages, about what was seen. */
interface Sentence {
  readonly vi: (seen: string) => string;
  readonly en: (seen: string) => string;
}

const sentences = <Kind extends string>(all: Record<Kind, Sentence>): Readonly<Record<Kind, Sentence>> => all;

/** What is wrong with a server, and what to do about it. */
export const words = sentences({
  unreachable: {
    vi: (code) => `Không nối được với máy chủ (${code}). Xem lại tên máy, cổng, tường lửa và dịch vụ web.`,
    en: (code) => `The server cannot be reached (${code}). Look at its name, port, firewall and web service.`,
  },
  'self-signed': {
    vi: (name) =>
      `Chứng chỉ tự ký («${name}»): Excel không nhận. Dùng chứng chỉ do một tổ chức chứng thực cấp, hoặc do gốc riêng của tỉnh cấp và đã cài trên mọi máy.`,
    en: (name) =>
      `The certificate ("${name}") is self-signed, which Excel refuses. Use one issued by an authority, or by the province's own root that is installed on every machine.`,
  },
  'unknown-root': {
    vi: (issuer) =>
      `Không tin được chứng chỉ: nơi cấp «${issuer}» không có ở máy này. Nếu đó là gốc riêng của tỉnh, chạy lại với --ca TEP-CHUNG-CHI-GOC.`,
    en: (issuer) =>
      `The certificate is not trusted: its issuer "${issuer}" is unknown here. If that is the province's own root, run again with --ca ROOT-CERTIFICATE-FILE.`,
  },
  'incomplete-chain': {
    vi: (issuer) =>
      `Máy chủ không gửi đủ chuỗi chứng chỉ: thiếu chứng chỉ trung gian «${issuer}». Ghép chứng chỉ trung gian vào sau chứng chỉ máy chủ (nginx: ssl_certificate; IIS: kho Intermediate). Nếu «${issuer}» là gốc riêng của tỉnh, chạy lại với --ca TEP-CHUNG-CHI-GOC.`,
    en: (issuer) =>
      `The server sends an incomplete chain: the intermediate "${issuer}" is missing. Append it to the server's certificate (nginx: ssl_certificate; IIS: the Intermediate store). If "${issuer}" is the province's own root, run again with --ca ROOT-CERTIFICATE-FILE.`,
  },
  expired: {
    vi: (when) => `Chứng chỉ đã hết hạn ngày ${when}. Xin cấp lại.`,
    en: (when) => `The certificate expired on ${when}. Have it renewed.`,
  },
  'not-yet-valid': {
    vi: (when) => `Chứng chỉ chỉ có giá trị từ ngày ${when}. Xem lại đồng hồ máy chủ và máy này.`,
    en: (when) => `The certificate is valid from ${when} only. Look at the clocks of the server and of this machine.`,
  },
  'expires-soon': {
    vi: (when) => `Chứng chỉ hết hạn ngày ${when}. Xin cấp lại trước ngày đó.`,
    en: (when) => `The certificate expires on ${when}. Have it renewed before.`,
  },
  'wrong-name': {
    vi: (names) => `Chứng chỉ cấp cho tên khác: ${names}. Xin chứng chỉ có đúng tên máy trong địa chỉ.`,
    en: (names) => `The certificate is for another name: ${names}. Get one for the name in the address.`,
  },
  'no-alternative-name': {
    vi: (name) =>
      `Chứng chỉ chỉ ghi tên ở mục CN (${name}), không có subjectAltName: Edge và Chrome không nhận. Xin cấp lại, có subjectAltName.`,
    en: (name) =>
      `The certificate has its name in CN only (${name}) and no subjectAltName: Edge and Chrome refuse it. Have it issued again with one.`,
  },
  'other-certificate': {
    vi: (code) => `Không tin được chứng chỉ (${code}).`,
    en: (code) => `The certificate is not trusted (${code}).`,
  },
  'old-tls': {
    vi: (version) => `Máy chủ chỉ nói được ${version}; Excel cần TLS 1.2 trở lên. Bật TLS 1.2 và 1.3.`,
    en: (version) => `The server speaks ${version} at best; Excel needs TLS 1.2 or newer. Turn on TLS 1.2 and 1.3.`,
  },
  'also-old-tls': {
    vi: (version) => `Máy chủ vẫn nhận ${version} đã lỗi thời. Nên tắt.`,
    en: (version) => `The server still accepts ${version}, which is obsolete. Better turn it off.`,
  },
  'only-new-tls': {
    vi: () =>
      'Máy chủ chỉ nhận TLS 1.3; Excel 2016, 2019 trên Windows 10 chỉ nói được TLS 1.2. Bật thêm TLS 1.2 nếu còn các máy đó.',
    en: () =>
      'The server takes TLS 1.3 only; Excel 2016 and 2019 on Windows 10 speak no more than TLS 1.2. Turn that on too where such machines are left.',
  },
  status: {
    vi: (status) =>
      `Máy chủ trả lời ${status}. 401 hoặc 403: cho xem không cần đăng nhập (anonymous). 404: chép lại đủ dist/excel. 5xx: xem nhật ký máy chủ.`,
    en: (status) =>
      `The server answers ${status}. 401 or 403: let it be read without signing in (anonymous). 404: copy all of dist/excel again. 5xx: see the server's log.`,
  },
  redirect: {
    vi: (where) =>
      `Máy chủ chuyển hướng sang ${where}. Excel có thể mở ở trình duyệt ngoài hoặc bỏ qua; hãy phục vụ ngay tại địa chỉ này, hoặc dựng lại với --env host= địa chỉ cuối.`,
    en: (where) =>
      `The server redirects to ${where}. Excel may open that in a browser or ignore it; serve the file at this very address, or build again with --env host= the last one.`,
  },
  type: {
    vi: (seen) => `Sai kiểu nội dung (Content-Type): ${seen}.`,
    en: (seen) => `Wrong Content-Type: ${seen}.`,
  },
  charset: {
    vi: (seen) =>
      `Content-Type ghi bảng mã ${seen}, trong khi tệp là UTF-8: chữ Việt sẽ vỡ. Ghi charset=utf-8 hoặc bỏ.`,
    en: (seen) =>
      `Content-Type says ${seen} where the file is UTF-8: Vietnamese letters will break. Write charset=utf-8 or nothing.`,
  },
  attachment: {
    vi: (value) => `Máy chủ gửi Content-Disposition: ${value}, nên tệp bị tải về thay vì mở ra. Bỏ dòng này.`,
    en: (value) =>
      `The server sends Content-Disposition: ${value}, so the file is downloaded, not opened. Take it out.`,
  },
  'frame-options': {
    vi: (value) =>
      `Máy chủ gửi X-Frame-Options: ${value}: Excel trên web không hiện được ngăn tác vụ. Bỏ dòng này cho thư mục của Kiểm Biểu.`,
    en: (value) =>
      `The server sends X-Frame-Options: ${value}: Excel on the web cannot show the pane. Take it out for the add-in's folder.`,
  },
  'frame-ancestors': {
    vi: (missing) =>
      `Content-Security-Policy có frame-ancestors mà không cho ${missing}: Excel trên web không hiện được ngăn tác vụ. Thêm vào, hoặc bỏ frame-ancestors.`,
    en: (missing) =>
      `Content-Security-Policy has frame-ancestors without ${missing}: Excel on the web cannot show the pane. Add it, or take frame-ancestors out.`,
  },
  policy: {
    vi: (missing) =>
      `Content-Security-Policy của máy chủ chặn thứ mà trang cần: ${missing}. Bỏ dòng này; trang đã tự có chính sách chặt.`,
    en: (missing) =>
      `The server's Content-Security-Policy blocks what the page needs: ${missing}. Take it out; the page carries a strict one of its own.`,
  },
  'opener-policy': {
    vi: (value) => `Máy chủ gửi Cross-Origin-Opener-Policy: ${value}, không cần cho tiện ích. Nên bỏ.`,
    en: (value) => `The server sends Cross-Origin-Opener-Policy: ${value}, of no use to an add-in. Better take it out.`,
  },
  'embedder-policy': {
    vi: (value) =>
      `Máy chủ gửi Cross-Origin-Embedder-Policy: ${value}: office.js của Microsoft sẽ bị chặn. Bỏ dòng này.`,
    en: (value) =>
      `The server sends Cross-Origin-Embedder-Policy: ${value}: Microsoft's office.js is blocked. Take it out.`,
  },
  'resource-policy': {
    vi: (value) =>
      `Máy chủ gửi Cross-Origin-Resource-Policy: ${value}: Excel trên web không hiện được hình của nút. Bỏ dòng này cho hình.`,
    en: (value) =>
      `The server sends Cross-Origin-Resource-Policy: ${value}: Excel on the web cannot show the button's picture. Take it out for pictures.`,
  },
  'page-cache': {
    vi: (value) =>
      `Trang có thể bị giữ bản cũ sau khi cập nhật (Cache-Control: ${value || 'không có'}). Gửi Cache-Control: no-cache cho tệp .html.`,
    en: (value) =>
      `An old page may be kept after an update (Cache-Control: ${value || 'none'}). Send Cache-Control: no-cache with .html files.`,
  },
  'icon-cache': {
    vi: (value) =>
      `Hình có Cache-Control: ${value}: Excel có thể không hiện hình của nút. Cho giữ hình, ví dụ max-age=86400.`,
    en: (value) =>
      `A picture has Cache-Control: ${value}: Excel may leave the button without it. Let pictures be kept, as with max-age=86400.`,
  },
  'never-cached': {
    vi: (value) =>
      `Tệp mà tên đổi theo nội dung lại không được giữ (Cache-Control: ${value}): mỗi lần mở phải tải lại. Cho giữ lâu, ví dụ max-age=31536000.`,
    en: (value) =>
      `Files whose names change with their contents are not kept (Cache-Control: ${value}) and come anew at every opening. Let them be kept, as with max-age=31536000.`,
  },
  'not-a-manifest': {
    vi: (seen) => `Tệp manifest không đọc được: ${seen}.`,
    en: (seen) => `The manifest cannot be read: ${seen}.`,
  },
  'other-server': {
    vi: (base) =>
      `Manifest chỉ đến ${base}, không phải máy chủ đang kiểm tra. Dựng lại: npm run build -- --env host= địa chỉ máy chủ này, rồi chép lại dist/excel.`,
    en: (base) =>
      `The manifest leads to ${base}, not to the server under check. Build again: npm run build -- --env host= this server's address, then copy dist/excel again.`,
  },
  'other-version': {
    vi: (seen) =>
      `Manifest và bản dựng trên máy chủ khác phiên bản: ${seen}. Phát lại manifest và dist/excel của cùng một lần dựng.`,
    en: (seen) =>
      `The manifest and the build on the server differ in version: ${seen}. Hand out manifest and dist/excel of one and the same build.`,
  },
  'other-manifest': {
    vi: () =>
      'Manifest này không phải của bản dựng trên máy chủ. Phát lại tệp manifest.xml trong cùng thư mục dist/excel.',
    en: () => "This manifest is not the one of the build on the server. Hand out that build's own manifest.xml.",
  },
  'other-page': {
    vi: () => 'Trang trên máy chủ thuộc bản dựng khác với danh sách tệp build.json. Chép lại toàn bộ dist/excel.',
    en: () => 'The page on the server is of another build than its list build.json. Copy all of dist/excel again.',
  },
  differs: {
    vi: () =>
      'Tệp khác với bản dựng: chép thiếu, còn bản cũ, hoặc máy chủ sửa khi gửi. Chép lại toàn bộ dist/excel ở chế độ nhị phân.',
    en: () =>
      'The file is not as it was built: half copied, left over, or changed on its way. Copy all of dist/excel again, in binary mode.',
  },
  'no-list': {
    vi: () => 'Không có build.json nên chỉ kiểm tra được các tệp mà trang nêu tên. Chép cả build.json của dist/excel.',
    en: () =>
      'There is no build.json, so only the files that the page names were checked. Copy build.json of dist/excel too.',
  },
  'office-unreachable': {
    vi: (seen) =>
      `Máy này không tải được office.js của Microsoft (${seen}). Nếu máy người dùng cũng vậy, mở tường lửa cho địa chỉ này hoặc dựng với --env office=local.`,
    en: (seen) =>
      `This machine cannot load Microsoft's office.js (${seen}). If the users' machines cannot either, open the firewall for it or build with --env office=local.`,
  },
});
