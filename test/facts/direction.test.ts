import { directionIn } from '../../src/core/facts/direction';
import { agrees, verdictFor, verdictIn } from '../../src/core/facts/verdict';

describe('which way an indicator improves', () => {
  it.each([
    ['Giám sát thực hiện Dự án 8', 'up'],
    ['Giảm số cặp tảo hôn', 'down'],
    ['- Giảm tỷ lệ sinh con tại nhà', 'down'],
    ['1.2. Hạn chế số vụ bạo lực gia đình', 'down'],
    ['Số vụ không quá', 'down'],
    ['Hộ được hỗ trợ giảm nghèo', 'up'],
    ['Giảm nghèo về thông tin', 'up'],
    ['Tỷ lệ hộ nghèo giảm còn', 'down'],
    ['Giảng viên được tập huấn', 'up'],
    ['Giam sat thuc hien Du an 8', 'up'],
    ['Giam so cap tao hon', 'unknown'],
    ['Giam ho ngheo', 'unknown'],
    ['Gia\u0309m số cặp tảo hôn', 'down'],
    ['Gia\u0301m sát cộng đồng', 'up'],
  ])('%s: %s', (label, direction) => {
    expect(directionIn(label)).toBe(direction);
  });
});

describe('whether it is met', () => {
  it('turns round for what is to be reduced, and asks where the words do not tell', () => {
    expect([verdictFor(12, 10), verdictFor(12, 10, 'down'), verdictFor(12, 10, 'unknown')]).toEqual([
      'exceeded',
      'unmet',
      'unknown',
    ]);
    expect([verdictFor(0, 10), verdictFor(0, 10, 'down'), verdictFor(10, 10, 'unknown')]).toEqual([
      'not-started',
      'exceeded',
      'met',
    ]);
  });

  it('lets "đạt" stand beside what exceeds, and "chưa đạt" beside what was not begun', () => {
    expect(verdictIn('Chưa thực hiện.')).toBe('not-started');
    expect(agrees('met', 'exceeded')).toBe(true);
    expect(agrees('unmet', 'not-started')).toBe(true);
    expect(agrees('exceeded', 'met')).toBe(false);
    expect(agrees('not-started', 'unmet')).toBe(false);
  });
});
