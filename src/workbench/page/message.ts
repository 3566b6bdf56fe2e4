/** The line under the bar: one sentence at a time, read out to those who do not see it. */
export interface MessageLine {
  tell(sentence: string): void;
  trouble(sentence: string): void;
  clear(): void;
}

/** The message line in an element of the page. */
export function messageLine(element: HTMLElement): MessageLine {
  const show = (sentence: string, trouble: boolean): void => {
    element.textContent = sentence;
    element.hidden = sentence === '';
    element.classList.toggle('trouble', trouble);
  };
  return {
    tell: (sentence) => {
      show(sentence, false);
    },
    trouble: (sentence) => {
      show(sentence, true);
    },
    clear: () => {
      show('', false);
    },
  };
}
