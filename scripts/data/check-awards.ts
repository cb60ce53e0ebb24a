import type { Row } from '$lib/table/rows';
import type { Tables } from './check-fields.ts';
import type { Report } from './problem.ts';

/** Award types, award counts, worker shares, places: periods, classes, recipients, shares. */
export function checkAwards(tables: Tables, report: Report): void {
	tables.award_families?.forEach(({ family_order }, index) => {
		if (family_order !== index + 1)
			report(
				'award_families',
				index,
				'family_order',
				`order not 1, 2, 3 …: ${String(family_order)}`
			);
	});
	tables.awards?.forEach((row, index) =>
		checkAward(row, (column, message) => report('awards', index, column, message))
	);
	tables.worker_shares?.forEach((row, index) =>
		checkShare(row, (column, message) => report('worker_shares', index, column, message))
	);
	tables.prize_places?.forEach(({ place, collectives }, index) => {
		if (Number(place) < 1)
			report('prize_places', index, 'place', `place below 1: ${String(place)}`);
		if (Number(collectives) < 0)
			report('prize_places', index, 'collectives', `negative count: ${String(collectives)}`);
	});
}

type Say = (column: string, message: string) => void;

function checkAward(row: Row, say: Say): void {
	const [from, to] = [Number(row.year_from), Number(row.year_to)];
	if (from > to) say('year_to', `ends before it begins: ${from} to ${to}`);
	if (row.extent === 'year' && from < to)
		say('extent', `a year of several years: ${from} to ${to}`);
	if (row.extent === 'term' && from === to) say('extent', `a term of one year: ${from}`);
	if (Number(row.count) < 0) say('count', `negative count: ${String(row.count)}`);
	const printedClass = /_([123])$/.exec(String(row.award_code))?.[1];
	if (
		printedClass &&
		row.award_class !== null &&
		row.award_class !== undefined &&
		row.award_class !== printedClass
	)
		say('award_class', `class not that of the code: ${String(row.award_class)}`);
	if (
		row.position_group !== null &&
		row.position_group !== undefined &&
		row.recipient_type !== 'individual'
	)
		say('position_group', `position group of a ${String(row.recipient_type)}`);
}

function checkShare(row: Row, say: Say): void {
	const share = Number(row.share);
	if (share < 0 || share > 100) say('share', `share out of 0 to 100: ${share}`);
	const { base_count: base, direct_count: direct } = row;
	if (typeof base !== 'number' || typeof direct !== 'number') return;
	if (direct > base) say('direct_count', `more than the base: ${direct} of ${base}`);
	else if (base > 0 && Math.abs((100 * direct) / base - share) > 0.06)
		say(
			'share',
			`share not direct of base: ${share}, expected ${((100 * direct) / base).toFixed(1)}`
		);
}
