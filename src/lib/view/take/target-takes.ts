import { m } from '$lib/paraglide/messages';
import { takenTable } from '$lib/table/taken-table';
import { countedRows } from '../achieved-view';
import type { AchievedRow, TargetRow } from '../answer-rows';
import type { Takeaway } from '../takeaway';
import { told, verdictWord } from '../words';
import { nameColumn, numberColumn, printedColumn, sourceColumn, yearColumn } from './columns';

/** Units of one year by the verdicts of their targets. */
export function countedTake(rows: readonly AchievedRow[], scope: readonly string[]): Takeaway {
	return {
		key: 'counted',
		topic: m.take_topic_counted(),
		scope,
		table: () =>
			takenTable(countedRows(rows), [
				numberColumn('rank', m.rank(), ({ rank }) => rank, 0),
				nameColumn('unit', m.unit()),
				yearColumn(),
				numberColumn('achieved', m.targets_achieved(), ({ achieved }) => achieved, 0),
				numberColumn('assessed', m.take_column_assessed(), (row) => row.n_assessed, 0),
				numberColumn('total', m.take_column_targets(), ({ n_total }) => n_total, 0),
				{
					name: 'rate',
					heading: m.targets_rate(),
					kind: 'percent',
					decimals: 1,
					of: ({ rate }) => rate
				},
				numberColumn('exceeded', m.verdict_exceeded(), (row) => row.n_exceeded, 0),
				numberColumn('met', m.verdict_met(), (row) => row.n_met, 0),
				numberColumn('almost', m.verdict_almost(), (row) => row.n_almost, 0),
				numberColumn('missed', m.verdict_missed(), (row) => row.n_missed, 0),
				numberColumn('not_assessed', m.verdict_not_assessed(), (row) => row.n_not_assessed, 0)
			])
	};
}

/** Every published count of targets met, with the words it was published in. */
export function printedTake(rows: readonly AchievedRow[], scope: readonly string[]): Takeaway {
	return {
		key: 'printed',
		topic: m.take_topic_printed(),
		scope,
		table: () =>
			takenTable(
				rows.filter(({ printed }) => printed),
				[
					nameColumn('unit', m.unit()),
					yearColumn(),
					numberColumn('achieved', m.targets_achieved(), ({ achieved }) => achieved, 0),
					numberColumn('total', m.take_column_targets(), ({ base }) => base, 0),
					numberColumn('exceeded', m.verdict_exceeded(), (row) => row.printed_exceeded, 0),
					{
						name: 'rate',
						heading: m.targets_rate(),
						kind: 'percent',
						decimals: 1,
						of: ({ rate }) => rate
					},
					{
						name: 'stage',
						heading: m.targets_stage(),
						kind: 'text',
						of: ({ printed_stage: stage }) =>
							stage === 'expected'
								? m.targets_stage_expected()
								: stage && m.targets_stage_reported()
					},
					printedColumn(),
					sourceColumn(
						(id) => rows.find(({ source_id }) => source_id === id)?.source_name ?? undefined
					)
				]
			)
	};
}

/** The targets of one unit and year: plan, actual and verdicts, as printed and as computed. */
export function targetsTake(
	rows: readonly TargetRow[],
	scope: readonly string[],
	sourceName: (id: string | null) => string | undefined
): Takeaway {
	return {
		key: 'targets',
		topic: m.take_topic_targets(),
		scope,
		table: () =>
			takenTable(rows, [
				nameColumn('indicator', m.indicator()),
				yearColumn(),
				{
					name: 'measure',
					heading: m.take_column_measure(),
					kind: 'text',
					of: (row) => told(row.unit_vi, row.unit_en)
				},
				{ name: 'plan', heading: m.plan(), kind: 'text', of: ({ plan_raw }) => plan_raw },
				numberColumn('plan_low', m.take_column_plan_low(), ({ plan_lo }) => plan_lo),
				numberColumn('plan_high', m.take_column_plan_high(), ({ plan_hi }) => plan_hi),
				numberColumn('actual', m.actual(), ({ actual }) => actual),
				{
					name: 'actual_words',
					heading: m.take_column_actual_words(),
					kind: 'text',
					of: ({ actual_raw }) => actual_raw
				},
				{
					name: 'percent_of_plan',
					heading: m.take_column_percent_of_plan(),
					kind: 'percent',
					decimals: 2,
					of: (row) => row.percent_printed ?? row.percent_of_plan
				},
				{
					name: 'verdict',
					heading: m.verdict(),
					kind: 'text',
					of: ({ verdict }) => verdictWord(verdict)
				},
				{
					name: 'verdict_official',
					heading: m.targets_official(),
					kind: 'text',
					of: ({ verdict_official: verdict }) => verdict && verdictWord(verdict)
				},
				{
					name: 'verdict_computed',
					heading: m.targets_computed(),
					kind: 'text',
					of: ({ verdict_computed: verdict }) => verdictWord(verdict)
				},
				printedColumn(),
				sourceColumn(sourceName)
			])
	};
}
