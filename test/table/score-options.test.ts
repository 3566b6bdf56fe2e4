import { draw, type Drawn } from '../../src/core/grid/draw';
import { readTables } from '../../src/core/table/read-tables';

const rolesOf = ({ grid }: Drawn): string[] => readTables(grid).tables.flatMap(({ rows }) => rows.map((r) => r.role));

test('the choices of a criterion add to nothing', () => {
  const sheet = draw`
    STT | Tiêu chí | Điểm tối đa | Tự chấm
    1 | Chỉ đạo điều hành | 3 | 2.5
    1.1 | Ban hành kế hoạch | 1 | 0.5
    | Ban hành kịp thời: 1 | '1 |
    | Ban hành chậm: 0,5 | '0.5 |
    | Không ban hành: 0 | '0 |
    1.2 | Thực hiện kế hoạch | 2 | 2
    | Trên 90% (2 điểm) | 2 |
    | Từ 50% đến 90% (1 điểm) | 1 |
    | Tổng cộng | 3 | 2.5
  `;
  expect(rolesOf(sheet)).toEqual(['group', 'item', 'note', 'note', 'note', 'item', 'note', 'note', 'total']);
});

test('without points the same lines are items', () => {
  const sheet = draw`
    STT | Đối tượng | Số người | Số buổi
    1 | Học viên lớp 1 | 8 | 2
    | Nữ lớp: 1 | 5 | 1
    | Nam lớp: 1 | 3 | 1
    2 | Học viên lớp 2 | 9 | 2
    | Nữ lớp: 2 | 5 | 1
    | Nam lớp: 2 | 4 | 1
  `;
  expect(rolesOf(sheet)).not.toContain('note');
});

test('one line alone under a criterion is no choice', () => {
  const sheet = draw`
    STT | Tiêu chí | Điểm tối đa | Tự chấm
    1 | Công tác hội | 5 | 4
    | Điểm thưởng: 2 | 2 | 1
    2 | Phong trào | 5 | 4
  `;
  expect(rolesOf(sheet)).not.toContain('note');
});
