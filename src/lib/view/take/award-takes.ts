import { m } from '$lib/paraglide/messages';
import { takenTable, type ColumnOf } from '$lib/table/taken-table';
import type { AwardFamilyRow, AwardRow, WorkerShareRow } from '../answer-rows';
import type { KeyEntry, Takeaway } from '../takeaway';
import { levelWord, recipientWord, told } from '../words';
import { nameColumn, numberColumn, printedColumn, sourceColumn, yearColumn } from './columns';

/** What the colours of levels mean; `mixed` has none of its own. */
export function levelColours(levels: readonly AwardRow['level'][]): KeyEntry[] {
	const known = ['state', 'government', 'ministry_province', 'unit'] as const;
	return known
		.filter((level) => levels.includes(level))
		.map((level) => ({ label: levelWord(level), tone: `level-${level}` }));
}

/** Awards of a unit and period by family. */
export function familyTake(rows: readonly AwardFamilyRow[], scope: readonly string[]): Takeaway {
	return {
		key: 'families',
		topic: m.take_topic_families(),
		scope,
		colours: levelColours(rows.map(({ level }) => level)),
		table: () =>
			takenTable(rows, [
				{
					name: 'family',
					heading: m.awards_family(),
					kind: 'text',
					of: (row) => told(row.family_vi, row.family_en)
				},
				levelColumn(),
				numberColumn('collectives', m.awards_collectives(), (row) => row.collectives, 0),
				numberColumn('individuals', m.awards_individuals(), (row) => row.individuals, 0),
				numberColumn('households', m.awards_households(), (row) => row.households, 0),
				numberColumn('enterprises', m.awards_enterprises(), (row) => row.enterprises, 0),
				numberColumn('not_split', m.awards_not_split(), (row) => row.not_split, 0),
				numberColumn('count', m.awards_total(), (row) => row.count, 0),
				boundColumn()
			])
	};
}

/** Awards of a unit and period line by line, granted and proposed told apart. */
export function awardsTake(
	rows: readonly AwardRow[],
	key: string,
	scope: readonly string[],
	sourceName: (id: string | null) => string | undefined
): Takeaway {
	return {
		key,
		topic: m.take_topic_awards(),
		scope,
		colours: levelColours(
			rows.filter(({ stage }) => stage === 'granted').map(({ level }) => level)
		),
		table: () =>
			takenTable(rows, [
				{
					name: 'year_from',
					heading: m.take_column_from(),
					kind: 'year',
					of: (row) => row.year_from
				},
				{ name: 'year_to', heading: m.take_column_to(), kind: 'year', of: (row) => row.year_to },
				nameColumn('award', m.take_column_award()),
				levelColumn(),
				{
					name: 'recipient',
					heading: m.take_column_recipient(),
					kind: 'text',
					of: (row) => recipientWord(row.recipient_type)
				},
				{
					name: 'stage',
					heading: m.take_column_stage(),
					kind: 'text',
					of: ({ stage }) => (stage === 'proposed' ? m.stage_proposed() : m.take_stage_granted())
				},
				numberColumn('count', m.count(), (row) => row.count, 0),
				boundColumn(),
				printedColumn(),
				sourceColumn(sourceName)
			])
	};
}

/** Shares of direct workers among those awarded. */
export function workerTake(
	rows: readonly WorkerShareRow[],
	key: string,
	scope: readonly string[],
	sourceName: (id: string | null) => string | undefined
): Takeaway {
	return {
		key,
		topic: m.take_topic_workers(),
		scope,
		table: () =>
			takenTable(rows, [
				nameColumn('unit', m.unit()),
				yearColumn(),
				{
					name: 'share',
					heading: m.awards_worker_share(),
					kind: 'percent',
					decimals: 1,
					of: ({ share }) => share
				},
				boundColumn(),
				numberColumn('direct', m.awards_worker_direct(), (row) => row.direct_count, 0),
				numberColumn('base', m.awards_worker_base(), (row) => row.base_count, 0),
				numberColumn('rank', m.rank(), ({ rank }) => rank, 0),
				printedColumn(),
				sourceColumn(sourceName)
			])
	};
}

function levelColumn<Row extends { level: AwardRow['level'] }>(): ColumnOf<Row> {
	return {
		name: 'level',
		heading: m.take_column_level(),
		kind: 'text',
		of: ({ level }) => levelWord(level)
	};
}

/** A figure that is only a bound says so beside it. */
function boundColumn<Row extends { qualifier: string | null }>(): ColumnOf<Row> {
	return {
		name: 'qualifier',
		heading: m.take_column_bound(),
		kind: 'text',
		of: ({ qualifier }) => (qualifier === '=' ? null : qualifier)
	};
}
