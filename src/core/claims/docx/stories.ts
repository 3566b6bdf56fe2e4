import { newStory, valueOf, type OpenRun, type Story, type Tag, type Walk, type Words } from './walk';

/** The text boxes of a paragraph come behind it. */
export function putBoxes(at: Story): void {
  for (const box of at.boxes) for (const piece of box.pieces) at.pieces.push(piece);
  at.boxes = [];
}

/** The pieces of a story as one text, and where each run's words stand in it. */
export function joined(whole: Story): Words {
  putBoxes(whole);
  const runs = new Map<OpenRun, { start: number; end: number }>();
  const texts: string[] = [];
  let at = 0;
  for (const { text, run } of whole.pieces) {
    if (run) {
      const known = runs.get(run);
      if (known) known.end = at + text.length;
      else runs.set(run, { start: at, end: at + text.length });
    }
    texts.push(text);
    at += text.length;
  }
  return { text: texts.join(''), runs: [...runs].map(([run, place]) => ({ ...run, ...place })) };
}

const isNote = ({ path }: Walk, { local }: Tag): boolean => path.length === 1 && path[0] === `${local}s`;

/** A note is a story of its own; no field goes on from one into the next. */
export function openNote(walk: Walk, tag: Tag): void {
  if (!isNote(walk, tag)) return;
  walk.stories.push(newStory());
  // Lines that part notes from the page are notes of a type of their own.
  const written = valueOf(tag, 'type') === undefined;
  walk.openNotes.push(written ? `${tag.local} ${valueOf(tag, 'id') ?? ''}` : null);
  [walk.fields.length, walk.codes] = [0, 0];
}

export function closeNote(walk: Walk, tag: Tag): void {
  if (!isNote(walk, tag)) return;
  const note = walk.stories.pop();
  const key = walk.openNotes.pop();
  if (note && typeof key === 'string') walk.notes[key] = joined(note).text.trim();
  [walk.fields.length, walk.codes] = [0, 0];
}
