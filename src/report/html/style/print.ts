/** On A4 paper: always light, each plan and each evaluation sheet on a new page, nothing cut in two, pages numbered. */
export const PRINT = `@page{size:A4;margin:15mm 14mm 17mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#4d5869}}
@media print{
:root{color-scheme:light;--ground:#fff;--sunk:#f4f5f7}
html{font-size:9.6pt}body{background:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.top,main{max-width:none;padding:0}.top{padding-bottom:.8rem}main{padding-bottom:0}
a{color:inherit;text-decoration:none}.back{display:none}
.plan+.plan,.summary+.plan{margin-top:0;break-before:page}
.plan>section{margin-top:1.8rem}.evaluation{break-before:page}.plan>.evaluation{margin-top:0}
h2,h3,h4,figcaption{break-after:avoid}
h3+.aside,.finding-head,.where{break-after:avoid}
.verdict,.panel:not(.wide),.about>div,.tiles li,.bars>li,.checks>li,.waivers>li,.frame,.why>div,.chips li,tr,.sign{break-inside:avoid}
.finding{break-inside:avoid}
p,li,dd{orphans:3;widows:3}
thead{display:table-header-group}tfoot{display:table-row-group}
.verdict{padding:1.1rem 1.3rem}.tiles{grid-template-columns:repeat(6,1fr);margin-top:1rem}
.tiles a,.tiles .none{padding:.45rem .5rem;font-size:.82rem}.tiles b{font-size:1.15rem}
.about{margin-top:1rem;padding:0}.figures{display:block;margin-top:.8rem}.panel+.panel{margin-top:.7rem}.panel:not(.wide) .bars{grid-template-columns:1fr 1fr;gap:.65rem 1.6rem}.wide{box-decoration-break:clone;-webkit-box-decoration-break:clone}.panel{padding:.8rem .95rem}.bars,.wide .bars{gap:.65rem}.bar-head{margin-bottom:.2rem}.panel:not(.wide) .unit-name{display:none}.bar-name small{display:inline}.keys{margin-top:.6rem}figcaption{margin-bottom:.6rem}
.scroll{overflow:visible}.figures-table{min-width:0;font-size:.86rem}.figures-table th,.figures-table td{padding:.35rem .45rem}.figures-table th:first-child{min-width:0;width:32%}.figures-table thead th{white-space:normal}
.plans,.figures-table,.sheet{overflow:visible;border-radius:0}.figures-table,.plans{border-collapse:collapse}
.findings,.waivers,.checks{display:block}.findings>li+li,.waivers>li+li,.checks>li+li{margin-top:.7rem}
.finding,.waivers>li,.checks>li{padding:.75rem .95rem}
.sheet{font-size:.88rem;line-height:1.38;border-collapse:collapse}.sheet th,.sheet td{padding:.4rem .5rem;border:1px solid #b9c1cd}.sheet .part th{padding-top:.5rem}
.sheet .part{break-after:avoid}
.c-point{width:2.6rem}.c-clause{width:33%}.c-outcome{width:9.2rem}.c-notes{width:17%}td.c-notes{border-left-style:solid}
.sheet .badge{padding:.1em .45em .1em .35em;font-size:.8rem}
.write{display:block;margin:.5rem 0 0 1.85rem;padding-bottom:.9rem;border-bottom:1px dotted #8792a3;font-size:.8rem;color:var(--soft)}
.sign{display:grid;grid-template-columns:1.2fr 1.2fr 1fr;gap:1.5rem;margin-top:2.2rem}.sign dt{font-size:.85rem;color:var(--soft)}.sign dd{height:3rem;border-bottom:1px solid #172030}}
`;
