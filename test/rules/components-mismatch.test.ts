import rule from '../../src/core/rules/components-mismatch';
import { draw } from '../../src/core/grid/draw';
import { testRule } from '../support/test-rule';

testRule(rule, {
  valid: {
    'carried over and given this year': draw`
      Đơn vị tính: triệu đồng | | | |
      STT | Đơn vị      | Kế hoạch vốn | <                     | <
      ^   | ^           | Tổng số      | Vốn năm trước kéo dài | Vốn giao trong năm
      1   | Huyện Ba Bể | 4513         | 1222                  | 3291
      2   | Huyện Na Rì | 2500         | 500                   | 2000
      + "trong đó" that is only a part
      STT | Nội dung | Số người | Trong đó | <
      ^   | ^        | ^        | Nữ       | Dân tộc thiểu số
      1   | Tập huấn | 80       | 60       | 50
      2   | Hội nghị | 100      | 20       | 90
    `,
    'one per-cent row among counts': draw`
      STT | Chỉ tiêu | Đơn vị tính | Tổng số | Trung ương | Địa phương
      1   | Kinh phí | triệu đồng  | 30      | 10         | 20
      2   | Tỷ lệ hỗ trợ | %       | 90      | 80         | 100
    `,
  },
  invalid: {
    'sources that do not make the total': [
      draw`
      Đơn vị tính: đồng | | | |
      STT | Nội dung | Kinh phí | <          | <
      ^   | ^        | Tổng số  | NSTW       | NSĐP
      1   | Tập huấn | 30000000 | 10000000   | 20000000
      2   | Hội nghị | «51000000» | 20000000 | 30000000
      `,
      'Các thành phần cộng lại được 50.000.000, tổng đang ghi 51.000.000.',
    ],
  },
});
