import { formatPercent } from '$lib/core/format';
import type { Scheme } from '$lib/core/scheme';
import { m } from '$lib/paraglide/messages';
import type { RankingRow } from './answer-rows';
import type { IndicatorChoiceRow } from './scheme-rows';
import { leaning } from './scheme-view';
import { locale } from './words';

/** What a ranking must not be read without. */
export interface ReadFor {
	/** What ranked; null: one indicator. */
	scheme: Scheme | null;
	confidence: RankingRow['confidence'] | null;
	indicators: readonly IndicatorChoiceRow[];
	published: boolean;
}

/** The sentences below a ranking, what it is worth first: never none. */
export function readingNotes({ scheme, confidence, indicators, published }: ReadFor): string[] {
	const kind = scheme?.kind ?? 'indicator';
	const takesAll = scheme?.kind === 'rank_sum' && scheme.indicators.length === 0;
	return [
		published && kind !== 'official' ? m.clusters_caveat_no_score() : null,
		kind === 'official' ? m.clusters_caveat_score() : null,
		...(scheme && kind !== 'official' ? schemeNotes(scheme) : []),
		kind === 'target_count' ? m.clusters_caveat_printed_counts() : null,
		kind === 'target_count' || kind === 'scale_1000' ? m.clusters_caveat_targets() : null,
		takesAll ? leaning(indicators) : null,
		kind === 'index' || kind === 'rank_sum' || kind === 'indicator'
			? m.clusters_caveat_plan()
			: null,
		confidence === 'uncertain' ? m.clusters_uncertain_note() : null,
		confidence === 'inferred' ? m.clusters_inferred_note() : null
	].filter((note) => note !== null);
}

function schemeNotes({ source, min_share }: Scheme): (string | null)[] {
	const least = formatPercent(100 * min_share, 0, locale());
	return [
		m.clusters_caveat_scheme({ source }),
		min_share > 0 ? m.clusters_caveat_min_share({ least }) : null
	];
}
