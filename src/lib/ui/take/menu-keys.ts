import { folded } from '$lib/core/folded';

/**
 * Which entry of a menu a key leads to, of those with the labels given: the arrows go round, Home and End to the ends, a letter to the
 * next that begins with it (accents do not matter). Null: the key is not the menu's.
 */
export function menuTarget(key: string, current: number, labels: readonly string[]): number | null {
	const { length } = labels;
	if (length === 0) return null;
	switch (key) {
		case 'ArrowDown':
			return (current + 1) % length;
		case 'ArrowUp':
			return (Math.max(current, 0) - 1 + length) % length;
		case 'Home':
			return 0;
		case 'End':
			return length - 1;
	}
	const letter = folded(key);
	if ([...letter].length !== 1) return null;
	for (let step = 1; step <= length; step++) {
		const next = (Math.max(current, -1) + step + length) % length;
		if (folded(labels[next]!).startsWith(letter)) return next;
	}
	return null;
}

/** The entries of a menu that is open, in their order. */
export function menuEntries(menu: HTMLElement): HTMLElement[] {
	return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

/** Moves the focus in a menu by a key, as `menuTarget` says; Tab closes it. `labels` are those of its entries. Other keys are left alone. */
export function onMenuKey(
	event: KeyboardEvent,
	menu: HTMLElement,
	labels: readonly string[]
): void {
	if (event.key === 'Tab') return menu.hidePopover();
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	const entries = menuEntries(menu);
	const current = entries.indexOf(document.activeElement as HTMLElement);
	const target = menuTarget(event.key, current, labels);
	if (target === null) return;
	event.preventDefault();
	// what stands behind the menu has keys too
	event.stopPropagation();
	entries[target]?.focus();
}
