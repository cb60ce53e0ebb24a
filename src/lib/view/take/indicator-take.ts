import { m } from '$lib/paraglide/messages';
import { takenTable } from '$lib/table/taken-table';
import type { ObservationRow } from '../answer-rows';
import type { Takeaway } from '../takeaway';
import { told } from '../words';
import {
	nameColumn,
	numberColumn,
	printedColumn,
	sourceColumn,
	statusColumn,
	yearColumn
} from './columns';

/** The statistical indicators of one unit and year, with the year before and the ranks they give. */
export function indicatorTake(
	rows: readonly ObservationRow[],
	scope: readonly string[],
	sourceName: (id: string | null) => string | undefined
): Takeaway {
	return {
		key: 'indicators',
		topic: m.take_topic_indicators(),
		scope,
		table: () =>
			takenTable(rows, [
				nameColumn('indicator', m.indicator()),
				yearColumn(),
				numberColumn('value', m.value(), ({ value }) => value),
				{
					name: 'qualifier',
					heading: m.take_column_bound(),
					kind: 'text',
					of: ({ qualifier }) => (qualifier === '=' ? null : qualifier)
				},
				{
					name: 'measure',
					heading: m.take_column_measure(),
					kind: 'text',
					of: (row) => told(row.unit_vi, row.unit_en)
				},
				numberColumn('previous', m.scorecard_previous(), ({ previous }) => previous),
				numberColumn('change', m.change(), ({ change }) => change),
				numberColumn('cluster_rank', m.scorecard_cluster_rank(), (row) => row.cluster_rank, 0),
				numberColumn('region_rank', m.scorecard_region_rank(), (row) => row.region_rank, 0),
				statusColumn(),
				printedColumn(),
				sourceColumn(sourceName)
			])
	};
}
