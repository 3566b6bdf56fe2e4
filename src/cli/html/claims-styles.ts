import { SHADES, type Shade } from '../../core/claims/marked-text';

/** Colours with 4.5:1 on their ground, and a line of its own for each: told apart in black and white. */
const LOOKS: Readonly<Record<Shade, string>> = {
  wrong: 'background:#ffc7ce;color:#9c0006;font-weight:700;border-bottom:3px double #9c0006',
  cut: 'background:#ffeb9c;color:#6b4200;border-bottom:2px dashed #6b4200',
  differs: 'background:#fde0c5;color:#7a2e00;font-weight:700;border-bottom:3px solid #7a2e00',
  'cannot-check': 'background:#e4dfec;color:#3f3151;border-bottom:2px dotted #3f3151',
  right: 'background:#e2f0d9;color:#1e4d12;border-bottom:1px solid #1e4d12',
  part: 'border-bottom:1px dotted #484644',
  unjudged: 'background:#f3f2f1;color:#242322;outline:1px dashed #605e5c',
  other: 'color:#605e5c;font-style:italic',
};

/** What a checked report has besides the paper's own styles. */
export const CLAIMS_STYLES = `.legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;margin:.3rem 0;padding:0;font-size:.9rem}
.what{font-weight:700}.entries{table-layout:fixed}.entries th:nth-child(1){width:2.4rem}.entries th:nth-child(2){width:8rem}
.tag{display:inline-block;padding:.05rem .3rem;font-size:.95rem}.text{border:1px solid #777;padding:.6rem .9rem}.text p{margin:0 0 .35rem;white-space:pre-wrap}.long p{content-visibility:auto;contain-intrinsic-size:auto 3rem}
mark{background:none;border-radius:2px;color:inherit;padding:0 .1em}mark:target,p:target{box-shadow:0 0 0 3px #0b4a8f}mark sup{font-size:.75em;line-height:0;margin-right:.1em}
.sr{border:0;clip:rect(0 0 0 0);height:1px;margin:-1px;overflow:hidden;padding:0;position:absolute;white-space:nowrap;width:1px}
@media(max-width:46rem){.entries,.entries tbody,.entries tr,.entries td{display:block;width:auto}.entries thead{display:none}.entries tr{border:1px solid #555;margin-bottom:.6rem;padding:.3rem}.entries td{border:0;padding:.1rem .2rem}.entries td.order{display:none}}
@media print{.long p{content-visibility:visible}mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
${SHADES.map((shade) => `mark.${shade},.tag.${shade}{${LOOKS[shade]}}`).join('\n')}`;
