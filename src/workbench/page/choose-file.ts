/** What the page does with the files that a person gives it. */
export interface Taker {
  take(file: File): void;
  tooMany(): void;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

function takeOne(files: FileList | undefined, taker: Taker): void {
  const [file] = files ?? [];
  if (files && files.length > 1) taker.tooMany();
  else if (file) taker.take(file);
}

/** Lets a person choose a file with the hidden input that `button` opens. */
export function chooseWithButton(button: HTMLElement, chooser: HTMLInputElement, taker: Taker): void {
  button.addEventListener('click', () => {
    chooser.click();
  });
  chooser.addEventListener('change', () => {
    takeOne(chooser.files ?? undefined, taker);
    chooser.value = '';
  });
}

/** Lets a person drop a file on a page; `veil` says so while they hold it there. */
export function takeDrops(page: Window, veil: HTMLElement, taker: Taker): void {
  const show = (shown: boolean) => (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    veil.hidden = !shown;
  };
  page.addEventListener('dragenter', show(true), true);
  page.addEventListener('dragover', show(true), true);
  page.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  page.addEventListener(
    'drop',
    (event) => {
      if (!hasFiles(event)) return;
      show(false)(event);
      event.stopPropagation();
      takeOne(event.dataTransfer?.files, taker);
    },
    true,
  );
}
