import { rules } from '../core/rules/index';
import type { Engine } from './in-frame';
import { lookSteps } from './look';

/** All that a check needs, in one part that is loaded after the pane is drawn (bộ máy kiểm tra). */
export const engine: Engine = { rules, lookSteps };
