import { beforeEach, describe, expect, test } from 'vitest';
import {
	withColumn,
	withGiven,
	withHeader,
	withName,
	withoutColumn,
	withTable
} from '$lib/feature/import/deciding';
import type { SheetDecisions } from '$lib/ingest/intake/intake';
import { decidedName } from '$lib/ingest/meaning/decisions';
import {
	broughtRows,
	checkWords,
	leftOutWords,
	ledgerApart,
	ledgerSum,
	sheetAsks,
	sheetVerdict
} from '$lib/view/import-sheet';
import { FIXTURES } from '../ingest/meaning/fixtures';
import { registers, understood } from './bench-looks';
import { inLocale } from './words-locale';

beforeEach(() => inLocale('vi'));

const NOTHING: SheetDecisions = { table: null, columns: [], given: {}, names: [], header: null };

describe('what stands in a sheet and does not come into its table', () => {
	test.each([
		['kinds-of-commendation', '1 cột không vào bảng này: “Số quyết định”.'],
		['state-of-anything-is-no-status', '1 cột không vào bảng này: “Tình trạng”.'],
		['h19-signature-and-notes', '']
	])('%s: each heading is named', async (name, words) => {
		const { look } = await understood(name);
		expect(leftOutWords(look)).toMatch(words === '' ? /^$/ : words);
	});

	test('figures nobody knows are told with the sheet until a person leaves them out; many headings are counted', async () => {
		const { look } = await understood('status-and-bounds-in-columns');
		const column = { ...look.columns[4]!, role: null, taken: false };
		const some = { ...look, columns: [...look.columns, column, column] };
		expect(sheetVerdict(some, [])).toMatch(/ · 2 cột số chưa rõ là gì$/);
		const decided = { ...column, decision: { role: null } };
		expect(sheetVerdict({ ...look, columns: [decided, column] }, [])).toMatch(/ · 1 cột số/);
		const many = { ...look, columns: Array.from({ length: 10 }, () => column) };
		expect(leftOutWords(many)).toMatch(/^10 cột không vào bảng này: .*”, 2 cột nữa\./);
		expect(leftOutWords({ ...many, table: null })).toBe('');
	});
});

describe('what is asked of a sheet', () => {
	test.each([
		[
			'h02-thousands-undecided',
			[
				'“2.094” trong cột “Quy mô GRDP (tỷ đồng)” đọc thế nào? (1 ô)',
				['2.094 (phẩy ngăn phần thập phân)', '2,094 (chấm ngăn phần thập phân)']
			]
		],
		[
			'h05-shares-under-percent',
			[
				'“0,4359” trong cột “Tỷ lệ xã đạt chuẩn nông thôn mới (%)” là tỷ lệ hay đã là phần trăm? (2 ô)',
				['tỷ lệ: 0,4359 là 43,59\u00A0%', 'đã là phần trăm: 0,4359\u00A0%']
			]
		]
	] as const)(
		'%s: its column, with what each answer makes of an example',
		async (name, expected) => {
			const { look } = await understood(name);
			const [ask] = sheetAsks(look, registers());
			const answers = ask?.kind === 'column' ? ask.answers.map(({ label }) => label) : [];
			expect([ask?.words, answers]).toEqual(expected);
		}
	);

	test.each([
		['plan-forms', ['given year', 'given unit_id']],
		['names-awards-asked', ['given year', 'given unit_id', 'name', 'name', 'name', 'name']],
		['h18-total-last-differs', []]
	])('%s: what no column says, then each name once', async (name, expected) => {
		const { look } = await understood(name);
		const asks = sheetAsks(look, registers()).map((ask) =>
			ask.kind === 'given' ? `given ${ask.field}` : ask.kind
		);
		expect(asks).toEqual(expected);
	});

	test.each(FIXTURES)('%s: an answer to a column settles that question', async (name) => {
		const { bench, look } = await understood(name);
		const left: string[] = [];
		for (const ask of sheetAsks(look, registers())) {
			if (ask.kind !== 'column') continue;
			for (const { label, decision } of ask.answers) {
				const decisions = withColumn(look.decisions, ask.column, decision);
				const after = await bench.decide(look.id, decisions);
				if (sheetAsks(after, registers()).some(({ words }) => words === ask.words))
					left.push(`${ask.words} ${label}`);
			}
		}
		expect(left).toEqual([]);
	});
});

describe('a sheet in a line', () => {
	test.each([
		['h18-total-last-differs', 'Số liệu kinh tế - xã hội, 3 bản ghi · không có câu hỏi nào'],
		['h02-thousands-undecided', 'Số liệu kinh tế - xã hội, 2 bản ghi · 1 câu hỏi'],
		['plan-forms', 'Chỉ tiêu kế hoạch và thực hiện, 7 bản ghi · 2 câu hỏi']
	])('%s', async (name, words) => {
		const { look } = await understood(name);
		expect(sheetVerdict(look, sheetAsks(look, registers()))).toBe(words);
	});

	test('says what is not known yet', async () => {
		const { look } = await understood('h18-total-last-differs');
		expect(sheetVerdict({ ...look, header: null }, [])).toBe('chưa rõ hàng tên cột, 6 hàng');
		expect(sheetVerdict({ ...look, table: null }, [])).toBe('chưa rõ là bảng gì, 6 hàng');
	});
});

test('the ledger is one sum, with what was counted apart beside it', async () => {
	const { look } = await understood('h18-total-last-differs');
	expect(ledgerSum(look.ledger!)).toBe('Vào 3 = nhận 3 + sửa 0 + gộp 0 + loại 0');
	expect(ledgerApart(look.ledger!)).toBe('Không tính là bản ghi: 1 hàng tên cột, 2 hàng tổng.');
	expect(ledgerApart({ apart: {} })).toBe('');
});

test('totals that differ come first, with their row, what is printed and what the parts give', async () => {
	const { look } = await understood('h18-total-last-differs');
	expect(checkWords(look)[0]).toEqual({
		...{ row: 5, column: 'Số dự án FDI còn hiệu lực (dự án)', agrees: false },
		...{ printed: '95', computed: '85', difference: '+10' }
	});
});

test('rows of several sheets add up by table', () => {
	const looks: { taken: Record<string, number> }[] = [
		{ taken: { targets: 3 } },
		{ taken: { targets: 4, awards: 0 } }
	];
	expect(broughtRows(looks)).toEqual([{ table: 'targets', rows: 7 }]);
});

describe('a decision', () => {
	test('of a column joins what was said of it before; undefined takes a part back', () => {
		const once = withColumn(NOTHING, 2, { habit: 'vi' });
		const twice = withColumn(once, 2, { unit: 'ha' });
		expect(twice.columns).toEqual([[2, { habit: 'vi', unit: 'ha' }]]);
		expect(withColumn(twice, 2, { unit: undefined }).columns).toEqual([[2, { habit: 'vi' }]]);
		expect(withColumn(once, 2, { habit: undefined }).columns).toEqual([]);
		expect(withoutColumn(twice, 2).columns).toEqual([]);
	});

	test('to leave a column out is kept as such', () => {
		expect(withColumn(NOTHING, 1, { role: null }).columns).toEqual([[1, { role: null }]]);
	});

	test('of a name counts for it with and without its ordinal, and takes the place of an earlier one', () => {
		const first = withName(NOTHING, { what: 'indicator', name: '1. Thu nội địa', id: 'a' });
		const then = withName(first, { what: 'indicator', name: '1. Thu nội địa', id: 'b' });
		expect(then.names).toEqual([
			{ what: 'indicator', name: '1. Thu nội địa', id: 'b' },
			{ what: 'indicator', name: 'Thu nội địa', id: 'b' }
		]);
	});

	test.each(['Trong đó: thu nội địa', '- Trong đó: Thu nội địa (1)', 'Thu nội địa (*)'])(
		'of the name “%s” counts for the words its row is looked up by',
		(name) => {
			const decided = withName(NOTHING, { what: 'indicator', name, id: 'a' });
			const decisions = { ...decided, columns: new Map() };
			expect(decidedName(decisions, 'indicator', 'thu nội địa')).toBe('a');
		}
	);

	test('for all rows, of the table and of the headings can be taken back', () => {
		const given = withGiven(NOTHING, { year: 2024, status: 'estimate' });
		expect(withGiven(given, { year: undefined }).given).toEqual({ status: 'estimate' });
		expect(withTable(withTable(NOTHING, 'awards'), null)).toEqual(NOTHING);
		expect(withHeader(withHeader(NOTHING, { first: 3, last: 4 }), null)).toEqual(NOTHING);
	});
});
