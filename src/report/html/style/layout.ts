/** The page, the verdict, the summary of several plans. */
export const LAYOUT = `.top,main{max-width:66rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
.top{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;justify-content:space-between;padding-top:1.6rem;padding-bottom:1.1rem;color:var(--soft)}
h1{font-size:1rem;font-weight:600;letter-spacing:.01em}.top p{font-size:.875rem}
main{padding-bottom:4rem}
.notice{margin-bottom:1.5rem;padding:.9rem 1.2rem;border-radius:.75rem;background:var(--warning-bg);color:var(--warning);font-weight:550}
.plan+.plan,.summary+.plan{margin-top:4rem}
.plan>section{margin-top:3rem}
h3+.aside{margin-top:.4rem}
.verdict{padding:clamp(1.25rem,3vw,2.25rem);border-radius:1.25rem;background:var(--card);border:1px solid var(--line);position:relative;overflow:hidden}
.verdict::before{content:"";position:absolute;inset:0 0 auto;height:.4rem;background:var(--fill,var(--tone))}
.verdict-word{display:inline-flex;align-items:center;gap:.5em;margin-bottom:.9rem;padding:.3em .9em .3em .7em;border-radius:2em;background:var(--tone-bg);color:var(--tone);font-size:1.2rem;font-weight:750;letter-spacing:.045em;line-height:1.3}
.verdict-word .icon{stroke-width:2.6}
.verdict-say{margin-top:.6rem;max-width:46rem;font-size:1.1rem;color:var(--soft)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.6rem;margin-top:1.5rem}
.tiles li{max-width:14rem}
.tiles a,.tiles .none{display:block;height:100%;padding:.65rem .8rem;border-radius:.75rem;background:var(--tone-bg);color:var(--tone);font-size:.925rem;line-height:1.25;text-decoration:none}
.tiles a:hover{text-decoration:underline}.tiles .none{background:var(--silent-bg);color:var(--soft)}
.tiles b{display:flex;gap:.4rem;align-items:center;font-size:1.45rem;line-height:1.25;font-variant-numeric:tabular-nums}
.about{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.9rem 2rem;margin-top:1.5rem;padding:0 clamp(.25rem,3vw,2.25rem)}
.about>:first-child{grid-column:span 2}
.about dt{font-size:.8125rem;color:var(--soft)}.about dd{line-height:1.45}.about .code{overflow-wrap:anywhere;color:var(--soft)}
.tiles .icon{width:.72em;height:.72em;stroke-width:2.4}
.back{margin-top:2rem}
.lead{margin-top:.4rem;font-size:1.1rem;color:var(--soft)}
.summary h2{scroll-margin-top:1rem}
table{width:100%;border-collapse:collapse;font-size:.925rem;line-height:1.45}
th,td{padding:.6rem .75rem;text-align:left;vertical-align:top}
thead th{font-size:.8125rem;font-weight:600;color:var(--soft);vertical-align:bottom}
th.n,td.n{text-align:right}
tbody th{font-weight:550}
.plans,.figures-table,.sheet{background:var(--card);border:1px solid var(--line);border-radius:1rem;border-spacing:0;border-collapse:separate;overflow:hidden}
.plans{margin-top:1.4rem}.plans tbody>*>*,.figures-table tbody>*>*,.figures-table tfoot>*>*{border-top:1px solid var(--line)}
.plans .file{display:block;margin-top:.15rem;font-weight:400;color:var(--soft);overflow-wrap:anywhere}
@media (max-width:34rem){.about>:first-child{grid-column:auto}}
@media screen and (max-width:44rem){
.plans thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.plans tbody,.plans tr{display:block}.plans tr{padding:.9rem 1rem;border-top:1px solid var(--line)}
.plans tr:first-child{border-top:0}.plans th,.plans td{display:block;padding:0;border:0!important}
.plans td{margin-top:.5rem}.plans td.n{display:inline-block;margin-right:1rem;text-align:left;color:var(--soft);font-size:.875rem}
.plans td.n::before{content:attr(data-label) " "}}
`;
