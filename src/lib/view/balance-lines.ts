import { formatNumber, formatPercent, formatShort, formatSigned } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { AwardRow, BalanceRow, PositionRow } from './answer-rows';
import type { BalanceLine, BalanceScope } from './balance-view';
import { balanceStory } from './story/story-ref';
import { capitalised, levelWord, locale, told } from './words';
import { positionWord } from './worker-view';
import { measureWords } from './worker-words';

type Level = AwardRow['level'];

/** One row as a line. Of every unit (scope null) the label says whose it is. */
export function balanceLine(row: BalanceRow, scope: BalanceScope): BalanceLine {
	const value = valueText(row);
	return {
		key: [row.unit_id, row.year, row.measure, row.part].join(' '),
		label: labelled(row, partWord(row), scope),
		value,
		made: value === null && !row.numerator ? null : madeWords(row),
		missing: value === null ? missingWords(row) : null,
		sources: sourcesOf(row),
		story: value === null ? null : balanceStory(row)
	};
}

/** Growth of targets first, then of awards level by level, each with its gap to the targets where there is one. */
export function growthLines(
	rows: readonly BalanceRow[],
	all: readonly BalanceRow[],
	scope: BalanceScope
): BalanceLine[] {
	return rows.map((row) => {
		const line = balanceLine(row, scope);
		const gap = all.find(
			(each) =>
				each.measure === 'growth_gap' &&
				each.unit_id === row.unit_id &&
				each.year === row.year &&
				each.part === row.part
		);
		if (row.measure !== 'awards_growth' || gap?.value == null || line.made === null) return line;
		return {
			...line,
			made: m.balance_growth_gap({ made: line.made, gap: points(gap.value) }),
			sources: [...new Set([...line.sources, ...sourcesOf(gap)])]
		};
	});
}

/** Members of one cluster and year, who have the same figures: one line for all of them. */
export function clusterLine(rows: readonly BalanceRow[]): BalanceLine {
	const row = rows[0]!;
	const line = balanceLine(row, null);
	if (rows.length === 1) return line;
	const label = m.balance_members_same_cluster({
		name: told(row.name_vi, row.name_en),
		count: rows.length - 1,
		year: row.year
	});
	return { ...line, label };
}

/** `Kiên Giang 2018 · Bộ, tỉnh`, or the part alone where the unit and year are said already. */
export function labelled(
	row: { name_vi: string; name_en: string; year: number },
	part: string,
	scope: BalanceScope
): string {
	if (scope) return part;
	return `${m.balance_scope({ name: told(row.name_vi, row.name_en), year: row.year })} · ${part}`;
}

/** The value as it is written; null when there is none, or when it is a bound that says nothing (at least 0). */
export function valueText(row: BalanceRow): string | null {
	if (row.value === null || (row.is_bound && row.value === 0)) return null;
	const { value } = row;
	switch (row.measure) {
		case 'awards_per_1000_workers':
		case 'individuals_per_1000_people':
			return bounded(row, formatNumber(value, 2, locale()));
		case 'awards_growth':
		case 'targets_met_growth':
		case 'self_score_excess':
			return signedPercent(value);
		case 'growth_gap':
			return points(value);
		case 'self_score_gap':
			return m.balance_scores_points({ value: formatSigned(value, 2, locale()) });
		case 'collectives_placed':
		case 'cluster_members_awarded':
			return bounded(row, formatPercent(value, 1, locale()));
		case 'position_mix':
			return formatPercent(value, 1, locale());
		default:
			return row.is_bound ? m.balance_bound({ value: printed(value) }) : printed(value);
	}
}

/** What a row is a part of, in words: a level, a position group, or the measure itself. */
export function partWord(row: BalanceRow): string {
	switch (row.measure) {
		case 'awards_per_1000_workers':
		case 'individuals_per_1000_people':
			return levelWord(row.part as Level);
		case 'awards_growth':
		case 'growth_gap':
			return m.balance_growth_awards({ level: levelWord(row.part as Level) });
		case 'targets_met_growth':
			return m.balance_growth_targets();
		case 'self_score_gap':
			return m.balance_scores_gap();
		case 'self_score_excess':
			return m.balance_scores_excess();
		case 'collectives_placed':
			return m.balance_members_placed();
		case 'cluster_members_awarded':
			return m.balance_members_cluster();
		case 'position_mix':
			return positionWord(row.part as PositionRow['position_group']);
		default:
			return capitalised(measureWords(row.measure));
	}
}

function madeWords(row: BalanceRow): string | null {
	return row.numerator === null || row.denominator === null ? oneSide(row) : bothSides(row);
}

function bothSides(row: BalanceRow): string {
	const given = { numerator: short(row.numerator), denominator: short(row.denominator) };
	switch (row.measure) {
		case 'awards_per_1000_workers':
			return m.balance_workers_made(given);
		case 'individuals_per_1000_people':
			return m.balance_people_made(given);
		case 'awards_growth':
		case 'targets_met_growth':
			return m.balance_growth_made(given);
		case 'self_score_gap':
			return m.balance_scores_gap_made(given);
		case 'self_score_excess':
			return m.balance_scores_excess_made(given);
		case 'cluster_members_awarded':
			return m.balance_members_cluster_made(given);
		case 'position_mix':
			return m.balance_mix_made(given);
		default:
			return m.balance_mix_printed(given);
	}
}

function oneSide(row: BalanceRow): string | null {
	if (row.measure === 'collectives_placed' && row.numerator !== null)
		return m.balance_members_placed_made({ numerator: short(row.numerator) });
	if (row.value !== null) return m.balance_mix_no_counts();
	return row.numerator === null ? null : short(row.numerator);
}

function missingWords(row: BalanceRow): string {
	const [first, second] = sides(row.measure);
	switch (row.missing) {
		case 'numerator':
			return m.balance_lacks({ what: first });
		case 'denominator':
			return m.balance_lacks({ what: second });
		case 'both':
			return m.balance_lacks_both({ first, second });
		case null:
			return m.balance_lacks({ what: first });
	}
}

/** What numerator and denominator are called where they are missing. */
function sides(measure: BalanceRow['measure']): [string, string] {
	switch (measure) {
		case 'awards_per_1000_workers':
			return [m.balance_awards(), m.balance_labour_force()];
		case 'individuals_per_1000_people':
			return [m.balance_individuals(), m.balance_population()];
		case 'awards_growth':
			return [m.balance_awards(), m.balance_awards_before()];
		case 'targets_met_growth':
			return [m.balance_targets(), m.balance_targets_before()];
		case 'self_score_gap':
		case 'self_score_excess':
			return [m.balance_self(), m.balance_appraised()];
		default:
			return [m.balance_collectives(), m.balance_members_count()];
	}
}

function sourcesOf(row: BalanceRow): string[] {
	return [
		...new Set([row.numerator_source_id, row.denominator_source_id].filter((id) => id !== null))
	];
}

function bounded(row: BalanceRow, text: string): string {
	return row.is_bound ? m.balance_at_least({ value: text }) : text;
}

/** `+18,8 %` */
export function signedPercent(value: number): string {
	return `${formatSigned(value, 1, locale())}${locale() === 'vi' ? '\u00a0' : ''}%`;
}

/** A share as printed: no decimals are added to it. */
function printed(value: number): string {
	return formatPercent(value, decimalsOf(value), locale());
}

function decimalsOf(value: number): number {
	return [0, 1].find((decimals) => Number(value.toFixed(decimals)) === value) ?? 2;
}

function points(value: number): string {
	return `${formatSigned(value, 1, locale())}\u00a0${m.unit_pp()}`;
}

function short(value: number | null): string {
	return value === null ? '' : formatShort(value, 2, locale());
}
