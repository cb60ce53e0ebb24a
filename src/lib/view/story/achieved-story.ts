import { formatPercent } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { TargetCountRow } from '../answer-rows';
import { headline } from '../scorecard/headline';
import { locale, told, verdictWord } from '../words';
import type { AchievedPart } from './story-rows';
import { quotesOf, sourcesOf, type Story, type StoryDifference, type StoryLine } from './story';

/**
 * The count of a year of `target-counts` as the rows of `story-achieved` would say it, before those are known: what is used and, where a
 * source printed it, that print. [] when there is no count.
 */
export function partsOfCount(row: TargetCountRow | undefined): AchievedPart[] {
	const head = row && headline('', row.year, row);
	if (!row || !head?.count) return [];
	const isPrinted = head.sourceId !== null;
	const used: AchievedPart = {
		...{ part: 'used', count_basis: isPrinted ? 'printed' : 'counted' },
		...{ target_id: null, name_vi: null, name_en: null },
		achieved: head.count.achieved,
		base: head.count.total,
		total: isPrinted ? row.printed_total : row.n_total,
		exceeded: head.count.exceeded,
		rate: isPrinted ? row.printed_rate : row.rate_assessed,
		...{ stage: null, verdict: null, verdict_official: null, verdict_computed: null },
		...{ as_printed: null, note: null, source_id: head.sourceId, source_name: null }
	};
	return isPrinted
		? [
				used,
				{
					...used,
					part: 'printed',
					count_basis: null,
					stage: row.printed_stage,
					as_printed: row.as_printed
				}
			]
		: [used];
}

/** The story of a count of targets achieved, from `story-achieved`; null when there is no count. */
export function achievedStory(rows: readonly AchievedPart[]): Story | null {
	const used = rows.find(({ part }) => part === 'used');
	if (used?.achieved == null || used.base === null) return null;
	const printed = rows.filter(({ part }) => part === 'printed');
	const targets = rows.filter(({ part }) => part === 'target');
	const own = printed.find(
		(row) =>
			used.count_basis === 'printed' &&
			row.source_id === used.source_id &&
			row.achieved === used.achieved &&
			row.total === used.total
	);
	const isExpected = own?.stage === 'expected';
	return {
		subject: m.story_subject_achieved(),
		value: `${used.achieved}/${used.base}${used.rate === null ? '' : ` (${rateText(used.rate)})`}`,
		about: isExpected ? m.story_expected() : null,
		formula: formula(used, targets),
		rule: null,
		status: own ? (isExpected ? 'expected' : 'reported') : 'computed',
		quotes: quotesOf(...(own ? [own] : [])),
		sourceIds: sourcesOf(used.source_id, ...(own ? [] : targets.map(({ source_id }) => source_id))),
		linesTitle: own ? m.story_lines_printed_targets() : m.story_lines_targets(),
		lines: [...printed.map((row) => printedLine(row, row === own)), ...targets.map(targetLine)],
		differs: [...otherCounts(used, printed, own), ...verdictsThatDiffer(targets)],
		names: [m.story_subject_achieved({}, { locale: 'vi' }), 'Chỉ tiêu đạt và vượt']
	};
}

function formula(used: AchievedPart, targets: readonly AchievedPart[]): string[] {
	const division =
		used.rate === null
			? []
			: [
					m.story_achieved_rate({
						achieved: used.achieved ?? 0,
						base: used.base ?? 0,
						rate: rateText(used.rate)
					})
				];
	if (used.count_basis === 'printed')
		return [
			m.story_achieved_printed(),
			...division,
			...(targets.length > 0 && targets.length < (used.total ?? 0)
				? [m.story_achieved_few({ held: targets.length, total: used.total ?? 0 })]
				: [])
		];
	const exceeded = used.exceeded ?? 0;
	const left = (used.total ?? 0) - (used.base ?? 0);
	return [
		m.story_achieved_counted({
			exceeded,
			met: (used.achieved ?? 0) - exceeded,
			achieved: used.achieved ?? 0,
			base: used.base ?? 0
		}),
		...division,
		...(left > 0 ? [m.story_achieved_left_out({ count: left })] : []),
		m.story_achieved_almost()
	];
}

function printedLine(row: AchievedPart, own: boolean): StoryLine {
	return {
		key: `printed ${row.source_id} ${row.achieved}/${row.total}`,
		label: row.source_name ?? row.source_id ?? '',
		value: `${row.achieved}/${row.total}`,
		note: [
			row.stage === 'expected' ? m.story_status_expected() : m.story_status_reported(),
			locale() === 'vi' ? row.note : null
		]
			.filter((word) => word)
			.join(' · '),
		own
	};
}

function targetLine(row: AchievedPart): StoryLine {
	return {
		key: `target ${row.target_id}`,
		label: told(row.name_vi, row.name_en) ?? row.target_id ?? '',
		value: row.verdict === null ? '–' : verdictWord(row.verdict),
		note: row.verdict_official === null ? null : m.story_officially(),
		own: false
	};
}

function otherCounts(
	used: AchievedPart,
	printed: readonly AchievedPart[],
	own: AchievedPart | undefined
): StoryDifference[] {
	return printed
		.filter((row) => row !== own && (row.achieved !== used.achieved || row.total !== used.total))
		.map((row) => ({
			title: m.story_other_figure(),
			words: m.story_other_figure_words({
				value: `${row.achieved}/${row.total}`,
				source: row.source_name ?? row.source_id ?? '',
				status: row.stage === 'expected' ? m.story_status_expected() : m.story_status_reported()
			})
		}));
}

function verdictsThatDiffer(targets: readonly AchievedPart[]): StoryDifference[] {
	return targets
		.filter(
			({ verdict_official: official, verdict_computed: computed }) =>
				official !== null && computed !== null && official !== computed
		)
		.map((row) => ({
			title: told(row.name_vi, row.name_en) ?? m.story_verdict_differs(),
			words: m.story_verdict_differs_words({
				official: verdictWord(row.verdict_official!),
				computed: verdictWord(row.verdict_computed!)
			})
		}));
}

function rateText(rate: number): string {
	return formatPercent(rate, 1, locale());
}
