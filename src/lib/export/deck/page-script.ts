/**
 * What turns the pages of a deck that stands alone. It holds no word of any deck, so that its hash is known and nothing else may run in
 * the page. Digits then Enter go to a slide; the address keeps which one is shown.
 */
export const PAGE_SCRIPT = `'use strict';
(() => {
const root = document.documentElement;
const pages = [...document.querySelectorAll('.page')];
const nav = document.querySelector('nav');
const where = document.getElementById('where');
const layout = document.getElementById('layout');
const sheet = document.getElementById('sheet');
let now = 0, digits = '', shown = 0;
const show = (n, isKept) => {
now = Math.max(0, Math.min(pages.length - 1, n));
pages.forEach((page, i) => { page.classList.toggle('now', i === now); page.toggleAttribute('inert', i !== now); });
where.textContent = pages[now].getAttribute('aria-label');
if (!isKept) try { history.replaceState(null, '', '#' + (now + 1)); } catch {}
};
const told = () => { nav.classList.add('shown'); clearTimeout(shown); shown = setTimeout(() => nav.classList.remove('shown'), 2500); };
const full = () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen && root.requestFullscreen().catch(() => {});
const notes = () => root.classList.toggle('with-notes');
const acts = { previous: () => show(now - 1), next: () => show(now + 1), notes, full, print: () => window.print() };
for (const [id, act] of Object.entries(acts)) document.getElementById(id).addEventListener('click', act);
const lay = () => { root.dataset.layout = layout.value; sheet.textContent = layout.selectedOptions[0].dataset.sheet; };
layout.addEventListener('change', lay);
addEventListener('keydown', (event) => {
if (event.ctrlKey || event.metaKey || event.altKey) return;
if (root.classList.contains('is-black')) { root.classList.remove('is-black'); event.preventDefault(); return; }
const { key } = event;
const onControl = event.target.closest && event.target.closest('button,select');
if (onControl && (key === ' ' || key === 'Enter' || onControl.tagName === 'SELECT')) return;
if (/^[0-9]$/.test(key)) { digits = (digits + key).slice(-3); return; }
const wanted = Number(digits); digits = '';
if (key === 'Enter') { if (wanted > 0) show(wanted - 1); else show(now + 1); }
else if (key === 'ArrowRight' || key === 'ArrowDown' || key === 'PageDown' || key === ' ') show(now + (event.shiftKey && key === ' ' ? -1 : 1));
else if (key === 'ArrowLeft' || key === 'ArrowUp' || key === 'PageUp' || key === 'Backspace') show(now - 1);
else if (key === 'Home') show(0);
else if (key === 'End') show(pages.length - 1);
else if (key === 'f' || key === 'F') full();
else if (key === 'b' || key === 'B' || key === '.') root.classList.add('is-black');
else if (key === 'n' || key === 'N') notes();
else return;
event.preventDefault();
});
let from = null;
addEventListener('touchstart', (event) => { from = event.touches.length === 1 ? event.touches[0].clientX : null; }, { passive: true });
addEventListener('touchend', (event) => {
if (from === null) return;
const moved = event.changedTouches[0].clientX - from;
if (Math.abs(moved) > 50) show(now + (moved < 0 ? 1 : -1)); else told();
});
addEventListener('pointermove', told);
addEventListener('hashchange', () => show(Number(location.hash.slice(1)) - 1 || 0, true));
root.classList.add('is-run');
lay();
show(Number(location.hash.slice(1)) - 1 || 0, true);
told();
})();
`;

/** Of the script above; a test holds them equal. Counted here it would need Web Crypto, which plain HTTP has not. */
export const PAGE_SCRIPT_HASH = 'sha256-qaNfHLLRbhnhE6TppvU4Y95jWT79yI9CjlxucoxMdx4=';
