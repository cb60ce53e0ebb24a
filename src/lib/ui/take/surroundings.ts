import type { ShownTable } from '$lib/view/shown-table';

/** Marks what can be taken away as one: a figure, or the section of a table. */
const ROOT = '[data-take]';

/** What is taken away together with a menu: the figure it stands in, else the nearest section; null outside both. */
export function rootOf(menu: Element): HTMLElement | null {
	return menu.closest<HTMLElement>('figure, section, article');
}

/** The words of the heading over an element, without its badges; '' when none is. */
export function headingOf(root: Element): string {
	const heading = headingElement(root);
	return heading ? wordsOf(heading, '.badge, strong') : '';
}

/**
 * A name for an element that has none of its own: its heading's id and, where several stand under one heading, which of them it is.
 * The same in both languages and at every visit.
 */
export function keyOf(root: Element): string {
	const base = headingElement(root)?.id || 'figure';
	const place = [...document.querySelectorAll(ROOT)]
		.filter((other) => (headingElement(other)?.id || 'figure') === base)
		.indexOf(root);
	return place > 0 ? `${base}-${place + 1}` : base;
}

/** The table of a menu: the last one before it in what is taken away. Null when there is none. */
export function tableOf(menu: Element, root: Element): HTMLTableElement | null {
	const before = [...root.querySelectorAll('table')].filter(
		(table) => table.compareDocumentPosition(menu) & Node.DOCUMENT_POSITION_FOLLOWING
	);
	return before.at(-1) ?? null;
}

/** A table as it is shown, without what is folded. */
export function shownTable(table: HTMLTableElement): ShownTable {
	const headRows = [...(table.tHead?.rows ?? [])];
	const head = gridOf(headRows, true);
	const body = [...table.tBodies].flatMap((part) => gridOf([...part.rows], false));
	const width = Math.max(0, ...head.map((row) => row.length), ...body.map((row) => row.length));
	const headings = Array.from({ length: width }, (_, c) =>
		[...new Set(head.map((row) => row[c] ?? ''))].filter(Boolean).join(' – ')
	);
	return { headings, rows: body };
}

function headingElement(root: Element): Element | null {
	const own = root.querySelector('h2, h3');
	const section = root.parentElement?.closest('section, article');
	const named = section?.getAttribute('aria-labelledby');
	return (
		own ?? (named ? document.getElementById(named) : (section?.querySelector('h2, h3') ?? null))
	);
}

/** Cells at their places: what spans rows stands in each of them; what spans columns in the first, of a heading in each. */
function gridOf(rows: readonly HTMLTableRowElement[], isHead: boolean): string[][] {
	const grid: (string | undefined)[][] = rows.map(() => []);
	rows.forEach((row, r) => {
		let c = 0;
		for (const cell of row.cells) {
			while (grid[r]![c] !== undefined) c++;
			const words = wordsOf(cell, 'details, .note, .swatch, [aria-hidden="true"]');
			for (let down = 0; down < cell.rowSpan && r + down < rows.length; down++)
				for (let across = 0; across < cell.colSpan; across++)
					grid[r + down]![c + across] = across === 0 || isHead ? words : '';
			c += cell.colSpan;
		}
	});
	return grid.map((row) => Array.from(row, (words) => words ?? ''));
}

function wordsOf(element: Element, without: string): string {
	const copy = element.cloneNode(true) as Element;
	for (const part of copy.querySelectorAll(without)) part.remove();
	return (copy.textContent ?? '').replace(/[^\S\u00a0]+/g, ' ').trim();
}
