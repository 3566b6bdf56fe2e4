/** How every printed page looks: type and measures of an official document, on A4, on a screen and on a telephone. */
export const PAPER = `html{background:#e8e6e3}body{margin:0;color:#111;font:17px/1.4 "Times New Roman",Tinos,"Liberation Serif",Times,serif}
.sheet-of-paper{background:#fff;box-sizing:border-box;margin:1.5rem auto;max-width:60rem;padding:3rem 3.5rem;overflow-wrap:break-word}
header{text-align:center;margin-bottom:1.5rem}header p{margin:.15rem 0}h1{font-size:1.15rem;line-height:1.35;margin:0 0 .5rem}h1 span{display:block}
h1::after{content:"";display:block;width:9rem;margin:.4rem auto 0;border-top:1px solid #111}.attached{display:none;font-style:italic}
h2{font-size:1.05rem;text-transform:uppercase;margin:1.6rem 0 .5rem}h3{font-size:1.05rem;margin:1.3rem 0 .35rem}
p,ul{margin:.3rem 0}ul{padding-left:1.4rem}li{margin:.15rem 0}small{font-size:.9rem;color:#3b3a39}a{color:#0b4a8f}
table{border-collapse:collapse;width:100%;margin:.4rem 0;font-size:1rem}th,td{border:1px solid #555;padding:.25rem .45rem;text-align:left;vertical-align:top}
thead th,.counts th{background:#f2f2f2;text-align:center;vertical-align:middle}td.number,td.order{text-align:center}td p{margin:0 0 .2rem}td p:last-child{margin:0}
.scroll{overflow-x:auto}.number.some{font-weight:700}.total td,.total th{font-weight:700}
input.pick{position:absolute;opacity:0;pointer-events:none}label.pick{border:1px solid #767676;border-radius:1rem;cursor:pointer;display:inline-block;margin:0 .35rem .4rem 0;padding:.15rem .7rem}
label.pick::before{content:"○ "}input.pick:checked+label.pick{background:#0b4a8f;border-color:#0b4a8f;color:#fff}input.pick:checked+label.pick::before{content:"● "}input.pick:focus+label.pick{outline:3px solid #111;outline-offset:2px}
@media(forced-colors:active){input.pick:checked+label.pick{background:Highlight;color:HighlightText}}
.counts{min-width:26rem}
.only{display:none;border:1px solid #555;padding:.3rem .6rem;font-weight:700}
details{margin-top:2rem;font-size:.85rem;color:#3b3a39;overflow-wrap:anywhere}summary{cursor:pointer}
@media(max-width:46rem){.sheet-of-paper{margin:0;padding:1rem .75rem}}
@page{size:A4;margin:20mm 15mm 20mm 25mm;@top-center{content:counter(page);font:13pt "Times New Roman",Tinos,"Liberation Serif",serif}}
@page:first{@top-center{content:""}}
@media print{html,.sheet-of-paper{background:none}body{font-size:13pt;line-height:1.3}.sheet-of-paper{margin:0;max-width:none;padding:0}
.screen,.pick{display:none!important}.attached{display:block}h2,h3,.proven,.only{break-after:avoid}thead{display:table-header-group}tr,li{break-inside:avoid}
.scroll{overflow:visible}a{color:inherit;text-decoration:none}table{font-size:12pt}thead th,.counts th,.tag{print-color-adjust:exact;-webkit-print-color-adjust:exact}details:not([open]){display:none}}`;
