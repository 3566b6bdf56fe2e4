/** Words of the settings (cài đặt). */
export const settings = {
  settings: {
    title: 'Cài đặt của sổ tính này',
    body: 'Cài đặt được ghi nhớ trong sổ tính, không sửa ô nào và hoàn tác được; sau khi lưu, biểu được kiểm tra lại.',
    decimals: 'Số chữ số thập phân của tỷ lệ',
    slowPoints: 'Coi là giải ngân chậm khi kém thời gian đã qua từ (điểm phần trăm)',
    slowWrong: 'Ghi một số từ 0 đến 100.',
    areas: 'Danh sách địa bàn phải có số liệu, mỗi dòng một địa bàn',
    norms: 'Định mức chi để đối chiếu',
    normsNote: 'Định mức do người dùng chọn theo năm và nguồn vốn; mặc định không đối chiếu.',
    norm: (article: string, most: boolean, amount: string, per: string, from: string, to: string | null) =>
      `${article}: ${most ? 'tối đa ' : ''}${amount} đồng/${per}, áp dụng từ ${from}${to === null ? '' : ` đến ${to}`}`,
    rules: 'Quy tắc được kiểm tra',
    rulesNote: 'Bỏ chọn để tắt một quy tắc trong sổ tính này.',
    save: 'Lưu cài đặt',
    defaults: 'Trở về mặc định',
  },
};
