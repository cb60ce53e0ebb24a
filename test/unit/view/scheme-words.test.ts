import { beforeEach, describe, expect, test } from 'vitest';
import {
	NORMALISATIONS,
	RANK_METHODS,
	ROOT,
	SCHEME_KINDS,
	type IndexScheme
} from '$lib/core/scheme';
import { checkScheme, schemeFromText } from '$lib/core/scheme-check';
import { schemeJson } from '$lib/core/scheme-json';
import { isShipped, PRESETS, preset } from '$lib/core/scheme-presets';
import { liveRanks } from '$lib/view/live-ranks';
import { officialWhy } from '$lib/view/official-why';
import { addressProblem, issueWords } from '$lib/view/scheme-issues';
import { schemeFileName } from '$lib/view/scheme-keep';
import {
	criteriaSection,
	indexOf,
	ownScheme,
	schemeOfKind,
	targetsSection
} from '$lib/view/scheme-own';
import type { IndicatorChoiceRow, OfficialSectionRow, RankedRow } from '$lib/view/scheme-rows';
import { tiedPeers } from '$lib/view/scheme-ties';
import {
	kindWord,
	nodeName,
	normalisationNote,
	normalisationWord,
	rankMethodWord,
	tieWord
} from '$lib/view/scheme-words';
import { sliderEnd } from '$lib/view/slider-range';
import { inLocale } from './words-locale';

beforeEach(() => inLocale('vi'));

const INDEX = preset('index_minmax') as IndexScheme;
const member = (unit_id: string, over: Partial<RankedRow>): RankedRow => ({
	...{ cluster_id: 'C', year: 2024, basis: 'official', direction: 'up', unit_id, slug: unit_id },
	...{ name_vi: `Tỉnh ${unit_id}`, name_en: unit_id, kind: 'province', score: null, decimals: 1 },
	...{ unit_vi: 'điểm', unit_en: 'points', rank: null, tied: false, ranked_count: 3 },
	...{ member_count: 4, covered: 4, needed: 4, role: null, confidence: null, status: null },
	...{ source_id: null, self_score: null },
	...over
});

describe('a scheme that is edited', () => {
	test('from one that ships says so in name, version and source, and keeps the id to go back to', () => {
		const own = ownScheme({ ...INDEX, aggregation: 'geometric' }, INDEX);
		expect(own).toMatchObject({
			id: 'index_minmax',
			version: '1',
			name_vi: 'Chỉ số tổng hợp 0–100 (tự sửa)',
			name_en: 'Composite index 0–100 (edited)',
			aggregation: 'geometric'
		});
		expect(own.source).toContain('tự sửa từ “Chỉ số tổng hợp 0–100”, phiên bản default-2026');
		expect(isShipped(own)).toBe(false);
		expect(checkScheme(schemeJson(own)).issues).toEqual([]);
	});

	test('keeps a name, version or source the edit itself gave', () => {
		const named = ownScheme({ ...INDEX, name_vi: 'Của tôi', name_en: 'Của tôi' }, INDEX);
		expect([named.name_vi, named.version]).toEqual(['Của tôi', '1']);
		expect(ownScheme({ ...INDEX, version: '2' }, INDEX)).toMatchObject({
			version: '2',
			name_vi: 'Chỉ số tổng hợp 0–100 (tự sửa)'
		});
	});

	test('from the reader’s own stays as it is', () => {
		const own = { ...INDEX, version: '7' };
		expect(ownScheme(own, own)).toBe(own);
	});

	test.each(SCHEME_KINDS.flatMap((kind) => PRESETS.map((from) => [from.id, kind] as const)))(
		'from %s to kind %s is a scheme, and nobody’s but the reader’s',
		(id, kind) => {
			const next = schemeOfKind(kind, preset(id));
			expect(next.kind).toBe(kind);
			expect(checkScheme(schemeJson(next)).issues).toEqual([]);
			expect(isShipped(next)).toBe(false);
		}
	);

	test('takes its indicators along between an index and a sum of ranks', () => {
		const sum = schemeOfKind('rank_sum', INDEX);
		if (sum.kind !== 'rank_sum') throw new Error('not a sum of ranks');
		expect(sum.indicators.map(({ indicator }) => indicator)).toEqual(
			INDEX.indicators.map(({ indicator }) => indicator)
		);
		const back = schemeOfKind('index', sum);
		if (back.kind !== 'index') throw new Error('not an index');
		expect([back.indicators.length, back.groups.length]).toEqual([5, 0]);
		// the worst of a cluster is 0 there, of which only an arithmetic mean is defined
		expect([back.normalisation.method, back.aggregation]).toEqual(['minmax', 'arithmetic']);
	});

	test('an index takes the usable indicators where the shipped ones have too few figures to rank anybody', () => {
		const from = preset('scale_1000');
		const shipped = schemeOfKind('index', from);
		if (shipped.kind !== 'index') throw new Error('not an index');
		const usable = (ids: readonly string[]) =>
			ids.map((indicator) => ({ indicator, direction: 'down' as const }));
		const taken = (ids: readonly string[]) => {
			const next = schemeOfKind('index', from, usable(ids));
			expect(checkScheme(schemeJson(next)).issues).toEqual([]);
			if (next.kind !== 'index') throw new Error('not an index');
			if (ids.includes('iip')) expect(next.aggregation).toBe('arithmetic');
			return next.indicators;
		};
		const ids = shipped.indicators.map(({ indicator }) => indicator);
		expect(taken([])).toEqual(shipped.indicators);
		expect(taken([...ids.slice(1), 'other'])).toEqual(shipped.indicators);
		expect(taken(['iip', 'doctors', ids[0]!])).toMatchObject([
			{ indicator: 'iip', direction: 'down', weight: 1, parent: ROOT },
			{ indicator: 'doctors' },
			{ indicator: ids[0] }
		]);
	});
});

test('an index of one indicator, a section of criteria and one of targets are right as they come', () => {
	const row: IndicatorChoiceRow = {
		...{ cluster_id: 'C', year: 2024, indicator: 'md_poverty_rate', direction: 'down' },
		...{ name_vi: 'Tỷ lệ hộ nghèo', name_en: 'Poverty', indicator_group: 'society' },
		...{ covered: 4, member_count: 4, reason: null, usable: true },
		...{ unit_vi: '%', unit_en: '%', decimals: 2, lowest: 1, highest: 9 }
	};
	expect(checkScheme(schemeJson(indexOf(row))).issues).toEqual([]);
	expect(indexOf(row)).toMatchObject({ name_vi: 'Chỉ số từ Tỷ lệ hộ nghèo' });
	expect(criteriaSection('xdd')).toMatchObject({
		mode: 'criteria',
		name_en: 'Party, government, Front and unions'
	});
	const first = targetsSection([]);
	expect([first.id, targetsSection([first]).id]).toEqual(['targets_1', 'targets_2']);
});

describe('words', () => {
	test.each(['vi', 'en'] as const)('tell every method, kind and way apart in %s', (locale) => {
		inLocale(locale);
		const words = [
			...NORMALISATIONS.map(normalisationWord),
			...NORMALISATIONS.map(normalisationNote),
			...SCHEME_KINDS.map(kindWord),
			...RANK_METHODS.map(rankMethodWord)
		];
		expect(new Set(words).size).toBe(words.length);
	});

	test('name a node by the scheme, then by its indicator, then by its section', () => {
		const name = (id: string) =>
			nodeName(INDEX, id, (code) => (code === 'pci_score' ? 'Chỉ số PCI' : null));
		expect([name('economy'), name('pci_score'), name('xdd'), name('total'), name('q')]).toEqual([
			'Kinh tế',
			'Chỉ số PCI',
			'Xây dựng Đảng, chính quyền, MTTQ, đoàn thể',
			'Tổng điểm',
			'q'
		]);
		expect(tieWord(INDEX, 'node:society', () => null)).toBe('Xã hội');
	});
});

describe('what is wrong with a scheme is told with its place', () => {
	const words = (text: string) =>
		schemeFromText(text).issues.map((issue) => {
			const { where, what } = issueWords(issue);
			return where ? `${where}: ${what}` : what;
		});
	const with_ = (changes: object) => JSON.stringify({ ...schemeJson(INDEX), ...changes });
	test.each([
		['{', 'không đọc được như JSON'],
		['[]', 'cần là một đối tượng'],
		[
			with_({ version: '' }),
			'Phiên bản: giá trị không được phép; cần chữ dài 1–100 ký tự, không có dấu “|”'
		],
		[with_({ min_share: 2 }), 'Mức đủ số liệu tối thiểu: ngoài giới hạn; cần từ 0 đến 1'],
		[with_({ indicators: [] }), 'Chỉ tiêu: ngoài giới hạn; cần từ 1 đến 500 phần tử'],
		[
			with_({ tie_break: ['node:q'] }),
			'Quy tắc khi bằng điểm › thứ 1: chỉ tới mục không có; hiện có: total, economy, society, governance, grdp_per_capita, income_per_capita_monthly, trained_employed_workers_15plus, md_poverty_rate, papi_total_80'
		],
		[with_({ extra: 1 }), /^“extra”: không có mục này; các mục được phép: id, version/],
		[with_({ groups: [] }), /^Chỉ tiêu › thứ 1 › Nhóm: chỉ tới mục không có; hiện có: total$/],
		[with_({ normalisation: { method: 'goalposts' } }), 'Chỉ tiêu › thứ 1 › Hai mốc: còn thiếu'],
		[
			with_({ rank: { decimals: 1.5 } }),
			'Xếp hạng › Số chữ số thập phân: ngoài giới hạn; cần số nguyên'
		],
		[
			JSON.stringify({ ...schemeJson(preset('scale_1000')), max: 900 }),
			'Điểm tối đa: không khớp; cần bằng tổng điểm các mục, 1.000'
		]
	])('%s', (text, expected) => {
		const found = words(text)[0];
		if (typeof expected === 'string') expect(found).toBe(expected);
		else expect(found).toMatch(expected);
	});

	test('in an address in one sentence that says what is shown instead', () => {
		expect(addressProblem(schemeFromText('').issues, INDEX)).toBe(
			'Không đọc được cách tính trong địa chỉ (có thể địa chỉ bị cắt cụt); đang xếp theo Chỉ số tổng hợp 0–100.'
		);
		expect(addressProblem(schemeFromText(with_({ min_share: 2 })).issues, null)).toBe(
			'Cách tính trong địa chỉ có 1 chỗ sai; đang xếp theo một chỉ tiêu. Mức đủ số liệu tối thiểu: ngoài giới hạn; cần từ 0 đến 1.'
		);
		expect(addressProblem([], INDEX)).toMatch(/^Không đọc được/);
	});
});

test.each([
	[INDEX, 'index_minmax-default-2026.json'],
	[{ ...INDEX, id: 'Đề án/Hà Nội', version: '1.0 thử' }, 'De-an-Ha-Noi-1.0-thu.json']
])('a file is called in letters every file system takes', (scheme, name) => {
	expect(schemeFileName(scheme)).toBe(name);
});

test.each([
	[0.4, 1],
	[1, 5],
	[5, 10],
	[20_000, 40_000]
])('a slider with weights up to %s ends at %s: there is room above', (largest, end) => {
	expect(sliderEnd(largest)).toBe(end);
});

test('the first three and the unit in question are in sight while a slider moves', () => {
	const rows = ['a', 'b', 'c', 'd', 'e'].map((id, i) =>
		member(id, { rank: i === 2 ? 2 : i + 1, tied: i === 1 || i === 2 })
	);
	const words = (chosen: string | null) => liveRanks(rows, chosen).map((each) => each.words);
	expect(words('e')).toEqual(['1. Tỉnh a', '=2. Tỉnh b', '=2. Tỉnh c', '5. Tỉnh e']);
	expect(words('a')).toEqual(['1. Tỉnh a', '=2. Tỉnh b', '=2. Tỉnh c']);
	expect(liveRanks([member('a', {})], 'a')).toEqual([]);
});

test('a person may decide between members the rules leave equal, and only between them', () => {
	const rows = [
		member('a', { rank: 1, rank_by_rules: 1 }),
		member('b', { rank: 2, rank_by_rules: 2 }),
		member('c', { rank: 3, rank_by_rules: 2 }),
		member('d', { rank: null, rank_by_rules: null })
	];
	expect([...tiedPeers(rows)]).toEqual([
		['b', ['c']],
		['c', ['b']]
	]);
});

describe('where an entered total comes from', () => {
	const section = (unit_id: string, code: string, score: number | null, mean_score: number) => ({
		...{ unit_id, section: code, max_score: 200, self_score: 150, score, mean_score },
		...{ covered: 1, needed: 1 }
	});
	const SECTIONS: OfficialSectionRow[] = [
		section('a', 'ktxh', 180.5, 170),
		section('a', 'xdd', 90, 100),
		section('b', 'ktxh', 170, 170),
		section('b', 'bonus', 5, 2.5),
		section('c', 'xdd', null, 100)
	];

	test('is told against the mean of the cluster, sections the unit lacks included', () => {
		const why = officialWhy(member('a', { rank: 1, score: 270.5 }), SECTIONS, []);
		expect(why?.sentence).toBe(
			'Tỉnh a được 270,5 điểm, so với bình quân cụm: −2,0; hơn nhiều nhất ở “Chỉ tiêu KTXH, QP-AN” (+10,5); kém nhiều nhất ở “Xây dựng Đảng, chính quyền, MTTQ, đoàn thể” (−10,0).'
		);
		expect(why?.lines.map(({ score, mean, difference }) => [score, mean, difference])).toEqual([
			['180,5', '170,0', '+10,5'],
			['90,0', '100,0', '−10,0']
		]);
		expect(why?.lines.map(({ bar }) => bar)).toEqual([1, -10 / 10.5]);
	});

	test.each([
		[
			'between two',
			'b',
			'để lên trên Tỉnh a (hạng 1) cần thêm ít nhất 10,1 điểm; sẽ xuống dưới Tỉnh c (hạng 3) nếu mất ít nhất 2,6 điểm.'
		],
		['first', 'a', 'sẽ xuống dưới Tỉnh b (hạng 2) nếu mất ít nhất 10,1 điểm.'],
		[
			'beside one with the same total, parted by a rule',
			'd',
			'để lên trên Tỉnh c (hạng 3) cần thêm ít nhất 0,1 điểm.'
		]
	])('and how many points part it from the next, %s', (_, id, words) => {
		const rows = [
			member('a', { rank: 1, score: 180 }),
			member('b', { rank: 2, score: 170 }),
			member('c', { rank: 3, score: 167.5 }),
			member('d', { rank: 4, score: 167.5 }),
			member('e', {})
		];
		const own = (score: number) => [section(id, 'ktxh', score, 170)];
		const row = rows.find(({ unit_id }) => unit_id === id)!;
		expect(officialWhy(row, own(row.score!), rows)?.sentence).toContain(
			`Các đơn vị khác giữ nguyên điểm: ${words}`
		);
		// 200 is the maximum of the section: with 199 of it, not even the next place is in reach
		if (id === 'b')
			expect(officialWhy(row, own(199), rows)?.sentence).toContain(
				'phải thêm 10,1 điểm, nhiều hơn số điểm còn lại của các mục'
			);
	});

	test('says that an appraisal is not complete, and nothing where nothing was entered', () => {
		const why = officialWhy(member('c', {}), SECTIONS, []);
		expect(why?.sentence).toBe('Tỉnh c chưa được thẩm định đủ các mục nên chưa có tổng điểm.');
		expect(why?.lines[0]).toMatchObject({ score: null, difference: null, bar: 0 });
		expect(officialWhy(member('z', {}), SECTIONS, [])).toBe(null);
	});
});
