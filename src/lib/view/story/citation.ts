import { formatDate, formatPeriod } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { SourceRow } from '../answer-rows';
import { statusWord } from '../words';
import type { Story, StoryStatus } from './story';
import type { StoryKey } from './story-ref';

/** What stands around a figure when it is cited. */
export interface CitedFrom {
	key: StoryKey;
	/** Full name of the unit. */
	unit: string;
	sources: readonly SourceRow[];
	/** Of the figures: published and illustrative have a version; of a dataset kept on the device its name with its version. */
	dataset: 'published' | 'illustrative' | { name: string };
	version: string | null;
	/** The whole address of the page with the story open. */
	address: string;
	/** ISO date of the day it is cited on. */
	today: string;
}

/**
 * A figure as plain text to paste: what, of whom, when, how settled, its source with the words as printed, the version of the figures,
 * the day and the address. Illustrative figures begin by saying so.
 */
export function citation(story: Story, from: CitedFrom): string {
	const { key, unit, sources, dataset, version, address, today } = from;
	const cited = story.sourceIds.flatMap(
		(id) => sources.find((source) => source.source_id === id) ?? []
	);
	const quote = story.quotes[0];
	const figure = m.story_cite_figure({
		subject: story.subject,
		unit,
		period: formatPeriod(key.yearFrom, key.yearTo),
		value: story.value,
		status: statusName(dataset === 'illustrative' ? 'illustrative' : story.status)
	});
	return [
		...(dataset === 'illustrative' ? [m.story_cite_illustrative()] : []),
		figure,
		...(story.about === null ? [] : [`${story.about}.`]),
		...(cited.length === 0
			? []
			: [m.story_cite_source({ source: cited.slice(0, MOST).map(sourceText).join('; ') })]),
		...(cited.length > MOST ? [m.story_cite_more({ count: cited.length - MOST })] : []),
		...(quote ? [m.story_cite_words({ words: quote.words })] : []),
		m.story_cite_product({
			dataset:
				typeof dataset === 'object'
					? m.story_cite_kept({ name: dataset.name })
					: version === null
						? m.app_name()
						: m.story_cite_version({ version }),
			date: formatDate(today),
			address
		})
	].join(' ');
}

/** Sources named in full; of more only how many. */
const MOST = 3;

/** `Báo Đồng Nai, “Tổng kết phong trào thi đua các tỉnh Đông Nam bộ”, 2019-03, http://…` */
function sourceText({ publisher, title, published, address }: SourceRow): string {
	return [publisher, `“${title}”`, published && formatDate(published), address]
		.filter((part) => part)
		.join(', ');
}

/** The name of a status. */
export function statusName(status: StoryStatus): string {
	switch (status) {
		case 'expected':
			return m.story_status_expected();
		case 'reported':
			return m.story_status_reported();
		case 'printed':
			return m.story_status_printed();
		case 'computed':
			return m.story_status_computed();
		default:
			return statusWord(status);
	}
}

/** What a status means for whoever uses the figure. */
export function statusMeaning(status: StoryStatus): string {
	switch (status) {
		case 'official':
			return m.story_means_official();
		case 'preliminary':
			return m.story_means_preliminary();
		case 'estimate':
			return m.story_means_estimate();
		case 'press':
			return m.story_means_press();
		case 'derived':
			return m.story_means_derived();
		case 'illustrative':
			return m.story_means_illustrative();
		case 'expected':
			return m.story_means_expected();
		case 'reported':
			return m.story_means_reported();
		case 'printed':
			return m.story_means_printed();
		case 'computed':
			return m.story_means_computed();
	}
}
