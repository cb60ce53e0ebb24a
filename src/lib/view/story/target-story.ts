import { formatPercent, formatQuantity, formatSigned } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { TargetRow } from '../answer-rows';
import { planMeaning } from '../plan-meaning';
import {
	actualWords,
	dropWords,
	planUnderstood,
	planWords,
	whyDiffers
} from '../scorecard/target-words';
import { locale, told, verdictWord } from '../words';
import { observationLines, otherFigures } from './observation-story';
import type { StoryKey } from './story-ref';
import type { ObservationPart } from './story-rows';
import { asSentence, quotesOf, sourcesOf, storyStatus, type Story } from './story';

/** The target a story is of; undefined when the unit has no such target. */
export function targetOf(
	{ yearFrom: year, rest }: StoryKey,
	rows: readonly TargetRow[]
): TargetRow | undefined {
	const id = rest.join('.');
	return rows.find((each) => each.target_id === id && each.year === year);
}

/** The story of a target: its actual, what it is against the plan, and its verdict; null when there is no such target. */
export function targetStory(
	key: StoryKey,
	rows: readonly TargetRow[],
	parts: readonly ObservationPart[] | undefined
): Story | null {
	const row = targetOf(key, rows);
	if (!row) return null;
	const note = told(row.note_vi, row.note_en);
	return {
		subject: told(row.name_vi, row.name_en),
		value: actualWords(row),
		about: verdictWord(row.verdict),
		formula: [...planSentences(row), ...againstSentences(row), ...verdictSentences(row)],
		rule: note,
		status: row.actual === null && !row.actual_raw ? 'printed' : storyStatus(row.actual_status),
		quotes: quotesOf(row),
		sourceIds: sourcesOf(row.source_id),
		linesTitle: m.story_lines_held(),
		lines: observationLines(parts ?? []),
		differs: [...verdictDiffers(row), ...otherFigures(parts ?? [])],
		names: [row.name_vi, row.name_en]
	};
}

function planSentences(row: TargetRow): string[] {
	if (row.plan_implied) return [m.story_plan_implied({ plan: planWords(row) })];
	if (row.plan_raw === null)
		return row.plan_lo === null && row.plan_hi === null
			? [m.story_plan_none()]
			: [m.story_plan({ plan: planWords(row) })];
	const meaning = planMeaning({
		kind: row.plan_kind,
		lo: row.plan_lo,
		hi: row.plan_hi,
		strict: row.plan_strict,
		unit: told(row.unit_vi, row.unit_en)
	});
	const also = planUnderstood(row)?.also;
	return [m.story_plan_read({ words: row.plan_raw, meaning }), ...(also ? [also] : [])];
}

function againstSentences(row: TargetRow): string[] {
	const unit = told(row.unit_vi, row.unit_en);
	const quantity = (value: number) => formatQuantity(value, row.decimals, unit, locale());
	const drop = dropWords(row);
	const made: string[] = [];
	if (drop) made.push(m.story_drop({ drop }));
	if (row.percent_of_plan !== null && row.actual !== null && row.plan_lo !== null) {
		const given = {
			actual: quantity(row.actual),
			plan: quantity(row.plan_lo),
			percent: formatPercent(row.percent_of_plan, 2, locale())
		};
		made.push(row.direction === 'down' ? m.story_percent_down(given) : m.story_percent(given));
	} else if (row.plan_gap !== null && row.plan_gap !== 0) {
		made.push(
			m.story_gap({
				gap: `${formatSigned(row.plan_gap, row.decimals, locale())}\u00A0${unit === '%' ? m.unit_pp() : unit}`
			})
		);
	}
	if (row.percent_printed !== null)
		made.push(
			m.story_percent_printed({ percent: formatPercent(row.percent_printed, 2, locale()) })
		);
	return made;
}

function verdictSentences(row: TargetRow): string[] {
	return [
		rule(row),
		...(row.verdict_official === null
			? [m.story_verdict_computed({ verdict: verdictWord(row.verdict_computed) })]
			: [m.story_verdict_official({ verdict: verdictWord(row.verdict_official) })])
	];
}

/** The rule of `target_verdicts` for the form this plan has. */
function rule({ plan_kind: kind, direction, plan_lo: lo, plan_hi: hi }: TargetRow): string {
	if (kind === 'milestone') return m.story_rule_milestone();
	if (kind === null || kind === 'text' || (lo === null && hi === null)) return m.story_rule_none();
	if (kind === 'ceiling') return m.story_rule_ceiling();
	if (direction === 'neutral') return m.story_rule_neutral();
	if (kind === 'approx') return m.story_rule_approx();
	const isRange = lo !== null && hi !== null && lo !== hi;
	if (isRange) return direction === 'down' ? m.story_rule_range_down() : m.story_rule_range_up();
	return direction === 'down' ? m.story_rule_down() : m.story_rule_up();
}

function verdictDiffers(row: TargetRow) {
	if (!row.verdict_differs || row.verdict_official === null) return [];
	const why = whyDiffers(row) ?? told(row.note_vi, row.note_en);
	return [
		{
			title: m.story_verdict_differs(),
			words: [
				m.story_verdict_differs_words({
					official: verdictWord(row.verdict_official),
					computed: verdictWord(row.verdict_computed)
				}),
				...(why ? [asSentence(why)] : [])
			].join(' ')
		}
	];
}
