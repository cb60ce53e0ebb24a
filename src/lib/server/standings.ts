import { question } from '$lib/sql/question';
import { prerendered } from '$lib/state/asking.svelte';
import type { UnitClusterRow } from '$lib/view/answer-rows';
import { rankingQuestion, type Settled } from '$lib/view/cluster-choice';
import type { RankableRow, RankedRow } from '$lib/view/scheme-rows';
import { standingChoices, standingOf, type Standing } from '$lib/view/sure-standing';
import { answers } from './answers';
import { drawnEstimate } from './uncertainty';

/** The same ranking is told of each of its members, in two languages. */
const known = new Map<string, Promise<(unit_id: string) => Standing | null>>();

/** Where a unit stands in its clusters by the published figures, in every year it was in one. */
export async function standings(unit_id: string): Promise<Standing[]> {
	const options = prerendered<RankableRow>(await answers(question('cluster-options')), {
		name: 'cluster-options'
	});
	const asked = { name: 'unit-clusters', params: { unit_id } };
	const clusters = prerendered<UnitClusterRow>(
		await answers(question(asked.name, asked.params)),
		asked
	);
	const found: Standing[] = [];
	for (const { cluster_id, year } of clusters) {
		for (const settled of standingChoices(options, cluster_id, year)) {
			const standing = (await ranked(settled))(unit_id);
			if (standing) found.push(standing);
		}
	}
	return found;
}

function ranked(settled: Settled): Promise<(unit_id: string) => Standing | null> {
	const key = `${settled.clusterId} ${settled.year} ${settled.by}`;
	const ranking = known.get(key) ?? rank(settled);
	known.set(key, ranking);
	return ranking;
}

async function rank(settled: Settled): Promise<(unit_id: string) => Standing | null> {
	const ranking = rankingQuestion(settled);
	const rows = prerendered<RankedRow>(
		await answers(question(ranking.name, ranking.params)),
		ranking
	);
	const drawn = await drawnEstimate(settled);
	return (unit_id) => standingOf(settled, rows, drawn?.estimate ?? null, unit_id);
}
