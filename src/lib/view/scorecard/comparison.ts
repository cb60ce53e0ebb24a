import { formatQuantity, formatSigned, qualifierMark } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type {
	ObservationRow,
	TargetCountRow,
	TargetRow,
	TodaysBordersRow,
	UnitPlaceRow
} from '../answer-rows';
import { FIRST_YEAR_OF_34, type UnitRow } from '../unit';
import { locale, told } from '../words';
import { figuresOf, type Figure } from './figures';
import { headline } from './headline';

/** What a scorecard is set beside, by the word `with=` of the address. */
export type Against =
	{ kind: 'unit'; unit: UnitRow } | { kind: 'median' } | { kind: 'before' } | { kind: 'borders' };

/** The words of the address for what is not a unit; a unit is its slug. */
export const AGAINST_WORD = { median: 'median', before: 'last-year', borders: 'borders' } as const;

/** Figures to set beside a unit's own. */
export interface Other {
	/** As a sentence says it, and as the heading of a column. */
	name: string;
	short: string;
	figures: ReadonlyMap<string, Figure>;
	/** Targets achieved of the total; null where nobody counted them. */
	count: { achieved: number; total: number } | null;
}

/** One figure beside another. */
export interface OtherWords {
	text: string;
	/** Own minus other; null where a bound or another unit makes it meaningless. */
	difference: string | null;
	standing: 'better' | 'worse' | 'level' | null;
}

/** What a word of the address asks to compare with; null for no word, an unknown one, or the unit itself. */
export function againstOf(
	word: string | null,
	units: readonly UnitRow[],
	unit: UnitRow
): Against | null {
	if (word === AGAINST_WORD.median) return { kind: 'median' };
	if (word === AGAINST_WORD.before) return { kind: 'before' };
	if (word === AGAINST_WORD.borders) return { kind: 'borders' };
	const named = units.filter((each) => each.slug === word && each.unit_id !== unit.unit_id);
	const found = named.find((each) => each.admin_set === unit.admin_set) ?? named[0];
	return found ? { kind: 'unit', unit: found } : null;
}

/** Another unit in the same year. */
export function otherUnit(
	unit: UnitRow,
	year: number,
	observations: readonly ObservationRow[],
	targets: readonly TargetRow[],
	counts: readonly TargetCountRow[]
): Other {
	const name = told(unit.name_vi, unit.name_en);
	const said = m.scorecard_with_of({ name, year });
	return {
		...{ name: said, short: said },
		figures: figuresOf(observations, targets, year),
		count: countOf(name, year, counts)
	};
}

/** The unit itself a year earlier. */
export function otherYear(
	year: number,
	observations: readonly ObservationRow[],
	targets: readonly TargetRow[],
	counts: readonly TargetCountRow[]
): Other {
	return {
		name: m.scorecard_with_year({ year }),
		short: m.scorecard_with_short_year({ year }),
		figures: withoutYears(figuresOf(observations, targets, year)),
		count: countOf('', year, counts)
	};
}

/** The middle figures of the members of its cluster. The unit of a figure is that of the unit's own. */
export function otherMedian(
	cluster: string,
	year: number,
	places: readonly UnitPlaceRow[],
	own: ReadonlyMap<string, Figure>
): Other {
	const figures = new Map<string, Figure>();
	for (const { indicator, year: at, middle } of places) {
		const figure = own.get(indicator);
		if (at !== year || middle === null || !figure) continue;
		const byYear = new Map(
			places.flatMap((each) =>
				each.indicator === indicator && each.middle !== null ? [[each.year, each.middle]] : []
			)
		);
		figures.set(indicator, { ...figure, value: middle, qualifier: null, byYear });
	}
	const short = m.scorecard_with_option_median();
	return { name: m.scorecard_with_median({ cluster }), short, figures, count: null };
}

/**
 * The same place in the other borders. Of an old unit: the unit of today in the same year, put together where it was not published. Of a unit of
 * today: before the merger its old units put together, after it the same in the last year before.
 */
export function otherBorders(
	unit: UnitRow,
	today: UnitRow,
	year: number,
	rows: readonly TodaysBordersRow[]
): Other {
	const isOld = unit.unit_id !== today.unit_id;
	const at = isOld || year < FIRST_YEAR_OF_34 ? year : FIRST_YEAR_OF_34 - 1;
	const figures = new Map<string, Figure>();
	for (const row of rows) {
		const value = isOld ? row.value : rolledValue(row);
		if (row.year !== at || row.basis === 'part' || value === null) continue;
		const { decimals, unit_vi, unit_en, qualifier } = row;
		figures.set(row.indicator, {
			...{ value, qualifier, decimals, unit_vi, unit_en, year: at, byYear: new Map() },
			isOfLarger: isOld && row.rollup === 'sum'
		});
	}
	const name = told(today.name_vi, today.name_en);
	const said = isOld
		? m.scorecard_with_today({ name, year: at })
		: m.scorecard_with_parts({ name, year: at });
	return { ...{ name: said, short: said }, figures, count: null };
}

function rolledValue({ basis, value, rolled_value }: TodaysBordersRow): number | null {
	return basis === 'own' ? rolled_value : value;
}

function countOf(name: string, year: number, counts: readonly TargetCountRow[]): Other['count'] {
	const { count } = headline(
		name,
		year,
		counts.find((row) => row.year === year)
	);
	return count && { achieved: count.achieved, total: count.total };
}

function withoutYears(figures: ReadonlyMap<string, Figure>): Map<string, Figure> {
	return new Map([...figures].map(([key, figure]) => [key, { ...figure, byYear: new Map() }]));
}

/** The other figure of an indicator beside the unit's own; null where there is no other. */
export function otherWords(
	own: Figure | undefined,
	other: Figure | undefined,
	direction: 'up' | 'down' | 'neutral'
): OtherWords | null {
	if (!other) return null;
	const unit = told(other.unit_vi, other.unit_en);
	const text =
		qualifierMark(other.qualifier) + formatQuantity(other.value, other.decimals, unit, locale());
	if (!own || !isComparable(own, other)) return { text, difference: null, standing: null };
	const gap = rounded(own.value - other.value, own.decimals);
	const sign = direction === 'up' ? 1 : direction === 'down' ? -1 : 0;
	const points = unit === '%' ? `\u00A0${m.unit_pp()}` : '';
	return {
		text,
		difference: formatSigned(gap, own.decimals, locale()) + points,
		standing: sign === 0 ? null : gap === 0 ? 'level' : gap * sign > 0 ? 'better' : 'worse'
	};
}

/** Bounds are not compared, nor figures in different units, nor a sum over more. */
function isComparable(a: Figure, b: Figure): boolean {
	const isExact = ({ qualifier }: Figure) => qualifier === null || qualifier === '=';
	return a.unit_vi === b.unit_vi && isExact(a) && isExact(b) && !b.isOfLarger;
}

function rounded(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}

/** How a unit does beside another, in one or two sentences: targets achieved where both are counted, then indicators better, worse, level. */
export function comparisonSentence(
	name: string,
	other: Other,
	count: Other['count'],
	rows: readonly (OtherWords | null)[]
): string {
	const of = (standing: OtherWords['standing']) =>
		rows.filter((row) => row?.standing === standing).length;
	const [better, worse, level] = [of('better'), of('worse'), of('level')];
	const total = better + worse + level;
	const said =
		total === 0
			? m.scorecard_with_nothing({ other: other.name })
			: m.scorecard_with_sentence({ name, other: other.name, total, better, worse, level });
	if (!count || !other.count) return said;
	const counts = m.scorecard_with_counts({
		...{ name, achieved: count.achieved, total: count.total, other: other.name },
		...{ other_achieved: other.count.achieved, other_total: other.count.total }
	});
	return `${counts} ${said}`;
}
