import { formatDate } from '$lib/core/format';
import type { DatasetId } from '$lib/engine/engine';
import { m } from '$lib/paraglide/messages';
import { fullName } from '../unit';
import { locale } from '../words';
import type { Sheet } from './sheet';

/** What stands at the edges of a printed page. */
export interface PaperPage {
	/** The CSS name of the page; null for every page. */
	name: string | null;
	topLeft: string;
	topRight: string;
	bottomLeft: string;
	/** Stands before the number of the page. */
	pageWord: string;
}

/** The edges of a scorecard's pages: unit, year and product; dataset; sources, version of the figures and the day it is made. */
export function paperPage(
	{ unit, year }: Pick<Sheet, 'unit' | 'year'>,
	dataset: DatasetId,
	version: string | null,
	name: string | null = null
): PaperPage {
	const words = { dataset: datasetWords(dataset), date: formatDate(today()) };
	return {
		name,
		topLeft: m.paper_header({ name: fullName(unit, locale()), year }),
		topRight: words.dataset,
		bottomLeft:
			version === null
				? m.paper_footer_plain(words)
				: m.paper_footer({ ...words, version: m.footer_version({ version }) }),
		pageWord: m.paper_page()
	};
}

function datasetWords(dataset: DatasetId): string {
	if (dataset === 'published') return m.dataset_published();
	return dataset === 'illustrative' ? m.dataset_illustrative() : m.paper_own();
}

/** By the reader's clock. */
function today(): string {
	const now = new Date();
	const two = (value: number) => String(value).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
