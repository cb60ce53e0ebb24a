import { formatDate, formatNumber } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { TimelinessRow } from './answer-rows';
import { labelled } from './balance-lines';
import type { BalanceLine, BalanceScope } from './balance-view';
import { daysStory } from './story/story-ref';
import { locale, told } from './words';

/** Days between two dates as a line, or which date is missing. */
export function daysLine(row: TimelinessRow, scope: BalanceScope): BalanceLine {
	return {
		key: [row.unit_id, row.year, row.measure, row.doc_id].join(' '),
		label: labelled(row, stepWord(row.measure), scope),
		value: row.days === null ? null : daysText(row.days),
		made: row.days === null ? told(row.title_vi, row.title_en) : madeWords(row),
		missing: row.days === null ? missingWords(row) : null,
		sources: [...new Set([row.to_source_id, row.from_source_id].filter((id) => id !== null))],
		story: row.days === null ? null : daysStory(row)
	};
}

/** `41 ngày` */
export function daysText(days: number): string {
	const count = formatNumber(days, 0, locale());
	return days === 1 ? m.balance_day_value({ count }) : m.balance_days_value({ count });
}

/** What a number of days leads to. */
export function stepWord(measure: TimelinessRow['measure']): string {
	switch (measure) {
		case 'days_to_proposal':
			return m.balance_days_proposal();
		case 'days_to_decision':
			return m.balance_days_decision();
		case 'days_to_conference':
			return m.balance_days_conference();
		case 'days_to_plan':
			return m.balance_days_plan();
	}
}

function madeWords(row: TimelinessRow): string {
	const given = {
		from: formatDate(row.from_date ?? ''),
		to: formatDate(row.to_date ?? ''),
		title: told(row.title_vi, row.title_en)
	};
	const from_title = told(row.from_title_vi, row.from_title_en);
	return from_title
		? m.balance_days_made_from({ ...given, from_title })
		: m.balance_days_made(given);
}

function missingWords(row: TimelinessRow): string {
	if (row.missing === 'from_date')
		return m.balance_days_no_from({ title: told(row.from_title_vi, row.from_title_en) ?? '' });
	return row.missing === 'achievement' ? m.balance_days_achievement() : m.balance_days_no_to();
}
