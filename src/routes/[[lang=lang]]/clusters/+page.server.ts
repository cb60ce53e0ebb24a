import { prizesText } from '$lib/core/prize-rules';
import { rankingText } from '$lib/core/ranking-text';
import { answers } from '$lib/server/answers';
import { preparedUncertainty } from '$lib/server/uncertainty';
import { question } from '$lib/sql/question';
import { prerendered } from '$lib/state/asking.svelte';
import { nearChoices, rankingQuestion, settle } from '$lib/view/cluster-choice';
import { prizeChoice } from '$lib/view/prize-choice';
import type { RankableRow, RankedRow } from '$lib/view/scheme-rows';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{ lang: '' }, { lang: 'en' }];

/**
 * The opening view of the published figures: what can be ranked, one cluster's ranking, how sure it is and what its places earn, its
 * rankings by every other scheme (the first choice of a visit waits for no engine), and every cluster's members.
 */
export const load: PageServerLoad = async () => {
	const options = await answers(question('cluster-options'));
	const rows = prerendered<RankableRow>(options, { name: 'cluster-options' });
	const choice = settle(rows, { cluster: null, year: null, by: null, scheme: null });
	if (!choice) return { answers: options, prepared: null };
	const sure = await preparedUncertainty(choice);
	const { name, params } = rankingQuestion(choice);
	const ranked = await answers(question(name, params));
	const ranking = rankingText(prerendered<RankedRow>(ranked, { name, params }));
	const { rules } = prizeChoice({ prizes: null, own: null });
	const { clusterId: cluster_id, year } = choice;
	const otherSchemes = nearChoices(rows, choice)
		.filter((near) => near.scheme && near.clusterId === cluster_id && near.year === year)
		.map(rankingQuestion);
	return {
		answers: {
			...options,
			...ranked,
			...sure.answers,
			...(await answers(
				question('prizes-by-rank', { ranking, rules: prizesText(rules) }),
				question('usable-indicators', { cluster_id, year }),
				question('cluster-printed-ranks', { cluster_id, year }),
				question('cluster-members', { year }),
				...otherSchemes.map((other) => question(other.name, other.params))
			))
		},
		prepared: sure.prepared
	};
};
