import { formatNumber } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { Change } from '$lib/uncertainty/change';
import type { Contribution } from '$lib/uncertainty/contribution';
import type { Ground } from '$lib/uncertainty/ground';
import type { Reasons } from '$lib/uncertainty/reasons';
import type { TargetTerms } from '$lib/uncertainty/target-points';
import { list, nameOf, ordinal, placeText } from './ranking-view';
import type { RankedRow } from './scheme-rows';
import { shareText, whyUnranked } from './scheme-words';
import type { Parts } from './sure-parts';
import { locale } from './words';

/** What one indicator does for a unit. */
export interface WhyLine {
	key: string;
	name: string;
	figure: string;
	/** Of the total; null where it carried none. */
	share: string | null;
	/** Against the mean, with its sign and unit. */
	amount: string;
	/** The same between -1 and 1, better to the right: what a bar shows. */
	bar: number;
	/** The unit's place without it. */
	without: string | null;
	/** The figure that gives another place, and which; null: none does. */
	up: string | null;
	down: string | null;
}

/** Why a unit stands where it does. */
export interface WhyView {
	name: string;
	sentence: string;
	/** What adds most, either way, first. */
	lines: readonly WhyLine[];
	/** The total and the mean it is held against; null where it is not made of parts. */
	sum: string | null;
	/** That a missing figure makes the others weigh more; null where none is missing. */
	shares: string | null;
}

/** Helping and hurting indicators the sentence names. */
const MOST_HELPS = 2;
const MOST_HURTS = 1;

/** Why one unit stands where it does, from what the worker found; `ground` has its figures. */
export function whyView(row: RankedRow, reasons: Reasons, ground: Ground, parts: Parts): WhyView {
	const name = nameOf(row);
	const { contributions, changes, rank } = reasons;
	if (rank === null)
		return {
			...{ name, lines: [], sum: null, shares: null },
			sentence: m.sure_why_unranked({ name, why: whyUnranked(row, parts.scheme) })
		};
	const added = contributions?.parts ?? [];
	const most = Math.max(0, ...added.map(({ amount }) => Math.abs(amount)));
	const figureOf = figures(ground, row.unit_id);
	const changeOf = (list: readonly Change[], id: string) => {
		const change = list.find(({ leaf }) => leaf === id);
		return change ? m.sure_change({ to: parts.bare(change), rank: ordinal(change.rank) }) : null;
	};
	const withoutById = new Map(reasons.without.map((each) => [each.leaf, each.rank]));
	return {
		name,
		sentence: [
			head(row, rank, name),
			because(added, ground, parts, contributions !== null),
			upWords(rank, changes.up, parts),
			downWords(row, changes.down, parts),
			'.'
		].join(''),
		lines: added.map(({ id, share, amount }) => {
			const figure = figureOf(id);
			const extra = extraPoints(row, id);
			const without = withoutById.get(id) ?? null;
			return {
				key: id,
				name: parts.name(id),
				figure:
					figure !== null
						? parts.figure(id, figure.held, figure.target)
						: extra !== null
							? parts.figure(id, extra)
							: m.sure_no_figure(),
				share: share === null ? null : shareText(share),
				amount: parts.amount(amount),
				bar: most > 0 ? (ground.best * amount) / most : 0,
				without: without === null ? null : placeText(without),
				up: changeOf(changes.up, id),
				down: changeOf(changes.down, id)
			};
		}),
		sum: contributions
			? m.sure_sum({
					total: formatNumber(contributions.total, parts.decimals, locale()),
					mean: formatNumber(contributions.mean, parts.decimals, locale())
				})
			: null,
		shares: contributions && lacksFigure(ground, row.unit_id) ? m.sure_share_note() : null
	};
}

/** Bonus and penalty a scale of points counts, which are no leaves; null for anything else. */
function extraPoints(row: RankedRow, id: string): number | null {
	if (id === 'bonus') return row.bonus ?? 0;
	return id === 'penalty' ? 0 - (row.penalty ?? 0) : null;
}

function lacksFigure(ground: Ground, unit_id: string): boolean {
	const n = ground.units.length;
	const unit = ground.units.indexOf(unit_id);
	return ground.leaves.some(({ weight }, leaf) => {
		const cell = leaf * n + unit;
		return weight > 0 && ground.wanted[cell] === 1 && Number.isNaN(ground.figures[cell]);
	});
}

function head(row: RankedRow, rank: number, name: string): string {
	if (row.tied)
		return rank === 1
			? m.sure_why_first_tied({ name })
			: m.sure_why_tied({ name, rank: ordinal(rank) });
	return rank === 1 ? m.sure_why_first({ name }) : m.sure_why_rank({ name, rank: ordinal(rank) });
}

function because(
	added: readonly Contribution[],
	{ best }: Ground,
	parts: Parts,
	made: boolean
): string {
	if (!made) return m.sure_why_printed();
	const least = 0.5 * 10 ** -parts.decimals;
	const helping = added.filter(({ amount }) => best * amount >= least).slice(0, MOST_HELPS);
	const hurting = added.filter(({ amount }) => -best * amount >= least).slice(0, MOST_HURTS);
	const said = (some: readonly Contribution[]) =>
		list(some.map(({ id, amount }) => withAmount(parts.said(id), parts.amount(amount))));
	const [helps, hurts] = [said(helping), said(hurting)];
	const one = helping.length === 1;
	if (helping.length > 0 && hurting.length > 0)
		return one ? m.sure_why_both_one({ helps, hurts }) : m.sure_why_both({ helps, hurts });
	if (helping.length > 0)
		return one ? m.sure_why_helps_one({ helps }) : m.sure_why_helps({ helps });
	if (hurting.length > 0) return m.sure_why_hurts_one({ hurts });
	return m.sure_why_even();
}

/** The amount in brackets, within those a name ends in. */
function withAmount(name: string, amount: string): string {
	return name.endsWith(')')
		? `${name.slice(0, -1)}; ${amount})`
		: m.sure_why_part({ name, amount });
}

function upWords(rank: number, [best]: readonly Change[], parts: Parts): string {
	if (best) return m.sure_why_up({ rank: ordinal(best.rank), change: parts.change(best) });
	return rank === 1 ? '' : m.sure_why_up_none();
}

function downWords(row: RankedRow, [best]: readonly Change[], parts: Parts): string {
	if (best) return m.sure_why_down({ rank: ordinal(best.rank), change: parts.change(best) });
	return row.rank !== null && row.rank >= row.ranked_count ? '' : m.sure_why_down_none();
}

/** What a leaf holds for a unit, and the target it comes from where that is known; null: nothing. */
function figures(
	ground: Ground,
	unit_id: string
): (leaf: string) => { held: number; target: TargetTerms | null } | null {
	const unit = ground.units.indexOf(unit_id);
	const leafAt = new Map(ground.leaves.map(({ id }, i) => [id, i]));
	return (id) => {
		const leaf = leafAt.get(id);
		if (leaf === undefined || unit < 0) return null;
		const cell = leaf * ground.units.length + unit;
		const held = ground.figures[cell] ?? Number.NaN;
		return Number.isNaN(held) ? null : { held, target: ground.targets?.cells[cell] ?? null };
	};
}
