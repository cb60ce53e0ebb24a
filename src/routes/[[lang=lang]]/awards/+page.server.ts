import { basesText, quotasText } from '$lib/core/quotas';
import { QUOTAS } from '$lib/core/quota-preset';
import { answers } from '$lib/server/answers';
import { question } from '$lib/sql/question';
import { prerendered } from '$lib/state/asking.svelte';
import type { AwardPanelRow } from '$lib/view/answer-rows';
import { awardChoice } from '$lib/view/award-choice';
import { balanceQuestions } from '$lib/view/balance-questions';
import type { EntryGenerator, PageServerLoad } from './$types';

const NOTHING_ASKED = {
	unit: null,
	units: [],
	...{ from: null, to: null, level: null, recipient: null }
};

/** Both languages. */
export const entries: EntryGenerator = () => [{ lang: '' }, { lang: 'en' }];

/** The default view: the menus, the leading panels, and every published proposal, share and ratio. */
export const load: PageServerLoad = async () => {
	const ground = await answers(
		question('award-panels'),
		question('award-filters'),
		question('award-sources'),
		question('worker-share', { unit_id: null }),
		question('quota-checks', { unit_id: null, quotas: quotasText(QUOTAS), bases: basesText([]) }),
		question('balance-sources'),
		...Object.values(balanceQuestions(null)).map(({ name, params }) => question(name, params))
	);
	const panels = prerendered<AwardPanelRow>(ground, { name: 'award-panels' });
	const { shown } = awardChoice(panels, [], NOTHING_ASKED);
	const asked = shown.flatMap(({ unit_id }) =>
		['awards-by-category', 'award-stages'].map((name) => question(name, { unit_id }))
	);
	return { answers: { ...ground, ...(await answers(...asked)) } };
};
