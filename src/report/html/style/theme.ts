/** Colours and letters. Every pair of ink and ground reads at 4.5:1 or more, in light and in dark. */
export const THEME = `:root{color-scheme:light dark;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;
--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;
--ground:#f4f5f7;--card:#fff;--sunk:#f1f3f6;--ink:#172030;--soft:#4d5869;--line:#dce1e8;--strong:#8792a3;--link:#1b56a3;
--pass:#17683a;--pass-bg:#e5f4ea;--fail:#a8201d;--fail-bg:#fdecea;--warning:#7d4a00;--warning-bg:#fdf1d8;
--incomplete:#5a3d9e;--incomplete-bg:#f0ebfb;--manual:#1b4f8f;--manual-bg:#e6effa;--waived:#0b6067;--waived-bg:#e0f3f3;
--silent:#4d5869;--silent-bg:#eceff3;--track:#e7eaef;--mark:#172030;--hatch:#d9b3b0;--pass-fill:#3a9461;--fail-fill:#cf3f3a;--warning-fill:#c07a12;
--m1:#24508f;--m2:#2f9a8c;--m3:#8a62c9;--m4:#b8447e;--m5:#c07a12}
@media screen and (prefers-color-scheme:dark){:root{
--ground:#10141b;--card:#181d26;--sunk:#11161e;--ink:#e8ecf2;--soft:#a7b1c0;--line:#2c3442;--strong:#69758a;--link:#8fbcf7;
--pass:#7fd6a1;--pass-bg:#14301f;--fail:#ff9d96;--fail-bg:#3d1a19;--warning:#f2c166;--warning-bg:#38290c;
--incomplete:#c8b4fb;--incomplete-bg:#2a2145;--manual:#9cc5fa;--manual-bg:#16283f;--waived:#7fd5d8;--waived-bg:#10302f;
--silent:#a7b1c0;--silent-bg:#252c38;--track:#2a313e;--mark:#f4f6fa;--hatch:#7d4341;--pass-fill:#4fb47e;--fail-fill:#f0736c;--warning-fill:#e3a545;
--m1:#6f9fe6;--m2:#4cc4b2;--m3:#b393ee;--m4:#ee86b7;--m5:#e3a545}}
.t-pass{--fill:var(--pass-fill);--tone:var(--pass);--tone-bg:var(--pass-bg)}.t-fail,.t-unable{--fill:var(--fail-fill);--tone:var(--fail);--tone-bg:var(--fail-bg)}
.t-warning{--fill:var(--warning-fill);--tone:var(--warning);--tone-bg:var(--warning-bg)}.t-incomplete{--fill:var(--incomplete);--tone:var(--incomplete);--tone-bg:var(--incomplete-bg)}
.t-manual{--tone:var(--manual);--tone-bg:var(--manual-bg)}.t-waived{--fill:var(--waived);--tone:var(--waived);--tone-bg:var(--waived-bg)}
.t-silent{--tone:var(--silent);--tone-bg:var(--silent-bg)}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:break-word}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,pre{margin:0;padding:0}ul,ol{list-style:none}
h2{font-size:clamp(1.4rem,1.1rem + 1.4vw,2rem);line-height:1.2;letter-spacing:-.015em;text-wrap:balance}
h3{font-size:1.3rem;line-height:1.25;letter-spacing:-.01em}h4{font-size:1rem;line-height:1.35}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
a:focus-visible,.scroll:focus-visible,input:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:4px}
:lang(it) q{quotes:"«" "»"}:lang(en) q{quotes:"“" "”"}q{font-family:var(--serif)}
code,.code,pre{font-family:var(--mono);font-size:.86em}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.aside{color:var(--soft);font-size:.925rem}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sprite{position:absolute}
.icon{width:1em;height:1em;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.125em}
.count{display:inline-block;min-width:1.9em;padding:.1em .5em;border-radius:1em;background:var(--silent-bg);color:var(--soft);font-size:.8rem;font-weight:600;text-align:center;letter-spacing:0;vertical-align:.1em}
.badge{display:inline-flex;align-items:center;gap:.4em;padding:.18em .65em .18em .5em;border-radius:2em;background:var(--tone-bg);color:var(--tone);font-size:.8125rem;font-weight:650;line-height:1.4;white-space:nowrap}
`;
