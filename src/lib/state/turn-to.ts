import { goto } from '$app/navigation';
import { afterPaint } from '$lib/chart/after-paint';
import type { Address } from './address.svelte';

/**
 * The same page with other parameters: what they ask for is shown at once; the navigation that writes them into the address bar, which
 * measures the page, waits until that is painted. `href` is made by `pageHref`. Focus and scroll position stay. `state` is kept with
 * the entry of the history.
 */
export function turnTo(address: Address, href: string, state: App.PageState = {}): void {
	address.turn(new URL(href, location.href).searchParams);
	const write = (): void => {
		address.turned();
		void goto(href, { noScroll: true, keepFocus: true, state });
	};
	// a window out of sight paints nothing
	if (document.hidden) write();
	else afterPaint(write);
}
