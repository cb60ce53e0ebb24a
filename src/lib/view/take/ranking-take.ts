import { m } from '$lib/paraglide/messages';
import { takenTable, type ColumnOf } from '$lib/table/taken-table';
import type { RankedRow } from '../scheme-rows';
import type { Takeaway } from '../takeaway';
import { capitalised, told } from '../words';
import { nameColumn, numberColumn, sourceColumn, statusColumn, yearColumn } from './columns';

/** The ranking of one cluster and year; `valueHead` names what they are ranked on. */
export function rankingTake(
	rows: readonly RankedRow[],
	{
		cluster,
		year,
		scheme,
		valueHead
	}: { cluster: string; year: number; scheme: string; valueHead: string }
): Takeaway {
	return {
		key: 'ranking',
		topic: m.take_topic_ranking(),
		scope: [cluster, String(year), scheme],
		table: () => takenTable(rows, columnsOf(rows, valueHead))
	};
}

function columnsOf(rows: readonly RankedRow[], valueHead: string): ColumnOf<RankedRow>[] {
	const first = rows[0];
	const isPercent = first?.unit_en === '%';
	return [
		numberColumn('rank', m.rank(), ({ rank }) => rank, 0),
		{ name: 'tied', heading: capitalised(m.tied()), kind: 'boolean', of: ({ tied }) => tied },
		nameColumn('unit', m.unit()),
		yearColumn(),
		{
			name: 'score',
			heading: valueHead,
			kind: isPercent ? 'percent' : 'number',
			decimals: first?.decimals ?? null,
			of: ({ score }) => score
		},
		{
			name: 'measure',
			heading: m.take_column_measure(),
			kind: 'text',
			of: (row) => told(row.unit_vi, row.unit_en)
		},
		numberColumn('covered', m.take_column_covered(), ({ covered }) => covered, 0),
		numberColumn('needed', m.take_column_needed(), ({ needed }) => needed, 0),
		...(rows.some(({ self_score }) => self_score !== null)
			? [numberColumn<RankedRow>('self_score', m.take_column_self_score(), (row) => row.self_score)]
			: []),
		statusColumn(),
		sourceColumn()
	];
}
