import { m } from '$lib/paraglide/messages';
import type { TargetOptionRow } from './answer-rows';
import { clusterName } from './cluster-choice';
import { told } from './words';

/** What the address asks of the targets page, as written there; null where it says nothing. */
export interface TargetWish {
	year: string | null;
	cluster: string | null;
}

/** What is compared, what else could be, and a sentence for each wish that cannot be met. */
export interface TargetChoice {
	/** Null for all years: what is published is too thin to be compared within one. */
	year: number | null;
	/** Null for every unit. */
	clusterId: string | null;
	years: readonly number[];
	clusters: readonly { value: string; label: string }[];
	/** Whether all years may be shown together. */
	together: boolean;
	problems: readonly string[];
}

/** From this many units with a list of targets in one year, years are compared one by one. */
const PANEL_UNITS = 5;

/** Settles what to compare from what is wished and what the dataset holds; null when it holds nothing. */
export function targetChoice(
	options: readonly TargetOptionRow[],
	wish: TargetWish
): TargetChoice | null {
	const whole = options.filter((row) => row.cluster_id === null);
	const years = whole.map((row) => row.year).sort((a, b) => b - a);
	if (years.length === 0) return null;
	const together = !whole.some((row) => row.listed_units >= PANEL_UNITS);
	const year = years.find((each) => String(each) === wish.year) ?? (together ? null : years[0]!);
	const collator = new Intl.Collator('vi');
	const clusters = options
		.filter((row) => row.year === year && row.cluster_id !== null)
		.filter((row) => row.printed_units + row.listed_units > 1)
		.map((row) => ({
			value: row.cluster_id!,
			label: clusterName(row.name_vi ?? '', row.name_en ?? '')
		}))
		.sort((a, b) => collator.compare(a.label, b.label));
	const cluster = clusters.find(({ value }) => value === wish.cluster);
	return {
		year,
		clusterId: cluster?.value ?? null,
		years,
		clusters,
		together,
		problems: [
			wish.year !== null && wish.year !== String(year)
				? m.targets_unknown_year({ value: wish.year, shown: yearWord(year) })
				: null,
			wish.cluster !== null && !cluster
				? m.targets_unknown_cluster({ value: clusterWord(options, wish.cluster) })
				: null
		].filter((problem) => problem !== null)
	};
}

/** The year, or "all years" in the middle of a sentence. */
export function yearWord(year: number | null): string {
	return year === null ? m.targets_all_years().toLocaleLowerCase('vi') : String(year);
}

function clusterWord(options: readonly TargetOptionRow[], id: string): string {
	const named = options.find((row) => row.cluster_id === id);
	return told(named?.name_vi ?? null, named?.name_en ?? null) ?? id;
}
