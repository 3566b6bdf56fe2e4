import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { act } from 'react-dom/test-utils';
import type { Desk } from '../../src/app/desk';
import { App } from '../../src/taskpane/App';
import '../../src/taskpane/icons';

/** The pane drawn in jsdom over a desk, and what a person does in it; to be opened once in a test file. */
export interface DrawnPane {
  show(desk: Desk): Promise<void>;
  settle(): Promise<void>;
  /** All that it says. */
  text(): string;
  button(name: string): HTMLButtonElement;
  press(name: string): Promise<void>;
}

/** Twice, for Fabric's message bars and menus draw a moment later, so that screen readers notice them. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await act(() => new Promise<void>((go) => setTimeout(go, 20)));
}

function button(name: string): HTMLButtonElement {
  const buttons = [...document.querySelectorAll('button')];
  const found = buttons.find((one) => one.textContent?.trim() === name);
  if (!found) throw new Error(`no button «${name}»: ${buttons.map((one) => one.textContent).join(' | ')}`);
  return found;
}

export function drawnPane(): DrawnPane {
  let root: HTMLElement;
  beforeEach(() => {
    root = document.createElement('div');
    document.body.appendChild(root);
  });
  afterEach(() => {
    ReactDOM.unmountComponentAtNode(root);
    root.remove();
  });
  return {
    show: async (desk) => {
      act(() => void ReactDOM.render(<App desk={desk} />, root));
      await settle();
    },
    settle,
    text: () => root.textContent ?? '',
    button,
    press: async (name) => {
      act(() => button(name).click());
      await settle();
    },
  };
}
