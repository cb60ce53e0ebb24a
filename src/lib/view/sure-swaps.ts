import { m } from '$lib/paraglide/messages';
import type { UnitSwap } from '$lib/uncertainty/unit-swaps';
import { numberText, shareText } from './scheme-words';
import type { Parts } from './sure-parts';

/** What the weight of one part does between a unit and its neighbours. */
export interface SwapLine {
	key: string;
	name: string;
	/** Its share of the total as it is. */
	now: string;
	/** One for each neighbour: the share at which they change places; null: never. */
	swaps: readonly (string | null)[];
}

export interface SwapView {
	sentence: string;
	/** The neighbours that are not level with it, as heads of columns. */
	others: readonly string[];
	/** The part whose share has to change least first; empty where every neighbour is level. */
	lines: readonly SwapLine[];
}

/** At which weights a unit and its neighbours change places. Null without neighbours. */
export function swapView(
	swaps: readonly UnitSwap[],
	name: string,
	parts: Parts,
	nameOf: (unit_id: string) => string
): SwapView | null {
	if (swaps.length === 0) return null;
	const others = [...new Set(swaps.filter((swap) => !isLevel(swap)).map(({ other }) => other))];
	const byNode = [...new Set(swaps.map(({ node }) => node))].map((node) =>
		swaps.filter((swap) => swap.node === node && !isLevel(swap))
	);
	const nearest = (each: readonly UnitSwap[]) => Math.min(...each.map(distance));
	return {
		sentence: sentence(swaps, name, parts, nameOf),
		others: others.map(nameOf),
		lines: (others.length > 0 ? byNode : [])
			.toSorted((a, b) => nearest(a) - nearest(b))
			.map((each) => ({
				key: each[0]!.node,
				name: parts.name(each[0]!.node),
				now: shareText(each[0]!.nominal_share),
				swaps: others.map((other) => {
					const swap = each.find((one) => one.other === other)?.swap;
					return swap ? shareText(swap.nominal_share) : null;
				})
			}))
	};
}

function sentence(
	swaps: readonly UnitSwap[],
	name: string,
	parts: Parts,
	nameOf: (unit_id: string) => string
): string {
	const first = swaps.toSorted((a, b) => distance(a) - distance(b))[0];
	if (!first?.swap) return m.sure_swaps_none({ name });
	const words = { name, other: nameOf(first.other), part: parts.said(first.node) };
	return isLevel(first)
		? m.sure_swaps_level(words)
		: m.sure_swaps_sentence({
				...words,
				now: shareText(first.nominal_share),
				share: shareText(first.swap.nominal_share),
				weight: numberText(Number(first.swap.weight.toPrecision(3)))
			});
}

/** Whether the units have equal totals: then every weight parts them as it is. */
function isLevel(swap: UnitSwap): boolean {
	return distance(swap) < 1e-9;
}

/** How far the share has to go; Infinity: no share does it. */
function distance({ swap, nominal_share }: UnitSwap): number {
	return swap ? Math.abs(swap.nominal_share - nominal_share) : Infinity;
}
