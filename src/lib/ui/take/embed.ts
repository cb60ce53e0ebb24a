/** Parameters that belong to one reader's visit and not to what is embedded: an opened story. */
const PASSING = ['figure'];

/** The address of the page that shows only the figure of that key, with the dataset, filters and unit of the address given. */
export function embedAddress(address: string, key: string): string {
	const url = new URL(address);
	url.hash = '';
	for (const name of PASSING) url.searchParams.delete(name);
	url.searchParams.set('embed', key);
	return url.href;
}

/** The same page whole: the address of an embed without what makes it one. */
export function wholeAddress(address: string): string {
	const url = new URL(address);
	url.searchParams.delete('embed');
	return url.href;
}

/** What is pasted into another page to show a figure there. `height` is in CSS pixels. */
export function embedSnippet(address: string, title: string, height: number): string {
	return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`;
}

function attribute(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
}
