import type { Scheme } from '$lib/core/scheme';
import type { Answers } from '$lib/uncertainty/answers';
import { groundOf } from '$lib/uncertainty/ground-of';
import { nominalRanking } from '$lib/uncertainty/ranking';
import type { RankedRow } from './scheme-rows';

/** What a ranking is made of, as the SQL answered it for a scheme. */
export interface Material extends Pick<Answers, 'madeOf' | 'ties'> {
	scheme: Scheme;
}

/**
 * Whether what a ranking by one scheme is made of does for another: the same figures, targets and points under other weights, other
 * maxima of sections, other means. Not where a person parted ties: the kernel does not know of them.
 */
export function doesFor({ scheme: from }: Material, to: Scheme): boolean {
	if (to.decided.length > 0 || from.tie_break.join() !== to.tie_break.join()) return false;
	if (from.kind === 'index' && to.kind === 'index')
		return isWithin(to.indicators.map(signed), from.indicators.map(signed));
	if (from.kind === 'rank_sum' && to.kind === 'rank_sum')
		return (
			to.indicators.length > 0 &&
			isWithin(to.indicators.filter(weighs).map(signed), from.indicators.filter(weighs).map(signed))
		);
	if (from.kind === 'scale_1000' && to.kind === 'scale_1000')
		return pointsOf(from) === pointsOf(to);
	return from.kind === 'target_count' && to.kind === 'target_count';
}

/**
 * The rows of a ranking placed anew by another scheme of the same kind, from what the ranking is made of: what is shown while a slider
 * moves, before the SQL has answered. The kernel that draws rankings computes it, which tests hold equal to the SQL; `covered`, `needed`
 * and what else the rows say stays as it was asked. Null where `doesFor` says no.
 */
export function previewRows(
	rows: readonly RankedRow[],
	material: Material,
	scheme: Scheme
): RankedRow[] | null {
	if (!doesFor(material, scheme)) return null;
	const used = scheme.kind === 'index' || scheme.kind === 'rank_sum' ? namesOf(scheme) : null;
	const madeOf = (
		used
			? (material.madeOf as readonly { indicator: string }[]).filter((row) =>
					used.has(row.indicator)
				)
			: material.madeOf
	) as Answers['madeOf'];
	const ground = groundOf(scheme, {
		ranking: rows,
		madeOf,
		ties: material.ties
	});
	if (!ground) return null;
	const placed = new Map(nominalRanking(ground).map((each) => [each.unit_id, each]));
	const ranked = [...placed.values()].filter(({ rank }) => rank !== null);
	const count = (of: (each: (typeof ranked)[number]) => boolean) => ranked.filter(of).length;
	return rows
		.map((row): RankedRow => {
			const { score, rank, unranked_reason } = placed.get(row.unit_id)!;
			const sharing = rank === null ? 0 : count((each) => each.rank === rank);
			return {
				...row,
				...{ score, rank, rank_by_rules: rank, unranked_reason, decimals: scheme.rank.decimals },
				tied: sharing > 1,
				tie_broken: rank !== null && count((each) => each.score === score) > sharing,
				tie_decided: false,
				ranked_count: ranked.length
			};
		})
		.sort(
			(a, b) =>
				(a.rank ?? Infinity) - (b.rank ?? Infinity) ||
				(a.unit_id < b.unit_id ? -1 : Number(a.unit_id > b.unit_id))
		);
}

function namesOf(scheme: Extract<Scheme, { kind: 'index' | 'rank_sum' }>): ReadonlySet<string> {
	// a sum of ranks takes indicators that weigh, an index keeps the others for its rules
	const { indicators } = scheme;
	return new Set(
		(scheme.kind === 'index' ? indicators : indicators.filter(weighs)).map(
			({ indicator }) => indicator
		)
	);
}

function weighs({ weight }: { weight: number }): boolean {
	return weight > 0;
}

function signed({ indicator, direction }: { indicator: string; direction: string }): string {
	return `${direction} ${indicator}`;
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
	return some.length > 0 && some.every((each) => all.includes(each));
}

/** All that points depend on. */
function pointsOf(scheme: Extract<Scheme, { kind: 'scale_1000' }>): string {
	const sections = scheme.sections.map(({ id, mode, indicator_groups }) => [
		id,
		mode,
		...indicator_groups
	]);
	return JSON.stringify([scheme.target, sections, [...scheme.veto].sort()]);
}
