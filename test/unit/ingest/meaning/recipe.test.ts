import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NOTHING_DECIDED, type Decisions } from '$lib/ingest/meaning/decisions';
import { recipeFit, recipeOf } from '$lib/ingest/meaning/recipe';
import { recipeFromText, recipeText } from '$lib/ingest/meaning/recipe-text';
import { sheetReading } from '$lib/ingest/meaning/sheet-reading';
import { sheetRecords } from '$lib/ingest/meaning/sheet-records';
import { textSheet } from '$lib/ingest/read/sheet';
import { FIXTURES, NAMES, readFixture } from './fixtures';

const sheet = (...lines: string[]) =>
	textSheet(
		{ file: 'x.csv', sheet: '' },
		lines.map((line) => line.split('|'))
	);

const FIRST = sheet(
	'STT|Chỉ tiêu|ĐVT|Thực hiện năm 2017|Kế hoạch năm 2018|Thực hiện năm 2018|Ghi nhận',
	'1|Quy mô GRDP|tỷ đồng|70.123|80.456|81.789|tốt',
	'2|Độ phủ xanh|%|11,1|11|11,2|'
);
const DECIDED: Decisions = {
	...NOTHING_DECIDED,
	columns: new Map([
		[3, { habit: 'vi' }],
		[4, { habit: 'vi' }],
		[5, { habit: 'vi' }],
		[6, { role: 'note' }]
	]),
	given: { unit_id: '63-91', status: 'official' },
	names: [{ what: 'indicator', name: 'Độ phủ xanh', id: 'forest_cover' }]
};
const RECIPE = recipeOf(FIRST, sheetReading(FIRST, NAMES, DECIDED)!, DECIDED);

describe('a recipe', () => {
	it('reads the next year’s file, its columns moved, as the first one was', () => {
		const next = sheet(
			'BÁO CÁO NĂM 2019',
			'STT|Chỉ tiêu|ĐVT|Kế hoạch năm 2019|Thực hiện năm 2019|Thực hiện năm 2018|Ghi nhận',
			'1|Quy mô GRDP|tỷ đồng|85.456|86.789|81.789|',
			'2|Độ phủ xanh|%|11,3|11,3|11,2|'
		);
		const { decisions, misfits, header } = recipeFit(RECIPE, next);
		expect(misfits).toEqual([]);
		const reading = sheetReading(next, NAMES, decisions, header)!;
		const { taken, ledger } = sheetRecords(next, reading, NAMES, decisions)!;
		expect(ledger).toMatchObject({ recordCount: 2, accepted: 2, issues: [] });
		expect(
			taken.map(({ values }) => [
				values.year,
				values.indicator,
				values.plan_lo,
				values.actual,
				values.previous
			])
		).toEqual([
			[2019, 'grdp_current', 85456, 86789, 81789],
			[2019, 'forest_cover', 11.3, 11.3, 11.2]
		]);
	});

	it.each<[string, string, string[]]>([
		[
			'a column short',
			'STT|Chỉ tiêu|ĐVT|Kế hoạch năm 2019|Thực hiện năm 2019|Ghi nhận',
			['missing_column Thực hiện năm 2017']
		],
		[
			'with a column more',
			'STT|Chỉ tiêu|ĐVT|Thực hiện năm 2017|Kế hoạch năm 2018|Thực hiện năm 2018|Ghi nhận|Đánh giá',
			['added_column Đánh giá']
		],
		[
			'with a heading twice',
			'STT|Chỉ tiêu|ĐVT|Thực hiện năm 2017|Kế hoạch năm 2018|Thực hiện năm 2018|Ghi nhận|STT',
			['repeated_column STT']
		]
	])('on a sheet %s says where it does not fit', (_, heading, expected) => {
		const { misfits } = recipeFit(RECIPE, sheet(heading, '1|Độ phủ xanh|%|1|2|3|x|y'));
		expect(misfits.map(({ code, label }) => `${code} ${label}`)).toEqual(expected);
	});

	it('on a sheet without a heading fits nowhere', () => {
		expect(recipeFit(RECIPE, sheet('1|2', '3|4')).misfits).toEqual([
			{ code: 'no_heading', label: '', column: null }
		]);
	});

	it('that had the year from a person asks for it again', () => {
		const lines = ['Tỉnh|Điểm PCI', 'Kiên Giang|64,99'];
		const given = { ...NOTHING_DECIDED, given: { year: 2018 } };
		const recipe = recipeOf(sheet(...lines), sheetReading(sheet(...lines), NAMES, given)!, given);
		expect(recipeFit(recipe, sheet(...lines)).misfits.map(({ code }) => code)).toEqual([
			'year_needed'
		]);
		expect(recipeFit(recipe, sheet(...lines), 2019)).toMatchObject({
			misfits: [],
			decisions: { given: { year: 2019 } }
		});
	});

	it('takes another year across as one more', () => {
		const lines = ['Chỉ tiêu|2017|2018', 'Điểm PCI|63,1|64,99'];
		const given = { ...NOTHING_DECIDED, given: { unit_id: '63-91' } };
		const recipe = recipeOf(sheet(...lines), sheetReading(sheet(...lines), NAMES, given)!, given);
		const next = sheet('Chỉ tiêu|2017|2018|2019', 'Điểm PCI|63,1|64,99|65,1');
		const { decisions, misfits } = recipeFit(recipe, next);
		expect(misfits).toEqual([]);
		const { taken } = sheetRecords(next, sheetReading(next, NAMES, decisions)!, NAMES, decisions)!;
		expect(taken.map(({ values }) => values.year)).toEqual([2017, 2018, 2019]);
	});

	test.each(FIXTURES)(
		'of %s comes back from JSON and reads the same file to the same records',
		(name) => {
			const { sheet: made, reading, records, decisions } = readFixture(name);
			const read = recipeFromText(recipeText(recipeOf(made, reading!, decisions)));
			expect(read).toMatchObject({ ok: true, recipe: recipeOf(made, reading!, decisions) });
			if (!read.ok) return;
			const fit = recipeFit(read.recipe, made, decisions.given.year ?? null);
			expect(fit.misfits).toEqual([]);
			const again = sheetReading(made, NAMES, fit.decisions, fit.header)!;
			expect(sheetRecords(made, again, NAMES, fit.decisions)).toEqual(records);
		}
	);

	it.each<[string, object | string, string[]]>([
		['no JSON', '{', [' not_json']],
		['no object', [], [' wrong_type']],
		['of another version', { version: 2 }, ['version wrong_version']],
		[
			'with an unknown role',
			{ columns: [{ label: 'x', role: 'price' }] },
			['columns[0].role unknown_value']
		],
		['with an unknown table', { table: 'people' }, ['table unknown_value']],
		[
			'with a column that is none',
			{ columns: [3] },
			['columns[0] wrong_type', 'columns[0].label wrong_type', 'columns[0].role unknown_value']
		],
		[
			'with a name for nothing',
			{ names: [{ what: 'cat', name: 'x', id: 'y' }] },
			['names[0].what unknown_value']
		],
		[
			'with a wrong habit',
			{ columns: [{ label: 'x', role: null, habit: 'fr' }] },
			['columns[0].habit unknown_value']
		]
	])('%s is told what is wrong with it', (_, change, expected) => {
		const text =
			typeof change === 'string' || Array.isArray(change) ? change : { ...RECIPE, ...change };
		const read = recipeFromText(typeof text === 'string' ? text : JSON.stringify(text));
		expect(read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(
			expected
		);
	});

	it('of any JSON is taken or told, and never thrown', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const read = recipeFromText(JSON.stringify({ ...RECIPE, given: value, columns: value }));
				expect(read.ok || read.problems.length > 0).toBe(true);
			})
		);
	});
});
