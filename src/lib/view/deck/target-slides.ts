import { VERDICTS, type Verdict } from '$lib/core/verdict';
import { m } from '$lib/paraglide/messages';
import { takenTable } from '$lib/table/taken-table';
import { countedView } from '../achieved-view';
import type { AchievedRow, TargetRow } from '../answer-rows';
import { printedView } from '../printed-view';
import { seriesView } from '../scorecard/series';
import { actualWords, planWords } from '../scorecard/target-words';
import { told, verdictWord } from '../words';
import { achievedTable, whom } from './opening-slides';
import { statusesOf } from './ranking-slides';
import type { SlideBody, SlideGap } from './slide-content';
import { sourceLine, unitName, unitSheet, type SlideGround } from './slide-ground';
import { stageBars } from './stage-bars';

/** So many lines are read from the last row of a hall. */
const MOST_LINES = 7;

/** The targets of a unit against their plans, those missed first; of a cluster, how many each member achieved. */
export async function targetsSlide(ground: SlideGround): Promise<SlideBody | SlideGap> {
	if (!ground.subject.unit) return clusterTargets(ground);
	const { sheet } = await unitSheet(ground);
	const { unit, year, head } = sheet;
	const targets = sheet.planned.flatMap(({ target }) => target ?? []);
	const name = unitName(unit);
	if (targets.length === 0)
		return { reason: m.present_gap_target_list({ name, year }), isWaiting: false };
	const told_ = countWords(targets);
	const shown = targets
		.toSorted((a, b) => order(a.verdict) - order(b.verdict))
		.slice(0, MOST_LINES);
	return {
		title: m.present_targets_title({ name, year, counts: told_ }),
		message: [
			shown.length < targets.length
				? m.present_left_out_targets({ count: targets.length - shown.length })
				: '',
			head.count && head.count.total > targets.length
				? m.scorecard_targets_partial({ shown: targets.length, total: head.count.total })
				: ''
		]
			.filter(Boolean)
			.join(' '),
		notes: '',
		scope: [name, String(year)],
		figure: {
			kind: 'table',
			headings: [
				{ text: m.present_col_target(), isNumber: false },
				{ text: m.present_col_plan(), isNumber: true },
				{ text: m.present_col_actual(), isNumber: true },
				{ text: m.present_col_verdict(), isNumber: false }
			],
			rows: shown.map((target) => [
				told(target.name_vi, target.name_en),
				planWords(target),
				actualWords(target),
				verdictWord(target.verdict)
			])
		},
		table: targetTable(targets),
		source: targetSource(ground, targets, sheet.sourceNames),
		status: statusesOf(targets.map(({ actual_status }) => actual_status))
	};
}

async function clusterTargets(ground: SlideGround): Promise<SlideBody | SlideGap> {
	const { year, clusterId } = ground.subject;
	const place = await whom(ground);
	const rows = await ground.ask<AchievedRow>('targets-achieved', { year, cluster_id: clusterId });
	const counted = countedView(rows, place, null);
	const printed = counted ? null : printedView(rows, null);
	const drawn = counted?.chart ?? (printed && stageBars(printed.chart, null).view);
	if (!drawn) return { reason: m.present_gap_targets({ place, year }), isWaiting: false };
	return {
		title: drawn.sentence,
		message: '',
		notes: '',
		scope: [place, String(year)],
		figure: { kind: 'chart', view: drawn },
		table: achievedTable(rows),
		source: sourceLine(
			ground.isIllustrative,
			rows.map(({ source_name }) => source_name ?? undefined)
		),
		status: ''
	};
}

/** One figure of a unit through the years: that of the first key figure which has a past. */
export async function indicatorsSlide(ground: SlideGround): Promise<SlideBody | SlideGap> {
	const { unit, year } = ground.subject;
	if (!unit) return { reason: m.present_gap_unit_only(), isWaiting: false };
	const { sheet, rows } = await unitSheet(ground);
	const name = unitName(unit);
	const past = rows.observations.filter((row) => row.year <= year);
	for (const { key } of sheet.cards) {
		const view = seriesView(name, key, past);
		if (!view) continue;
		const own = past.filter(({ indicator }) => indicator === key);
		return {
			title: view.sentence,
			message: '',
			notes: '',
			scope: [name, `${view.years[0]}–${view.years.at(-1)}`],
			figure: { kind: 'chart', view },
			table: takenTable(
				own.toSorted((a, b) => a.year - b.year),
				[
					{ name: 'year', heading: m.present_col_year(), kind: 'year', of: (row) => row.year },
					{
						name: 'value',
						heading: view.axis,
						kind: 'number',
						decimals: own[0]?.decimals ?? 2,
						of: (row) => row.value
					}
				]
			),
			source: sourceLine(
				ground.isIllustrative,
				own.map(({ source_id }) => sheet.sourceNames.get(source_id))
			),
			status: statusesOf(own.map(({ status }) => status))
		};
	}
	return { reason: m.present_gap_series({ name, year }), isWaiting: false };
}

/** Where a unit fell short; that nothing was missed, where every target is known. */
export async function missedSlide(ground: SlideGround): Promise<SlideBody | SlideGap> {
	const { unit, year, clusterId } = ground.subject;
	if (!unit) return clusterMissed(ground, clusterId, year);
	const { sheet } = await unitSheet(ground);
	const name = unitName(unit);
	const targets = sheet.planned.flatMap(({ target }) => target ?? []);
	const missed = targets.filter(({ verdict }) => verdict === 'missed' || verdict === 'almost');
	const unnamed = (sheet.head.count?.total ?? 0) - (sheet.head.count?.achieved ?? 0);
	if (targets.length === 0 && !sheet.head.count)
		return { reason: m.present_gap_target_list({ name, year }), isWaiting: false };
	const items = sheet.weak.map((line) => ({
		text: line.name,
		detail: [line.verdict && verdictWord(line.verdict), line.why].filter(Boolean).join(' · ')
	}));
	if (missed.length === 0 && unnamed > 0)
		items.unshift({ text: m.scorecard_missed_unknown({ count: unnamed }), detail: '' });
	return {
		title:
			missed.length > 0
				? m.present_missed_title({ name, year, count: missed.length })
				: unnamed > 0
					? m.present_missed_unnamed({ name, year, count: unnamed })
					: m.present_missed_none({ name, year }),
		message: '',
		notes: sheet.gaps.join('\n'),
		scope: [name, String(year)],
		figure: {
			kind: 'list',
			items: items.length > 0 ? items : sheet.gaps.slice(0, 4).map((text) => ({ text, detail: '' }))
		},
		table: missed.length > 0 ? targetTable(missed) : null,
		source: targetSource(ground, targets, sheet.sourceNames),
		status: statusesOf(missed.map(({ actual_status }) => actual_status))
	};
}

async function clusterMissed(
	ground: SlideGround,
	cluster_id: string | null,
	year: number
): Promise<SlideBody | SlideGap> {
	const place = await whom(ground);
	const rows = (await ground.ask<AchievedRow>('targets-achieved', { year, cluster_id })).filter(
		({ achieved, base, kind }) => achieved !== null && base !== null && kind !== 'nation'
	);
	const short = rows
		.filter(({ achieved, base }) => achieved! < base!)
		.toSorted((a, b) => b.base! - b.achieved! - (a.base! - a.achieved!));
	if (rows.length === 0)
		return { reason: m.present_gap_targets({ place, year }), isWaiting: false };
	return {
		title: m.present_cluster_missed({ place, year, count: short.length, all: rows.length }),
		message: '',
		notes: '',
		scope: [place, String(year)],
		figure: {
			kind: 'list',
			items: short.slice(0, MOST_LINES).map((row) => ({
				text: told(row.name_vi, row.name_en),
				detail: m.present_short_by({
					count: row.base! - row.achieved!,
					achieved: row.achieved!,
					total: row.base!
				})
			}))
		},
		table: achievedTable(rows),
		source: sourceLine(
			ground.isIllustrative,
			rows.map(({ source_name }) => source_name ?? undefined)
		),
		status: ''
	};
}

/** Missed first: that is what a hall asks about. */
function order(verdict: Verdict): number {
	return (['missed', 'almost', 'exceeded', 'met', 'not_assessed'] as const).indexOf(verdict);
}

function countWords(targets: readonly TargetRow[]): string {
	return VERDICTS.map((verdict) => ({
		verdict,
		count: targets.filter((target) => target.verdict === verdict).length
	}))
		.filter(({ count }) => count > 0)
		.map(({ verdict, count }) => `${count} ${verdictWord(verdict).toLocaleLowerCase()}`)
		.join(', ');
}

function targetTable(targets: readonly TargetRow[]) {
	const of = (name: string, heading: string, cell: (row: TargetRow) => string) => ({
		...{ name, heading, of: cell },
		kind: 'text' as const
	});
	return takenTable(targets, [
		of('target', m.present_col_target(), (row) => told(row.name_vi, row.name_en)),
		of('unit', m.present_col_measure(), (row) => told(row.unit_vi, row.unit_en)),
		of('plan', m.present_col_plan(), planWords),
		{
			name: 'actual',
			heading: m.present_col_actual(),
			kind: 'number',
			of: ({ actual }) => actual
		},
		of('verdict', m.present_col_verdict(), (row) => verdictWord(row.verdict))
	]);
}

function targetSource(
	{ isIllustrative }: SlideGround,
	targets: readonly TargetRow[],
	names: ReadonlyMap<string, string>
): string {
	return sourceLine(
		isIllustrative,
		targets.map(({ source_id }) => names.get(source_id))
	);
}
