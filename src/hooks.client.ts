import type { ClientInit } from '@sveltejs/kit';
import { keepPictures } from '$lib/chart/built-pictures';

/** Runs before the page is taken over. */
export const init: ClientInit = () => {
	keepPictures(document);
	// an embed never shows the page around its figure, not even for a moment
	document.documentElement.toggleAttribute(
		'data-embed',
		new URLSearchParams(location.search).has('embed')
	);
};
