/**
 * The sheets of paper a deck is printed on, inside an element that says by `data-layout` which: a slide a sheet, or handouts of A4 with the
 * notes below or beside the slides.
 */
export const PRINTED_STYLE = `
.page{display:block;width:auto;break-after:page;break-inside:avoid}
.page:last-child{break-after:auto}
.page>svg{width:100%;height:auto;print-color-adjust:exact;-webkit-print-color-adjust:exact}
[data-layout=slides] .page{height:190.5mm;overflow:hidden}
[data-layout=slides] .page>svg,.with-notes[data-layout=slides] .page>svg{width:338.667mm;height:190.5mm}
[data-layout=slides] .page>.notes{display:none!important}
[data-layout=two] .page{min-height:128mm;break-after:auto;display:flex;flex-direction:column;gap:3mm}
[data-layout=two] .page:nth-child(2n){break-after:page}
[data-layout=two] .page:nth-child(2n+1){margin-bottom:8mm}
[data-layout=two] .page>svg{width:150mm;height:84.375mm;flex:none;margin:0;border:.3mm solid #d9d6cf}
[data-layout=three] .page{min-height:82mm;break-after:auto;display:grid;grid-template-columns:92mm 1fr;gap:6mm;align-items:start;margin-bottom:6mm}
[data-layout=three] .page:nth-child(3n){break-after:page;margin-bottom:0}
[data-layout=three] .page>svg{width:92mm;height:51.75mm;margin:0;border:.3mm solid #d9d6cf}
[data-layout=two] .page>.notes,[data-layout=three] .page>.notes{display:block!important;margin:0;padding:0;font-size:9.5pt;line-height:1.4;white-space:pre-wrap;overflow-wrap:anywhere;color:#1c1f24}
[data-layout=two] .page>.notes{font-size:9.5pt}
[data-layout=three] .page>.notes{font-size:8.5pt}
[data-layout=two] .page:last-child,[data-layout=three] .page:last-child{break-after:auto}`;

/**
 * The style sheet of a deck as one page: a stage that fills the window, and what is printed.
 */
export const PAGE_STYLE = `
*{box-sizing:border-box}
html,body{margin:0;height:100%;background:#1c1f24;color:#1c1f24;font-family:'Inter Variable',Inter,'Segoe UI',Arial,sans-serif;line-height:1.5}
main{position:fixed;inset:0;display:grid;place-items:center;overflow:hidden}
.page{display:none;margin:0;width:100vw}
.page.now{display:block}
.page>svg{display:block;width:min(100vw,177.7778vh);height:min(56.25vw,100vh);margin:auto}
.page>.notes{display:none}
nav{position:fixed;inset:auto 0 0;display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;justify-content:center;padding:.5rem;color:#f2efe8;background:rgb(20 23 28/.92);opacity:0;transition:opacity .15s}
nav:hover,nav:focus-within,nav.shown{opacity:1}
button,select{font:inherit;min-height:2.5rem;padding:0 .9rem;color:inherit;background:#2b313a;border:1px solid #67707d;border-radius:4px}
button:focus-visible,select:focus-visible{outline:3px solid #ffb4aa;outline-offset:2px}
nav p{margin:0;font-size:.875rem}
.black{display:none;position:fixed;inset:0;background:#000;color:#000}
.is-black .black{display:block}
.with-notes main{inset:0 0 38vh}
.with-notes .page>svg{width:min(100vw,110.2vh);height:min(56.25vw,62vh)}
.with-notes .page.now>.notes{display:block;position:fixed;inset:auto 0 0;height:38vh;overflow:auto;margin:0;padding:1rem 2rem 4rem;background:#fbfaf7;font-size:1.25rem;white-space:pre-wrap}
@media (prefers-reduced-motion:reduce){nav{transition:none}}
@media print{
html,body{height:auto;background:#fff}
main{position:static;display:block;overflow:visible}
nav,.black{display:none!important}
.page.now{width:auto}
.page.now>.notes,.with-notes .page.now>.notes{position:static;height:auto;background:none;padding:0}
${PRINTED_STYLE}
}`;

// the page around a deck writes into the margins of its own sheets
const NO_MARGIN_WORDS = ['top-left', 'top-right', 'bottom-left', 'bottom-right']
	.map((place) => `@${place}{content:none}`)
	.join('');
const HANDOUT = `@page{size:A4 portrait;margin:14mm 16mm;${NO_MARGIN_WORDS}@bottom-right{content:counter(page) "/" counter(pages);font:8pt sans-serif;color:#333}}`;

/** What a sheet of paper is, by what is printed. */
export const PAGE_SHEETS = {
	slides: `@page{size:338.667mm 190.5mm;margin:0;${NO_MARGIN_WORDS}}`,
	two: HANDOUT,
	three: HANDOUT
} as const;

export type DeckLayout = keyof typeof PAGE_SHEETS;
