import type { DossierDocument } from '#shared/dossier/document.ts'
import { mentioned, readable } from '#shared/dossier/readable.ts'
import { qrSvg } from './figure.ts'

const light = `--paper:#fff;--ground:#f6f6f3;--ink:#1c1e21;--quiet:#5f6267;--line:#e3e2dd;--sunken:#f1f1ed;--red:#b8242a;--wash:#fbeaea;--amber:#8f5c0c`
const dark = `--paper:#1b1e23;--ground:#15171b;--ink:#e8eaed;--quiet:#a3a9b2;--line:#363c45;--sunken:#24282f;--red:#ff7a7d;--wash:#3b2023;--amber:#e2a63f`

/** The same for every dossier. */
export const styleSheet = `
:root{color-scheme:light;${light}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${dark}}}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:16px/1.5 "Noto Sans",Arial,"Malgun Gothic","Apple SD Gothic Neo","Noto Sans CJK KR",sans-serif}
body{max-width:52rem;margin:0 auto;padding:0 3rem 4rem;background:var(--paper);overflow-wrap:anywhere}
h1{font-size:2.25rem;line-height:1.2;margin:4rem 0 .25rem}
h2{font-size:1.5rem;margin:3rem 0 1rem;padding-top:1rem;border-top:1px solid var(--line)}
h3,h4{font-size:1rem;margin:1.5rem 0 .5rem}
h3.level-2{font-size:1.125rem;margin:2rem 0 .5rem}
h2,h3,h4,li,sup a{scroll-margin-top:3rem}
p,dd,li,td,blockquote,th,h1,h2,h3,h4,caption,figcaption,.edge span,.edge strong{white-space:pre-wrap}
[dir]{unicode-bidi:isolate}
a,strong,s,sup,span.quiet,span.figure,svg text{unicode-bidi:plaintext}
a{color:inherit;text-decoration-color:var(--quiet);text-underline-offset:.15em}
:target{background:var(--wash)}
:focus-visible{outline:2px solid currentColor;outline-offset:2px}
sup{font-size:.7em;line-height:0;margin-left:.1em}
sup a{text-decoration:none;color:var(--red)}
.quiet,s,.template,dt,figcaption{color:var(--quiet)}
.figure,pre{font-family:"Noto Sans Mono","Courier New",Consolas,monospace;font-size:.9em}
.template{font-size:1.125rem;margin:0 0 2rem}
.edge{position:sticky;top:0;z-index:1;display:flex;gap:1rem;margin:0 -3rem;padding:.5rem 3rem;background:var(--paper);border-bottom:1px solid var(--line);font-size:.8125rem;color:var(--amber)}
.edge span{margin-left:auto;color:var(--quiet)}
.draft{color:var(--red)}
.notice{margin:1rem 0;padding:.5rem .75rem;border-left:3px solid var(--quiet);background:var(--sunken)}
.notice.warning{border-color:var(--red);background:var(--wash)}
ul{padding:0 1.5rem}
dl{margin:1rem 0}
dl div{display:grid;grid-template-columns:28% 1fr;gap:1rem;padding:.15rem 0}
dd{margin:0;min-width:0}
nav ul{list-style:none;padding:0}
nav li{margin:.25rem 0}
nav .level-2{padding-left:1.5rem}
table{width:100%;margin:1rem 0;border-collapse:collapse;table-layout:fixed;font-size:.875rem}
caption,figcaption{padding:.5rem 0;text-align:start;font-weight:600;color:var(--ink)}
th,td{padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
th{color:var(--quiet);font-weight:600}
.end{text-align:right}
figure{margin:1.5rem 0}
figure svg{display:block;width:100%;height:auto;background:#fff;font-family:"Noto Sans",Arial,"Malgun Gothic",sans-serif}
.notes{font-size:.8125rem}
blockquote{margin:.25rem 0 .5rem;padding-left:.75rem;border-left:2px solid var(--line)}
.checkpoint{display:flex;gap:1.5rem;align-items:start}
.checkpoint svg{flex:none;width:22mm;height:22mm}
pre{margin:0;min-width:0;white-space:pre-wrap}
@media screen{dl,table,figure{content-visibility:auto;contain-intrinsic-size:auto 10rem}}
@media (max-width:40rem){body{padding:0 1rem 2rem}.edge{margin:0 -1rem;padding:.5rem 1rem}dl div{grid-template-columns:1fr;gap:0}}
@media print{
html{font-size:10pt;background:none}
body{max-width:none;padding:0;background:none}
.cover{break-after:page}
nav{break-after:page}
h2{border:0;padding:0}
h2,h3,h4,caption,figcaption,th{break-after:avoid}
tr,figure,.checkpoint{break-inside:avoid}
thead{display:table-header-group}
a{text-decoration:none}
.edge{display:none}
}`

/** What every printed page says in its margins: handling, reference, journal head, page, and the checkpoint. */
export function pageStyle({ cover, anchor }: DossierDocument): string {
  const draft = cover.draft === undefined ? '' : '   DRAFT'
  const qr = qrSvg(anchor.checkpoint)
  const picture =
    qr === undefined ? '""' : `url("data:image/svg+xml;base64,${Buffer.from(asFile(qr)).toString('base64')}")`
  const look = 'font:7.5pt Arial,sans-serif;white-space:pre-wrap;color:#5f6267'
  return `
@page{size:A4;margin:22mm 20mm 32mm;
@top-left{${look};color:#8f5c0c;font-weight:bold;content:${quoted(mentioned(cover.handling) + draft)}}
@top-right{${look};content:${quoted(mentioned(cover.reference))}}
@bottom-left{${look};text-align:left;width:75%;content:"Page " counter(page) " of " counter(pages) ${quoted(`\nJournal entry ${anchor.entries}, head\n${anchor.head}`)}}
@bottom-right{text-align:right;content:${picture}}}
`
}

/** A picture on its own must say that it is SVG, which inside HTML goes without saying. */
function asFile(svg: string): string {
  return svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
}

/** A string of CSS: whatever is no plain letter goes as its code point, so that no text ends string, rule or element. */
function quoted(text: string): string {
  const safe = readable(text).replace(/[^A-Za-z0-9 ]/gu, mark => `\\${mark.codePointAt(0)?.toString(16)} `)
  return `"${safe}"`
}
