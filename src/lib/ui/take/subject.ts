import { formatDate } from '$lib/core/format';
import type { SvgNode } from '$lib/chart/still';
import type { About, Stamp } from '$lib/export/taken-files';
import { m } from '$lib/paraglide/messages';
import type { TakenTable } from '$lib/table/taken-table';
import type { ChartView } from '$lib/view/chart-view';
import type { KeyEntry } from '$lib/view/takeaway';

/** Of which figures a page is, and where it stands. */
export interface PageWords {
	/** How the dataset is called. */
	dataset: string;
	isIllustrative: boolean;
	/** On this device only. */
	isOwn: boolean;
	/** Kept nowhere yet: no address leads back to it. */
	isPassing: boolean;
	/** Null until its files were read, and for the reader's own. */
	version: string | null;
	/** The whole address of the screen. */
	address: string;
	/** ISO. */
	today: string;
}

/** A drawing that is no chart: a mark, already drawn. */
export interface DrawnMark {
	node: SvgNode;
	width: number;
	height: number;
}

/** All there is to know of what is taken away. */
export interface Subject {
	/** Its sentence. */
	title: string;
	topic: string;
	scope: readonly string[];
	colours: readonly KeyEntry[];
	source: string | null;
	drawn: ChartView | DrawnMark | null;
	/** Keys of its marks that are picked: the picture shows them so. */
	picked: readonly string[];
	table: (() => TakenTable) | null;
	page: PageWords;
}

/** From where and as of when, in paragraphs: what stands below a picture. */
export function footOf({ source, page }: Subject): string[] {
	const { dataset, version, isIllustrative, address } = page;
	const day = formatDate(page.today);
	return [
		...(isIllustrative ? [m.illustrative_banner()] : source ? [source] : []),
		version === null
			? m.take_foot({ dataset, day })
			: m.take_foot_version({ dataset, version, day }),
		...(page.isPassing ? [] : [address])
	];
}

/** The same by name, for the second sheet of a workbook and the metadata of a file. */
export function aboutOf({ title, scope, source, page }: Subject): About {
	const lines: [string, string | null][] = [
		[m.take_about_title(), title],
		[m.take_about_scope(), scope.join(' · ')],
		[m.take_about_warning(), page.isIllustrative ? m.illustrative_banner() : null],
		[m.take_about_source(), source],
		[m.take_about_dataset(), page.dataset],
		[m.take_about_version(), page.version],
		[m.take_about_day(), formatDate(page.today)],
		[m.take_about_address(), page.isPassing ? null : page.address]
	];
	return lines.filter((line): line is [string, string] => Boolean(line[1]));
}

/** What illustrative rows say of themselves in every row; null for any others. */
export function stampOf({ page }: Subject): Stamp | null {
	return page.isIllustrative
		? { name: 'data_kind', heading: m.take_kind(), cell: m.take_kind_illustrative() }
		: null;
}
