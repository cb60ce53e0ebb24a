import { m } from '$lib/paraglide/messages';
import { takenTable } from '$lib/table/taken-table';
import type { ChainRow, RegisterRow } from '../movement-rows';
import { dueWord, launchLevel, movementPhrase, taskStatusWord } from '../movement-words';
import type { Takeaway } from '../takeaway';
import { told } from '../words';
import { nameColumn, numberColumn, printedColumn, sourceColumn, yearColumn } from './columns';

/** Tasks of document chains, one a row, with the document that sets each. Of no task there is no table. */
export function tasksTake(rows: readonly ChainRow[], scope: readonly string[]): Takeaway {
	const tasks = rows.filter(({ task_id }) => task_id !== null);
	return {
		key: 'chains',
		topic: m.trust_take_tasks(),
		scope,
		table: () =>
			takenTable(tasks, [
				unitColumn(),
				yearColumn(),
				{
					name: 'document',
					heading: m.trust_take_document(),
					kind: 'text',
					of: (row) => row.symbol ?? told(row.title_vi, row.title_en)
				},
				{
					name: 'issued',
					heading: m.chart_timeline_when(),
					kind: 'text',
					of: ({ issued }) => issued
				},
				numberColumn('number', m.trust_take_number(), ({ task_no }) => task_no, 0),
				{
					name: 'task',
					heading: m.movements_words_task(),
					kind: 'text',
					of: (row) => told(row.text_vi, row.text_en)
				},
				{
					name: 'owner',
					heading: m.movements_owner(),
					kind: 'text',
					of: (row) => told(row.owner_vi, row.owner_en)
				},
				{ name: 'due', heading: m.movements_due(), kind: 'text', of: ({ due }) => dueWord(due) },
				{
					name: 'status',
					heading: m.movements_status(),
					kind: 'text',
					of: ({ status }) => status && taskStatusWord(status)
				},
				{
					name: 'as_printed',
					heading: m.take_column_as_printed(),
					kind: 'text',
					of: ({ task_as_printed }) => task_as_printed
				},
				{ name: 'source', heading: m.source(), kind: 'text', of: sourceOf }
			])
	};
}

/** Movements that documents name, one a row and unit. */
export function movementsTake(rows: readonly RegisterRow[], scope: readonly string[]): Takeaway {
	return {
		key: 'campaigns',
		topic: m.trust_take_movements(),
		scope,
		table: () =>
			takenTable(rows, [
				unitColumn(),
				yearColumn(),
				nameColumn('movement', m.trust_take_movements()),
				{
					name: 'launched_by',
					heading: m.trust_take_launched(),
					kind: 'text',
					of: ({ launched_by }) => launchLevel(launched_by)
				},
				{ name: 'kind', heading: m.trust_take_kind(), kind: 'text', of: movementPhrase },
				printedColumn(),
				sourceColumn(
					(id) => rows.find(({ source_id }) => source_id === id)?.source_title ?? undefined
				)
			])
	};
}

function unitColumn() {
	return {
		name: 'unit',
		heading: m.unit(),
		kind: 'text' as const,
		of: (row: Pick<ChainRow, 'unit_vi' | 'unit_en' | 'unit_id'>) =>
			told(row.unit_vi, row.unit_en) ?? row.unit_id
	};
}

function sourceOf(row: ChainRow): string {
	return row.source_title ?? row.source_id;
}
