import { checkAwards } from './check-awards.ts';
import type { Tables } from './check-fields.ts';
import { checkFigures } from './check-figures.ts';
import { checkUnits } from './check-units.ts';
import { reporter, type Problem, type Report } from './problem.ts';

/** What the field demands beyond the contract of tables. Returns every problem, [] when there is none. */
export function checkRules(tables: Tables): Problem[] {
	const problems: Problem[] = [];
	const report = reporter(problems);
	checkUnits(tables, report);
	checkFigures(tables, report);
	checkAwards(tables, report);
	checkSources(tables, report);
	return problems;
}

/** A source nothing cites is a leftover: it would stand in the list of sources and vouch for nothing. */
function checkSources(tables: Tables, report: Report): void {
	const cited = new Set(
		Object.entries(tables).flatMap(([name, rows]) =>
			name === 'sources' ? [] : rows.map((row) => row.source_id)
		)
	);
	tables.sources?.forEach(({ source_id }, index) => {
		if (!cited.has(source_id ?? null))
			report('sources', index, 'source_id', `source not cited: ${String(source_id)}`);
	});
	for (const [name, column] of [
		['sources', 'published'],
		['units', 'valid_from'],
		['units', 'valid_to'],
		['documents', 'issued'],
		['tasks', 'due']
	] as const)
		tables[name]?.forEach((row, index) => {
			const date = row[column] ?? null;
			if (date !== null && !isDate(String(date)))
				report(name, index, column, `not an ISO date: ${String(date)}`);
		});
}

/** A year, a month or a day: `2019`, `2019-03`, `2019-03-26`. */
function isDate(text: string): boolean {
	if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
	const full = text.padEnd(10, '0000-01-01'.slice(text.length));
	const date = new Date(`${full}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
