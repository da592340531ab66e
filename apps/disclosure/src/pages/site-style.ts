import { createHash } from 'node:crypto';

/** The look of the public site: one file, which the pages name by its digest, so that a copy of it never grows old. */
export const SITE_STYLE = `
:root{--bg:#fff;--soft:#f4f5f7;--line:#d5dae0;--ink:#1b232d;--ink2:#4a545f;--pri:#1d5183;--late:#a3211a;--done:#1d6240;--warn:#7a4b00;--seal:#9b2d22;--hit:#fff1b8;--font:'PingFang SC','Hiragino Sans GB','Microsoft YaHei UI','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{--bg:#12171d;--soft:#1a2129;--line:#36424e;--ink:#e6ebf0;--ink2:#b4bec9;--pri:#8abcea;--late:#ff9d94;--done:#8ccfa6;--warn:#f0c36d;--hit:#4a3d08}}
*{box-sizing:border-box}
html{color-scheme:light dark;font-size:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:1.0625rem/1.75 var(--font);text-autospace:normal;overflow-wrap:anywhere}
a{color:var(--pri);text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--pri);outline-offset:2px}
h1,h2,h3,p,dl,dd,ul,ol{margin:0}
main ul,main ol{padding-left:1.4em}
main .plain,main .steps,main .list,main .facet ul,main .chips,main .ways{padding:0;list-style:none}
.wrap{max-width:70rem;margin:0 auto;padding:0 1.25rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.5rem}
.top{border-bottom:4px solid var(--seal)}
.top .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 2rem;padding-top:.8rem;padding-bottom:.8rem}
.brand{font-size:1.25rem;font-weight:600;line-height:1.4;color:var(--ink);text-decoration:none}
.brand small{display:block;font-size:.8125rem;font-weight:400;color:var(--ink2)}
.top nav{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin-left:auto}
.top nav a{color:var(--ink);text-decoration:none;padding:.35rem 0}
.top nav a[aria-current]{font-weight:600;box-shadow:inset 0 -3px var(--pri)}
main{display:block;padding-bottom:3rem}
.crumb{font-size:.875rem;color:var(--ink2);padding-top:1rem}
h1{font-size:1.75rem;line-height:1.4;padding-top:1.2rem}
.crumb+main h1,.crumb+h1{padding-top:.4rem}
h2{font-size:1.1875rem;line-height:1.5;margin:2rem 0 .6rem}
h3{font-size:1.0625rem;line-height:1.5;margin:1.2rem 0 .3rem}
.lead{color:var(--ink2);margin:.3rem 0 1rem}
main p+p{margin-top:.6rem}
.state{display:inline-flex;gap:.45em;align-items:center;font-size:.9375rem;font-weight:600;line-height:1.6;padding:.1rem .7rem .1rem .55rem;border:1.5px solid currentColor;border-radius:.25rem}
.state svg{width:1em;height:1em;flex:none}
.state.ok{color:var(--done)}.state.gone{color:var(--late)}.state.wait{color:var(--warn)}
.cols{display:grid;grid-template-columns:minmax(0,1fr) 19rem;gap:2.5rem;align-items:start}
.cols.found{grid-template-columns:14rem minmax(0,1fr);padding-top:1rem}
.cols.found>aside{order:-1}
.box{background:var(--soft);border-radius:.4rem;padding:1rem 1.2rem;font-size:.9375rem}
.box+.box{margin-top:1rem}
.box h2{margin:0 0 .4rem;font-size:1.0625rem}
.box li+li{margin-top:.3rem}
.facts{display:grid;grid-template-columns:9.5rem minmax(0,1fr)}
.facts dt,.facts dd{padding:.6rem 0;border-top:1px solid var(--line)}
.facts dt{color:var(--ink2)}
.blank{background:repeating-linear-gradient(135deg,var(--soft) 0 5px,var(--line) 5px 6px);padding:0 .5em;border-radius:.2rem}
.note{font-size:.875rem;color:var(--ink2)}
.answer{border-left:5px solid var(--pri);background:var(--soft);padding:1rem 1.2rem;font-size:1.125rem;border-radius:0 .4rem .4rem 0}
.answer.gone{border-color:var(--late)}
.steps{border-left:2px solid var(--line);margin-left:.4rem}
.steps li{position:relative;padding:.25rem 0 .8rem 1.3rem}
.steps li::before{content:'';position:absolute;left:-.45rem;top:.75rem;width:.7rem;height:.7rem;border-radius:50%;background:var(--bg);border:2px solid var(--pri)}
.steps time{display:inline-block;min-width:9rem}
.search{background:var(--soft);border-radius:.4rem;padding:1.2rem}
.search .main{display:flex;gap:.7rem}
.search label{display:block;font-weight:600;margin-bottom:.25rem}
input,select,button{font:inherit;color:inherit}
input,select{width:100%;height:2.9rem;padding:0 .8rem;border:1px solid var(--ink2);border-radius:.25rem;background:var(--bg)}
[aria-invalid]{border:2px solid var(--late)}
.go{height:2.9rem;padding:0 1.6rem;border:0;border-radius:.25rem;background:var(--pri);color:var(--bg);font-weight:600;white-space:nowrap;cursor:pointer}
.more{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.9rem;margin-top:.9rem}
.more label{font-weight:400;font-size:.9375rem}
.trouble{color:var(--late)}
summary{cursor:pointer;color:var(--pri);margin-top:.7rem}
.chips{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin-top:1rem}
.chips a{display:block;border:1px solid var(--line);border-radius:.25rem;padding:.05rem .6rem;text-decoration:none;font-size:.9375rem}
.sum{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem}
.facet h2{font-size:1rem;margin:1.2rem 0 .3rem}
.facet h2:first-child{margin-top:0}
.facet li{display:flex;justify-content:space-between;gap:.8rem;font-size:.9375rem;padding:.12rem 0}
.facet span{color:var(--ink2);overflow-wrap:normal}
.list>li{padding:1.1rem 0;border-top:1px solid var(--line)}
.list h3{font-size:1.125rem;margin:0}
.list .sum{flex-wrap:nowrap}
.list .m{color:var(--ink2);font-size:.9375rem;margin:0}
.list p{margin:0}
.list .state{font-size:.875rem}
.penalty{text-align:right;max-width:50%}
mark{background:var(--hit);color:var(--ink);padding:0 .1em}
.pages{display:flex;justify-content:space-between;border-top:1px solid var(--line);padding:1rem 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:1rem;margin:1.2rem 0}
.figures div{background:var(--soft);border-radius:.4rem;padding:.9rem 1.2rem}
.figures dt{font-size:.9375rem;color:var(--ink2)}
.figures dd{font-size:1.5rem;font-weight:600;line-height:1.4;font-variant-numeric:tabular-nums}
.empty{border:1px dashed var(--line);border-radius:.4rem;padding:1rem 1.2rem;color:var(--ink2)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;font-weight:600;padding:.4rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .8rem .5rem 0;border-top:1px solid var(--line)}
th{font-weight:600}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.chart{display:block;width:100%;height:auto;max-width:44rem}
.chart rect{fill:var(--pri)}
.chart text{fill:var(--ink);font:13px var(--font)}
.ways{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem}
.ways li{border-top:3px solid var(--line);padding-top:.5rem}
footer{border-top:1px solid var(--line);background:var(--soft);font-size:.9375rem}
footer .wrap{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;padding-top:1.2rem;padding-bottom:2rem}
@media (max-width:48rem){
.cols,.cols.found{grid-template-columns:minmax(0,1fr);gap:1.5rem}
.cols.found>aside{order:2}
.facts{grid-template-columns:minmax(0,1fr)}
.facts dt{padding-bottom:0}
.facts dd{border:0;padding-top:0}
.more{grid-template-columns:repeat(2,minmax(0,1fr))}
.top nav{margin:0}
h1{font-size:1.4375rem}
.search .main{flex-wrap:wrap}
.list .sum{display:block}
.penalty{display:block;text-align:left;max-width:none}
}
@media print{
:root{--bg:#fff;--soft:#fff;--line:#888;--ink:#000;--ink2:#222;--pri:#000;--late:#000;--done:#000;--warn:#000;--hit:#fff}
html{color-scheme:light}
.top nav,aside,.skip,footer,.crumb,.search,.chips,.pages{display:none}
.cols,.cols.found{display:block}
.facts{grid-template-columns:9.5rem 1fr}
.blank{background:none;border:1px solid #000}
a{text-decoration:none}
.facts dt,.facts dd,li,tr{break-inside:avoid}
@page{size:A4;margin:25mm 22mm}
}
`.trim();

const digest = createHash('sha256').update(SITE_STYLE, 'utf8').digest('hex').slice(0, 12);

/** Where the pages find it. */
export const STYLE_ADDRESS = `/site.css?v=${digest}`;
