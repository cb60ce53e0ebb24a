/**
 * The pictures a page was built with. Taking the page over, Svelte removes what only the server draws; they are put back until the charts that
 * replace them can be drawn, so that no reader waits for scripts to see a chart, nor sees it vanish.
 */
const picturesBySentence = new Map<string, readonly Node[]>();

/** Takes note of every picture in the page. Call before the page is taken over. */
export function keepPictures(page: ParentNode): void {
	for (const chart of page.querySelectorAll('[role="img"][aria-label]'))
		if (chart.firstChild)
			picturesBySentence.set(chart.getAttribute('aria-label')!, [...chart.childNodes]);
}

/** The pictures of the chart with that sentence, once; [] when the page has none. */
export function takePictures(sentence: string): readonly Node[] {
	const pictures = picturesBySentence.get(sentence) ?? [];
	picturesBySentence.delete(sentence);
	return pictures;
}
