/** A lobby screen: addresses of the site shown one after another. */
export interface Kiosk {
	/** How long each is shown. */
	seconds: number;
	/** Path and parameters below the site's folder, the language with them: `/en/clusters/?year=2018`. */
	views: readonly string[];
}

export const SECONDS = { least: 5, most: 600, usual: 20 };
/** A longer round is seen by nobody. */
export const MOST_VIEWS = 40;
/** The parameter that holds the screen, in the address of every view it shows. */
export const KIOSK_PARAMETER = 'kiosk';

/** A lobby screen as text, for an address: the seconds, then a view a line. */
export function kioskText({ seconds, views }: Kiosk): string {
	return [seconds, ...views].join('\n');
}

/** A lobby screen from the text of `kioskText`; null for any other text. Seconds out of bounds come back within them. */
export function readKioskText(text: string): Kiosk | null {
	const [first = '', ...views] = text.split('\n');
	if (!/^\d{1,4}$/.test(first) || views.length > MOST_VIEWS) return null;
	if (!views.every((view) => viewOf(view, ORIGIN, '') === view)) return null;
	return { seconds: boundedSeconds(Number(first)), views };
}

export function boundedSeconds(seconds: number): number {
	return Math.min(SECONDS.most, Math.max(SECONDS.least, Math.round(seconds)));
}

/** Stands for the site's own host where an address has none. */
const ORIGIN = 'https://here.invalid';

/**
 * The view of an address that was pasted, whole or from the path on: what a lobby screen shows of it. `base` is the folder the site
 * lives in, '' at the root. Null for an address of another host or folder.
 */
export function viewOf(address: string, origin: string, base: string): string | null {
	const text = address.trim();
	if (text === '' || /[\n\r]/.test(text)) return null;
	let url: URL;
	try {
		url = new URL(text, `${origin}${base}/`);
	} catch {
		return null;
	}
	if (url.origin !== origin || !`${url.pathname}/`.startsWith(`${base}/`)) return null;
	url.searchParams.delete(KIOSK_PARAMETER);
	return (url.pathname.slice(base.length) || '/') + url.search;
}

/** The number a turn forwards (1) or back (−1) leads to, of so many views: after the last comes the first. */
export function turned(at: number, by: number, count: number): number {
	return (((at + by) % count) + count) % count;
}

/** Long enough for a reader to find the place again. */
const LEAST_SCREEN_SECONDS = 8;
/** What lies further down nobody in a lobby waits for. */
const MOST_SCREENS = 3;

/** How many screenfuls of a page are shown while its time lasts: a tall page is turned down, a short one stands. */
export function screensOf(pageHeight: number, screenHeight: number, seconds: number): number {
	// a last line or two are no screen of their own
	const full = Math.ceil(pageHeight / Math.max(1, screenHeight) - 0.25);
	return Math.max(1, Math.min(full, MOST_SCREENS, Math.floor(seconds / LEAST_SCREEN_SECONDS)));
}
