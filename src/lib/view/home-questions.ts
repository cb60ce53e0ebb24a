import { preset } from '$lib/core/scheme-presets';
import type { FeaturedRow } from './answer-rows';
import { rankingQuestion } from './cluster-choice';
import { MAPPED_INDICATOR } from './home-map';
import { isRegister } from './home-view';

/** A question by name with what it is asked about. */
export interface HomeQuestion {
	name: string;
	params: Readonly<Record<string, string | number | null>>;
}

/** What the front page asks about the featured unit and year; null where the dataset cannot answer. */
export function homeQuestions(featured: FeaturedRow): {
	achieved: HomeQuestion;
	ranking: HomeQuestion | null;
	awards: HomeQuestion;
	shares: HomeQuestion;
	/** What the map shows where targets cannot: a register is mapped by its targets. */
	across: HomeQuestion | null;
} {
	const { unit_id, year, cluster_id } = featured;
	const register = isRegister(featured);
	const by = featured.scored ? 'official' : 'rank_sum';
	return {
		achieved: {
			name: 'targets-achieved',
			params: { year: register ? year : null, cluster_id: null }
		},
		ranking: cluster_id
			? rankingQuestion({
					...{ clusterId: cluster_id, year, by },
					scheme: preset(by)
				})
			: null,
		awards: register
			? {
					name: 'award-families',
					params: { unit_id, year_from: year, year_to: year, level: null, recipient: null }
				}
			: { name: 'awards-by-category', params: { unit_id } },
		shares: { name: 'worker-share', params: { unit_id: null } },
		across: register
			? null
			: { name: 'newest-across-country', params: { indicator: MAPPED_INDICATOR } }
	};
}
