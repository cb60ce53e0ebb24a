import { folded } from '$lib/core/folded';
import { m } from '$lib/paraglide/messages';
import { clusterName } from './cluster-choice';
import { locale, told } from './words';

/** One row of question `find-entries`. */
export interface FindRow {
	kind: 'unit' | 'cluster' | 'indicator' | 'document' | 'movement';
	id: string;
	slug: string | null;
	name_vi: string;
	name_en: string;
	detail_vi: string | null;
	detail_en: string | null;
	year: number | null;
	admin_set: '63' | '34' | 'VN' | null;
	rank_set: '63' | '34' | null;
	unit_kind: 'province' | 'city' | 'nation' | null;
	movements: boolean;
	awards: boolean;
}

/** The kinds of things that are found, in the order they stand in when nothing else decides. */
export const FIND_GROUPS = [
	'unit',
	'view',
	'cluster',
	'indicator',
	'movement',
	'document',
	'question'
] as const;
export type FindGroup = (typeof FIND_GROUPS)[number];

/** One thing that can be found, and where it is. */
export interface FindEntry {
	/** Unique among the entries. */
	id: string;
	group: FindGroup;
	title: string;
	detail: string | null;
	/** A page without language and base, what its address says besides the dataset, and the place on the page. */
	path: string;
	search: Readonly<Record<string, string>>;
	hash: string;
	/** Folded names in both languages: what is looked in first. */
	names: readonly string[];
	/** What the name is shortened to: `kg`, `hcm`. */
	initials: readonly string[];
	/** Folded words it is found by as well. */
	extra: string;
}

/** Text as names are compared: folded, any run of other signs one space. */
export function plainWords(text: string): string {
	return folded(text)
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

interface Made {
	id: string;
	group: FindGroup;
	title: string;
	detail?: string | null;
	path: string;
	search?: Readonly<Record<string, string>>;
	hash?: string;
	names: readonly (string | null)[];
	initials?: readonly string[];
	extra?: readonly (string | null)[];
}

function entry(made: Made): FindEntry {
	const names = [made.title, ...made.names].filter((name) => name !== null).map(plainWords);
	return {
		id: made.id,
		group: made.group,
		title: made.title,
		detail: made.detail ?? null,
		path: made.path,
		search: made.search ?? {},
		hash: made.hash ?? '',
		names: [...new Set(names)],
		initials: made.initials ?? [],
		extra: plainWords([made.detail ?? '', ...(made.extra ?? [])].join(' '))
	};
}

/**
 * Everything that can be found, in the order of the menus: the pages and the questions, which are always there, and what the rows
 * name; indicators that provinces can be ranked on stand before the others. `firstSet` is the set of borders most figures of the dataset are of: of two units of one name, that one comes first.
 */
export function findEntries(
	rows: readonly FindRow[],
	questions: Iterable<string>,
	firstSet: '63' | '34'
): FindEntry[] {
	const sets = { '63': 0, '34': 0, VN: 0 };
	for (const row of rows)
		if (row.kind === 'unit' && row.admin_set && row.unit_kind !== 'nation') sets[row.admin_set]++;
	const collator = new Intl.Collator(locale());
	const name = (row: FindRow) => told(row.name_vi, row.name_en);
	const units = rows
		.filter((row) => row.kind === 'unit')
		.toSorted(
			(a, b) =>
				collator.compare(name(a), name(b)) ||
				Number(b.admin_set === firstSet) - Number(a.admin_set === firstSet)
		);
	return [
		...units.map(unitEntry),
		...pageEntries(),
		...(['63', '34'] as const).filter((set) => sets[set] > 0).map((set) => country(set, sets[set])),
		...units.flatMap(unitViews),
		...rows.filter((row) => row.kind === 'cluster').map(clusterEntry),
		...rows
			.filter((row) => row.kind === 'indicator')
			.toSorted((a, b) => Number(a.rank_set === null) - Number(b.rank_set === null))
			.map((row) => indicatorEntry(row, sets)),
		...rows.filter((row) => row.kind === 'movement').map((row) => paperEntry(row, 'movement')),
		...rows.filter((row) => row.kind === 'document').map((row) => paperEntry(row, 'document')),
		...[...questions].map((question) =>
			entry({
				id: `question ${question}`,
				group: 'question',
				title: question,
				path: '/sql/',
				search: { question },
				names: [],
				extra: ['sql']
			})
		)
	];
}

function unitEntry(row: FindRow): FindEntry {
	const { admin_set: set, unit_kind: kind } = row;
	const details = [
		kind === 'nation' ? m.find_nation() : set === '34' ? m.find_set_34() : m.find_set_63(),
		...(row.detail_vi === null
			? []
			: [m.find_now_part_of({ name: told(row.detail_vi, row.detail_en) ?? row.detail_vi })])
	];
	const letters = initialsOf(row.name_vi);
	return entry({
		id: `unit ${row.id}`,
		group: 'unit',
		title: told(row.name_vi, row.name_en),
		detail: details.join(' · '),
		path: `/scorecard/${row.slug}/`,
		search: set === '63' || set === '34' ? { set } : {},
		names: [
			row.name_vi,
			row.name_en,
			...(kind === 'city' ? [`thành phố ${row.name_vi}`, `TP ${row.name_vi}`] : []),
			...(kind === 'province' ? [`tỉnh ${row.name_vi}`] : [])
		],
		initials: kind === 'city' ? [letters, `tp${letters}`] : [letters]
	});
}

/** Views of a unit other than its scorecard, where it has something to show there. */
function unitViews(row: FindRow): FindEntry[] {
	const name = told(row.name_vi, row.name_en);
	const view = (what: string, path: string, title: string) =>
		entry({
			id: `${what} ${row.id}`,
			group: 'view',
			title,
			path,
			search: { unit: row.slug! },
			names: [],
			extra: [row.name_vi, row.name_en, initialsOf(row.name_vi)]
		});
	return [
		...(row.awards ? [view('awards', '/awards/', m.find_awards_of({ name }))] : []),
		...(row.movements ? [view('movements', '/movements/', m.find_movements_of({ name }))] : [])
	];
}

function pageEntries(): FindEntry[] {
	const page = (path: string, title: string, extra: string[] = [], hash = '') =>
		entry({ id: `page ${path}${hash}`, group: 'view', title, path, hash, names: [], extra });
	return [
		page('/', m.nav_home(), ['trang chủ home']),
		page('/clusters/', m.nav_clusters(), [m.clusters_title(), 'xếp hạng thang điểm']),
		page('/targets/', m.nav_targets(), ['kế hoạch thực hiện targets plan']),
		page('/awards/', m.nav_awards(), ['huân chương bằng khen cờ thi đua awards']),
		page('/scorecards/', m.sheets_title(), ['in pdf a4 print all']),
		page('/movements/', m.movements_title(), ['chỉ thị kế hoạch nhiệm vụ']),
		page('/reconcile/', m.nav_reconcile(), ['sai lệch số in số tính']),
		page('/data/', m.nav_data(), [m.find_bring_file(), 'excel csv parquet nguồn']),
		page('/sql/', m.find_sql(), ['duckdb query truy vấn']),
		page('/about/', m.nav_about(), [m.find_glossary(), 'công thức cách tính thuật ngữ']),
		entry({
			id: 'page illustrative',
			group: 'view',
			title: m.dataset_illustrative(),
			path: '/',
			search: { data: 'minh-hoa' },
			names: []
		})
	];
}

function country(set: '63' | '34', count: number): FindEntry {
	return entry({
		id: `cluster ${set}`,
		group: 'cluster',
		title: m.find_country_title({ count }),
		path: '/clusters/',
		search: { cluster: set },
		names: [],
		extra: [m.find_cluster_words(), m.find_nation()]
	});
}

function clusterEntry(row: FindRow): FindEntry {
	const year = String(row.year);
	const title = m.find_cluster_title({ cluster: clusterName(row.name_vi, row.name_en), year });
	return entry({
		id: `cluster ${row.id} ${year}`,
		group: 'cluster',
		title,
		path: '/clusters/',
		search: { cluster: row.id, year },
		names: [row.name_vi.replace(/^Cụm thi đua (các )?(tỉnh )?/, ''), clusterName('', row.name_en)],
		initials: [row.id.replace(/^C-/, '').toLowerCase()],
		extra: [row.name_vi, row.name_en, m.find_cluster_words()]
	});
}

function indicatorEntry(row: FindRow, sets: Readonly<Record<'63' | '34', number>>): FindEntry {
	const measure = told(row.detail_vi, row.detail_en);
	const set = row.rank_set;
	const shown =
		set === null
			? m.find_indicator_series()
			: m.find_indicator_ranked({ count: sets[set], year: row.year ?? '' });
	const place: Pick<Made, 'path' | 'search'> =
		set === null
			? { path: `/scorecard/${row.slug}/`, search: { indicator: row.id } }
			: { path: '/clusters/', search: { cluster: set, year: String(row.year), by: row.id } };
	return entry({
		id: `indicator ${row.id}`,
		group: 'indicator',
		title: told(row.name_vi, row.name_en),
		detail: [measure, shown].filter((part) => part !== null).join(' · '),
		...place,
		names: [row.name_vi, row.name_en, row.id],
		initials: [initialsOf(row.name_vi)]
	});
}

function paperEntry(row: FindRow, group: 'document' | 'movement'): FindEntry {
	const detail = told(row.detail_vi, row.detail_en);
	return entry({
		id: `${group} ${row.id}`,
		group,
		title: told(row.name_vi, row.name_en),
		detail: [detail, row.year].filter((part) => part !== null).join(' · '),
		path: '/movements/',
		search: row.slug === null ? {} : { unit: row.slug },
		hash: `#${group === 'document' ? 'doc' : 'movement'}-${row.id}`,
		names: [row.name_vi, row.name_en],
		extra: [row.slug?.replaceAll('-', ' ') ?? '', 'chỉ thị kế hoạch công văn phong trào']
	});
}

/** `Bà Rịa – Vũng Tàu` → `brvt`. */
function initialsOf(name: string): string {
	return plainWords(name)
		.split(' ')
		.map((word) => word.charAt(0))
		.join('');
}
