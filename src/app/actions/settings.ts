import { keptSettings, rememberSettings } from '../../core/kept-settings';
import type { Settings } from '../../core/settings';
import type { Desk } from '../desk';
import { attempt } from './attempt';
import { writeNow } from './write';

/** Shows the settings as the workbook remembers them (Cài đặt). */
export const openSettings = (desk: Desk): Promise<void> =>
  attempt(desk, 'settings', async () => {
    const rules = await desk.checker.rules();
    const ids = rules.map((rule) => rule.id);
    return { type: 'setting', setting: { kept: keptSettings(await desk.host.memory(), ids, desk.settings), rules } };
  });

/** Keeps settings in the workbook, no cell written, and checks again with them. */
export const saveSettings = (desk: Desk, settings: Settings): Promise<void> =>
  writeNow(desk, 'settings', async () => {
    const edit = rememberSettings(settings);
    const memory = await desk.host.memory();
    return edit.kind === 'memory' && (memory[edit.key] ?? null) === edit.after ? [] : [edit];
  });
