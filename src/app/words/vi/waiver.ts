/** Words of passing a finding over for a reason (bỏ qua, có lý do). */
export const waiver = {
  waiver: {
    title: 'Bỏ qua phát hiện này, có lý do',
    titleOf: (n: string) => `Bỏ qua ${n} phát hiện, có lý do`,
    body: 'Phát hiện vẫn hiện trong danh sách, gạch ngang và tính riêng; được nêu lại khi số liệu liên quan thay đổi. Chỉ ghi nhớ trong sổ tính, không sửa ô nào; hoàn tác được.',
    together: 'Một lý do cho tất cả, ghi một lần, hoàn tác một lần; sau này vẫn bỏ riêng từng phát hiện được.',
    which: (n: string) => `Các phát hiện được bỏ qua (${n})`,
    reason: 'Lý do (bắt buộc)',
    by: 'Người xác nhận (bắt buộc)',
    byNote: 'Họ tên, chức vụ; ghi cùng lý do trong sổ tính và báo cáo, và được nhớ trên máy này cho lần sau.',
    reference: 'Số quyết định, công văn (nếu có)',
    confirm: 'Ghi lý do và bỏ qua',
    lacking: 'Còn thiếu lý do hoặc người xác nhận.',
  },
};
