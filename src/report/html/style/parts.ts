/** Hours, findings, checklist, evaluation sheet. */
export const PARTS = `.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr));gap:1.1rem;margin-top:1.2rem}
.panel{padding:1.25rem clamp(1rem,2.5vw,1.5rem);border:1px solid var(--line);border-radius:1rem;background:var(--card)}
.panel:first-child,.wide{grid-column:1/-1}
figcaption{margin-bottom:.9rem;font-weight:650}
.bars{display:grid;gap:1rem}
.wide .bars{gap:1.25rem}
.bar-head{display:flex;flex-wrap:wrap;gap:.1rem 1rem;align-items:baseline;justify-content:space-between;margin-bottom:.35rem;font-size:.925rem;line-height:1.4}
.bar-name{flex:1 1 11rem}.bar-name small{display:block;color:var(--soft)}
.bar-figures{font-variant-numeric:tabular-nums;white-space:nowrap}.bar-figures>.icon{margin-right:.35em;color:var(--tone);stroke-width:2.6}
.of{color:var(--soft)}.diff{margin-left:.35em;color:var(--tone);font-weight:650}
.bar{display:block;width:100%;height:.9rem;overflow:visible}.modes{height:1.35rem}
.track{fill:var(--track)}.fill{fill:var(--fill)}
.mark{stroke:var(--mark);stroke-width:2.5}.rim{stroke:var(--card);stroke-width:6}
.beyond{stroke:var(--hatch);stroke-width:.9rem;stroke-dasharray:2 4}
.m-aula{fill:var(--m1)}.m-laboratorio{fill:var(--m2)}.m-fad_sincrona{fill:var(--m3)}.m-fad_asincrona{fill:var(--m4)}
.m-stage{fill:var(--card);stroke:var(--m5);stroke-width:2.5}
.modes rect+rect{stroke-linejoin:round}
.w-fad_sincrona,.w-fad_asincrona{stroke:var(--card);stroke-width:1.35rem}.w-fad_sincrona{stroke-dasharray:2 5}.w-fad_asincrona{stroke-dasharray:5 3}
.swatch{width:1.5rem;height:.95rem;flex:none;border-radius:3px;overflow:hidden}
.legend{display:flex;flex-wrap:wrap;gap:.45rem 1.5rem;margin-top:.9rem;font-size:.925rem}.legend li{display:flex;gap:.5em;align-items:center}.legend b{font-variant-numeric:tabular-nums}
.panel .aside{margin-top:.6rem}
.keys{display:flex;gap:1.25rem;margin-top:1rem;font-size:.8125rem;color:var(--soft)}.key{display:inline-flex;gap:.5em;align-items:center}
.key-mark{width:0;height:1em;border-left:2.5px solid var(--mark)}
.key-beyond{width:1.5em;height:.8em;border-radius:2px;background:repeating-linear-gradient(90deg,var(--hatch) 0 2px,var(--track) 2px 6px)}
.parts{display:flex;flex-wrap:wrap;gap:.3rem .6rem;align-items:center;margin-top:.4rem;font-size:.8125rem;color:var(--soft)}.parts>:first-child{margin-right:.4rem}
.chip{display:inline-flex;gap:.35em;align-items:center;padding:.05em .6em;border-radius:1em;background:var(--tone-bg);color:var(--tone);font-weight:550}
.hours-title,.figures+h4,.figures+.aside{margin-top:1.6rem}.aside+h4{margin-top:1rem}
.scroll{margin-top:.6rem;overflow-x:auto;border-radius:1rem}.figures-table{min-width:40rem}.figures-table th:first-child{min-width:14rem}
.figures-table tfoot>*>*{font-weight:650;background:var(--sunk)}
section>h4{margin-top:1.8rem}
.findings,.waivers,.checks{display:grid;gap:.9rem;margin-top:.9rem}
.finding,.waivers>li{min-width:0;padding:1.1rem clamp(1rem,2.5vw,1.4rem);border:1px solid var(--line);border-radius:.9rem;background:var(--card);position:relative;overflow:hidden}
.finding::before,.waivers>li::before{content:"";position:absolute;inset:0 auto 0 0;width:.28rem;background:var(--fill,var(--waived))}
.finding-head{display:flex;gap:.35rem .8rem;align-items:baseline;flex-wrap:wrap}.finding-head .say{flex:1 1 16rem}
.say{font-weight:600;line-height:1.4}.num{color:var(--soft);font-weight:650;font-variant-numeric:tabular-nums}
.where{margin-top:.3rem;font-size:.875rem;color:var(--soft)}
.frame{margin-top:.8rem;padding:.6rem .8rem;border-radius:.6rem;background:var(--sunk);border:1px solid var(--line);font-size:.84rem;line-height:1.55;white-space:pre-wrap;overflow-wrap:anywhere}
.row{display:flex;gap:.9em}.ln{flex:none;min-width:2.2em;color:var(--soft);text-align:right;user-select:none}.src{flex:1;min-width:0}
mark{background:var(--tone-bg);color:var(--tone);font-weight:600;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.22em}
.why{display:grid;gap:.55rem;margin-top:.9rem;font-size:.95rem}.why>div{display:grid;grid-template-columns:6.5rem 1fr;gap:.1rem 1rem}
.why dt{font-size:.875rem;color:var(--soft)}.why dd{min-width:0}.field{color:var(--soft)}.remedy dd{font-weight:550}
.checks>li,.waivers>li{min-width:0}
.checks>li{padding:1rem clamp(1rem,2.5vw,1.4rem);border:1px solid var(--line);border-radius:.9rem;background:var(--card)}
.checks label{display:grid;grid-template-columns:auto auto 1fr;gap:.7rem;align-items:baseline}.checks .say{font-weight:500}
.checks input{width:1.15rem;height:1.15rem;margin:0;align-self:start;margin-top:.18rem;accent-color:var(--link)}
.clause{margin:.4rem 0 0 1.85rem;font-size:.875rem;color:var(--soft)}
.write{display:none}
.chips{display:flex;flex-wrap:wrap;gap:.45rem;margin-top:.9rem}.chips li{padding:.25em .8em;border-radius:1em;background:var(--silent-bg);color:var(--soft);font-size:.875rem}
.sheet{margin-top:.7rem;table-layout:fixed}.sheet td{border-top:1px solid var(--line)}.sheet thead+tbody tr:first-child>*{border-top:1px solid var(--line)}
.c-point{width:4rem}.c-clause{width:34%}.c-outcome{width:9.4rem}.c-notes{width:15%}
td.c-point{color:var(--soft);font-variant-numeric:tabular-nums}td.c-notes{border-left:1px dashed var(--line)}
.sheet .part th{padding-top:1rem;background:var(--sunk);border-top:1px solid var(--line);font-weight:650}
.sheet .field{display:block}.c-evidence li+li{margin-top:.3rem}.c-evidence li{display:flex;gap:.5em}.c-evidence li>.icon{margin-top:.22em;color:var(--tone);stroke-width:2.4}.c-evidence li>span{flex:1;min-width:0}
.anomaly{display:block;margin-top:.3rem;font-size:.875rem;color:var(--soft)}
.sign{display:none}
@media screen and (max-width:44rem){
.why>div{grid-template-columns:1fr}
.sheet thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.sheet,.sheet tbody,.sheet tr,.sheet td,.sheet .part th{display:block;width:auto}
.sheet tr{padding:.9rem 1rem;border-top:1px solid var(--line)}.sheet tr.part{padding:0}.sheet .part th{padding:.7rem 1rem}
.sheet thead+tbody tr:first-child{border-top:0}.sheet td{padding:0;border:0!important}.sheet td+td{margin-top:.45rem}
td.c-point{float:left;margin-right:.6rem}td.c-clause.c-clause{margin-top:0}td.c-notes{display:none!important}}
`;
