import type { ClientInit } from '@sveltejs/kit';
import { keepPictures } from '$lib/chart/built-pictures';

/** Runs before the page is taken over. */
export const init: ClientInit = () => keepPictures(document);
