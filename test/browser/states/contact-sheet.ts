import type { State } from './state';

/** A picture that was taken. */
export interface Picture {
  readonly state: State;
  readonly file: string;
  readonly caption: string;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

const figure = ({ file, caption }: Picture): string =>
  `<figure><a href="${escaped(file)}"><img src="${escaped(file)}" alt="" loading="lazy"></a><figcaption>${escaped(caption)}</figcaption></figure>`;

function section(name: string, pictures: readonly Picture[]): string {
  const shows = pictures[0]?.state.shows ?? '';
  return `<section id="${escaped(name)}"><h2>${escaped(name)}</h2><p>${escaped(shows)}</p><div class="row">${pictures.map(figure).join('\n')}</div></section>`;
}

const STYLE = `body{font:14px/1.4 "Segoe UI",sans-serif;margin:24px;background:#eee;color:#222}
nav{columns:4;margin-bottom:24px}.row{display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start}
figure{margin:0;background:#fff;padding:4px;border:1px solid #bbb}img{display:block;max-width:360px;height:auto}figcaption{font-size:12px}`;

/** All pictures on one page, state by state. */
export function contactSheet(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ state }) => state.name))];
  const links = names.map((name) => `<a href="#${escaped(name)}">${escaped(name)}</a><br>`).join('\n');
  const sections = names.map((name) =>
    section(
      name,
      pictures.filter(({ state }) => state.name === name),
    ),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kiểm Biểu: every state</title><style>${STYLE}</style>
<h1>Kiểm Biểu: every state</h1><nav>${links}</nav>
${sections.join('\n')}
</html>
`;
}
