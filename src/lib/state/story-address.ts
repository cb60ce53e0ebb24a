import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Address } from './address.svelte';

/** Opens the story of a figure (`storyWord`) over the page: one entry of the history, which Back takes away again. */
export function openStory(address: Address, figure: string): void {
	const search = address.with({ figure });
	address.follow(new URLSearchParams(search));
	void goto(search, {
		noScroll: true,
		keepFocus: true,
		state: { ...page.state, stories: (page.state.stories ?? 0) + 1 }
	});
}

/**
 * Closes the story on screen, and those it was opened from: back to the page as it was, or, where the address itself was opened with a
 * story, to the same address without one.
 */
export function closeStory(address: Address): void {
	const { stories = 0, ...state } = page.state;
	// what follows from the address waits for the navigation: before it ends the focus is no one's to give back
	if (stories > 0) return history.go(-stories);
	const search = address.with({ figure: null });
	address.follow(new URLSearchParams(search));
	void goto(search || page.url.pathname, {
		noScroll: true,
		keepFocus: true,
		replaceState: true,
		state
	});
}
