import { question } from '$lib/sql/question';
import type { Answers } from '$lib/state/asking.svelte';
import { prerendered } from '$lib/state/asking.svelte';
import { uncertaintyKey, type PreparedUncertainty } from '$lib/state/uncertainty.svelte';
import type { Answers as MadeOf } from '$lib/uncertainty/answers';
import { Draws, DRAW_DEFAULTS } from '$lib/uncertainty/draws';
import { estimate, type Estimate } from '$lib/uncertainty/estimate';
import type { Ground } from '$lib/uncertainty/ground';
import { groundOf } from '$lib/uncertainty/ground-of';
import { leaveOneOut } from '$lib/uncertainty/leave-out';
import { neighboursOf } from '$lib/uncertainty/neighbours';
import { reasonsOf } from '$lib/uncertainty/reasons';
import { swapNodes, swapsAt } from '$lib/uncertainty/unit-swaps';
import { rankingQuestion, type Settled } from '$lib/view/cluster-choice';
import type { RankedRow } from '$lib/view/scheme-rows';
import { madeOfQuestion, sureQuestions, tiesQuestion } from '$lib/view/sure-questions';
import { sureSubject } from '$lib/view/sure-subject';
import { answers } from './answers';

/** How sure a ranking of the published figures is, drawn at build time as the page draws it. Null where nothing is doubted. */
export async function drawnEstimate(settled: Settled): Promise<{
	estimate: Estimate;
	ground: Ground;
	rows: readonly RankedRow[];
	asked: Answers;
} | null> {
	const { scheme } = settled;
	const madeOf = madeOfQuestion(settled);
	if (!scheme || !madeOf) return null;
	const ranking = rankingQuestion(settled);
	const ties = tiesQuestion(settled);
	const asked = await answers(
		...[ranking, ...sureQuestions(settled)].map(({ name, params }: Asking) =>
			question(name, params)
		)
	);
	const rows = prerendered<RankedRow>(asked, ranking);
	const ground = groundOf(scheme, {
		ranking: rows,
		madeOf: prerendered(asked, madeOf) as MadeOf['madeOf'],
		ties: ties ? prerendered(asked, ties) : []
	});
	if (!ground) return null;
	const draws = new Draws(ground, DRAW_DEFAULTS);
	draws.run(DRAW_DEFAULTS.draws);
	// who stands above whom is what groups are made of, and read by nobody after that
	return { estimate: { ...estimate(draws), above: [] }, ground, rows, asked };
}

/** What the clusters page opens with about how sure its ranking is and why its first unit is first, and the answers it stands on. */
export async function preparedUncertainty(
	settled: Settled
): Promise<{ answers: Answers; prepared: PreparedUncertainty | null }> {
	const drawn = await drawnEstimate(settled);
	if (!drawn) return { answers: {}, prepared: null };
	const { ground, rows, asked } = drawn;
	const unit_id = rows.find(({ rank }) => rank !== null)?.unit_id;
	const others = unit_id === undefined ? [] : neighboursOf(drawn.estimate, unit_id);
	return {
		answers: asked,
		prepared: {
			key: uncertaintyKey(sureSubject('published', settled), DRAW_DEFAULTS),
			estimate: drawn.estimate,
			leftOut: leaveOneOut(ground),
			reasons: unit_id === undefined ? null : reasonsOf(ground, unit_id),
			swaps:
				unit_id === undefined
					? []
					: swapNodes(ground).flatMap((node) => swapsAt(ground, node, unit_id, others))
		}
	};
}

type Asking = { name: string; params?: Parameters<typeof question>[1] };
