import { goto } from '$app/navigation';
import type { Address } from './address.svelte';

/**
 * The same page with other parameters: what they ask for is shown at once, without waiting for the navigation that writes them into
 * the address bar. `href` is made by `pageHref`. Focus and scroll position stay. `state` is kept with the entry of the history.
 */
export function turnTo(address: Address, href: string, state: App.PageState = {}): void {
	address.follow(new URL(href, location.href).searchParams);
	void goto(href, { noScroll: true, keepFocus: true, state });
}
