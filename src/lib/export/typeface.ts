import extendedUrl from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latinUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import vietnameseUrl from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?url';

/** The typeface in parts, as the page loads it: what a text has none of is not carried along. */
const PARTS = [
	{
		url: latinUrl,
		range: 'U+0000-00FF,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215'
	},
	{
		url: vietnameseUrl,
		range:
			'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'
	},
	{
		url: extendedUrl,
		range: 'U+0100-0101,U+0104-010F,U+0112-0127,U+012A-0167,U+016A-019F,U+01A2-01AE,U+01B1-02BA'
	}
] as const;

/**
 * `@font-face` rules with the letters that a text has, as data: about 80 kB for Vietnamese. A browser draws an SVG picture without the
 * page's letters, and other programs have none of ours at all. Rejects when a part cannot be fetched.
 */
export async function fontFacesFor(text: string): Promise<string> {
	const needed = PARTS.filter(({ range }) => isInRange(text, range));
	const faces = await Promise.all(
		needed.map(async ({ url, range }) => {
			const data = base64(await bytesOf(url));
			return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`;
		})
	);
	return faces.join('');
}

function isInRange(text: string, range: string): boolean {
	const spans = range.split(',').map((span) => {
		const [from, to = from] = span.slice(2).split('-');
		return [parseInt(from!, 16), parseInt(to!, 16)] as const;
	});
	return [...text].some((letter) => {
		const code = letter.codePointAt(0)!;
		return spans.some(([from, to]) => code >= from && code <= to);
	});
}

async function bytesOf(url: string): Promise<Uint8Array> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}

function base64(bytes: Uint8Array): string {
	let text = '';
	// in pieces: a call takes only so many arguments
	for (let at = 0; at < bytes.length; at += 0x8000)
		text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return btoa(text);
}
