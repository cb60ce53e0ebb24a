import { answers } from '$lib/server/answers';
import { preparedUncertainty } from '$lib/server/uncertainty';
import { question } from '$lib/sql/question';
import { prerendered } from '$lib/state/asking.svelte';
import { rankingQuestion, settle } from '$lib/view/cluster-choice';
import type { RankableRow } from '$lib/view/scheme-rows';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{ lang: '' }, { lang: 'en' }];

/** The opening view of the published figures: what can be ranked, one cluster's ranking and how sure it is, and every cluster's members. */
export const load: PageServerLoad = async () => {
	const options = await answers(question('cluster-options'));
	const rows = prerendered<RankableRow>(options, { name: 'cluster-options' });
	const choice = settle(rows, { cluster: null, year: null, by: null, scheme: null });
	if (!choice) return { answers: options, prepared: null };
	const sure = await preparedUncertainty(choice);
	const { name, params } = rankingQuestion(choice);
	const { clusterId: cluster_id, year } = choice;
	return {
		answers: {
			...options,
			...sure.answers,
			...(await answers(
				question(name, params),
				question('usable-indicators', { cluster_id, year }),
				question('cluster-printed-ranks', { cluster_id, year }),
				question('cluster-members', { year })
			))
		},
		prepared: sure.prepared
	};
};
