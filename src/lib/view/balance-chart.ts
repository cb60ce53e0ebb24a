import { m } from '$lib/paraglide/messages';
import type { AwardRow, BalanceRow } from './answer-rows';
import { levelTone } from './award-view';
import { labelled, partWord, valueText } from './balance-lines';
import type { BalanceScope } from './balance-view';
import type { Bar, BarsView } from './chart-view';
import { levelWord, locale } from './words';

type Level = AwardRow['level'];

/** A chart of one bar says no more than its number. */
const FEWEST_BARS = 2;

/** Awards per 1,000 workers: the levels of one unit and year, or of every unit, in the order given. Null with fewer than two values. */
export function workersChart(rows: readonly BalanceRow[], scope: BalanceScope): BarsView | null {
	if (rows.length < FEWEST_BARS) return null;
	const highest = rows.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
	const value = valueText(highest) ?? '';
	return {
		kind: 'bars',
		scale: 'linear',
		locale: locale(),
		axis: m.balance_workers_axis(),
		sentence: scope
			? m.balance_workers_sentence({ ...scope, level: levelWord(highest.part as Level), value })
			: m.balance_workers_sentence_all({
					label: labelled(highest, partWord(highest), scope),
					value
				}),
		bars: rows.map((row) => bar(row, scope))
	};
}

/** Growth of targets met beside growth of awards, level by level; null with fewer than two values. */
export function growthChart(
	rows: readonly BalanceRow[],
	scope: NonNullable<BalanceScope>
): BarsView | null {
	if (rows.length < FEWEST_BARS) return null;
	const targets = rows.find((row) => row.measure === 'targets_met_growth');
	const awards = rows.filter((row) => row.measure === 'awards_growth');
	const told =
		awards.find((row) => row.part === 'ministry_province') ?? awards[0] ?? targets ?? rows[0]!;
	const about = {
		...scope,
		award: partWord(told).toLocaleLowerCase(locale()),
		awards: valueText(told) ?? ''
	};
	return {
		kind: 'bars',
		scale: 'linear',
		locale: locale(),
		axis: m.balance_growth_axis(),
		sentence: targets
			? m.balance_growth_sentence({ ...about, targets: valueText(targets) ?? '' })
			: m.balance_growth_sentence_awards(about),
		bars: rows.map((row) => bar(row, scope))
	};
}

function bar(row: BalanceRow, scope: BalanceScope): Bar {
	return {
		key: [row.unit_id, row.year, row.measure, row.part].join(' '),
		label: labelled(row, partWord(row), scope),
		value: row.value,
		text: valueText(row) ?? '',
		tone: row.measure === 'targets_met_growth' ? 'ink' : levelTone(row.part as Level),
		fill: row.is_bound ? 'hollow' : 'solid'
	};
}
