import type { Attachment } from 'svelte/attachments';

/** Figures of one of these share one stop of the Tab key. */
const GROUP = 'table, ul, ol, dl, [data-figures]';
const FIGURE = 'a[data-figure]';
const stops = new WeakMap<Element, HTMLElement>();

/**
 * One stop of the Tab key for all figures of a table or list: the one that had the focus last, at first the first. From there the arrow
 * keys go to the nearest figure in their direction, Home and End to the first and last. A figure outside any group keeps its own stop.
 */
export const oneStop: Attachment<HTMLElement> = (figure) => {
	const group = figure.closest(GROUP);
	if (!group) return;
	const stopHere = (): void => {
		const before = stops.get(group);
		if (before && before !== figure) before.tabIndex = -1;
		figure.removeAttribute('tabindex');
		stops.set(group, figure);
	};
	const onkeydown = (event: KeyboardEvent): void => {
		if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const next = target(event.key, figure, [...group.querySelectorAll<HTMLElement>(FIGURE)]);
		if (!next) return;
		event.preventDefault();
		next.focus();
	};
	if (stops.get(group)?.isConnected) figure.tabIndex = -1;
	else stopHere();
	figure.addEventListener('focus', stopHere);
	figure.addEventListener('keydown', onkeydown);
	return () => {
		figure.removeEventListener('focus', stopHere);
		figure.removeEventListener('keydown', onkeydown);
		if (stops.get(group) !== figure) return;
		stops.delete(group);
		const heir = [...group.querySelectorAll<HTMLElement>(FIGURE)].find((other) => other !== figure);
		if (!heir) return;
		heir.removeAttribute('tabindex');
		stops.set(group, heir);
	};
};

function target(key: string, from: HTMLElement, all: readonly HTMLElement[]): HTMLElement | null {
	if (key === 'Home') return all[0] ?? null;
	if (key === 'End') return all.at(-1) ?? null;
	if (!key.startsWith('Arrow')) return null;
	const here = middle(from);
	const upright = key === 'ArrowUp' || key === 'ArrowDown';
	const sign = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
	let nearest: HTMLElement | null = null;
	let least = Infinity;
	for (const other of all) {
		const there = middle(other);
		const along = sign * (upright ? there.y - here.y : there.x - here.x);
		const across = Math.abs(upright ? there.x - here.x : there.y - here.y);
		// a row is left by up and down only; a step aside within a column is smaller than a step to another column
		if (along < 2 || (!upright && across > 8)) continue;
		const distance = along + 2 * across;
		if (distance >= least) continue;
		least = distance;
		nearest = other;
	}
	return nearest;
}

function middle(element: HTMLElement): { x: number; y: number } {
	const { left, right, top, bottom } = element.getBoundingClientRect();
	return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
