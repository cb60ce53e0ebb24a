import type { Attachment } from 'svelte/attachments';

/**
 * For what may be wider or taller than its place: while there is more than is seen, the keyboard reaches it as a group with the name of
 * its table's caption. Without a caption the group has no name; with nothing hidden there is no stop and no group.
 */
export const scrolls: Attachment<HTMLElement> = (element) => {
	const look = (): void => {
		const isCut =
			element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
		if (!isCut) {
			for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
			return;
		}
		element.tabIndex = 0;
		element.setAttribute('role', 'group');
		const name = element.querySelector('caption')?.textContent.trim();
		if (name) element.setAttribute('aria-label', name);
	};
	const sizes = new ResizeObserver(look);
	const watch = (): void => {
		sizes.disconnect();
		for (const watched of [element, ...element.children]) sizes.observe(watched);
	};
	const contents = new MutationObserver(watch);
	contents.observe(element, { childList: true });
	watch();
	return () => {
		contents.disconnect();
		sizes.disconnect();
	};
};
