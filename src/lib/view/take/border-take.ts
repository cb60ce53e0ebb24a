import { m } from '$lib/paraglide/messages';
import { takenTable, type ColumnOf } from '$lib/table/taken-table';
import type { TodaysBordersRow } from '../answer-rows';
import { codedName, type Borders } from '../borders';
import { borderLines } from '../scorecard/border-table';
import type { Takeaway } from '../takeaway';
import { told } from '../words';

/** The figures of one year in both sets of borders, an indicator a row; the words of the table say how each came about. */
export function bordersTake(
	rows: readonly TodaysBordersRow[],
	borders: Borders,
	year: number,
	scope: readonly string[]
): Takeaway {
	const own = rows.filter((row) => row.year === year);
	const valueOf = (indicator: string, part: string | null) =>
		own.find(
			(row) =>
				row.indicator === indicator && (part === null ? row.basis !== 'part' : row.part_id === part)
		);
	type Line = ReturnType<typeof borderLines>[number];
	const text = (name: string, heading: string, of: (line: Line) => string | null) =>
		({ name, heading, kind: 'text', of }) satisfies ColumnOf<Line>;
	return {
		key: 'borders',
		topic: m.trust_take_borders(),
		scope,
		table: () =>
			takenTable(borderLines(rows, borders, year), [
				text('indicator', m.indicator(), ({ name }) => name),
				text('measure', m.take_column_measure(), ({ unit }) => unit),
				...borders.parts.map((part, i): ColumnOf<Line> => ({
					name: `part_${i + 1}`,
					heading: codedName(part),
					kind: 'number',
					of: ({ indicator }) => valueOf(indicator, part.unit_id)?.value ?? null
				})),
				{
					name: 'today',
					heading: codedName(borders.today),
					kind: 'number',
					of: ({ indicator }) => valueOf(indicator, null)?.value ?? null
				},
				text('qualifier', m.take_column_bound(), ({ indicator }) => {
					const bound = own.find((row) => row.indicator === indicator && isBound(row));
					return bound
						? (told(bound.part_name_vi, bound.part_name_en) ?? m.trust_take_today())
						: null;
				}),
				text('how', m.borders_how(), ({ how }) => how)
			])
	};
}

function isBound({ qualifier }: TodaysBordersRow): boolean {
	return qualifier !== null && qualifier !== '=';
}
