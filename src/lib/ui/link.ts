import { resolve } from '$app/paths';
import type { Locale } from '$lib/core/format';

/** The pages of the product, without language and base. */
export type PagePath =
	| '/'
	| '/clusters/'
	| '/targets/'
	| '/awards/'
	| '/movements/'
	| '/reconcile/'
	| '/data/'
	| '/about/'
	| '/scorecards/'
	| '/sql/'
	| '/present/'
	| '/present/stage/'
	| '/present/notes/'
	| '/kiosk/'
	| `/scorecard/${string}/`;

/** The address of a page in a language, under whatever folder the site is served from. `search` begins with `?` or is empty. */
export function pageHref(path: PagePath, locale: Locale, search = ''): string {
	return resolve((locale === 'en' ? `/en${path}` : path) as '/') + search;
}

/** A view of the site as a deck names it (path and parameters, without language and base), in a language. */
export function viewHref(view: string, locale: Locale): string {
	const end = view.search(/[?#]/);
	const path = end < 0 ? view : view.slice(0, end);
	return pageHref(path as PagePath, locale, end < 0 ? '' : view.slice(end));
}

/** The same page in the other language, from the path of the current address. */
export function otherLanguagePath(routeId: string | null, slug: string | undefined): PagePath {
	const path = (routeId ?? '').replace('/[[lang=lang]]', '').replace('[slug]', slug ?? '');
	return (path === '' ? '/' : `${path}/`) as PagePath;
}

/** All scorecards of a set of borders and a year together. `carried` is the search part that names the dataset, or empty. */
export function seriesHref(locale: Locale, carried: string, set: string, year: number): string {
	return pageHref(
		'/scorecards/',
		locale,
		`${carried}${carried ? '&' : '?'}set=${set}&year=${year}`
	);
}
