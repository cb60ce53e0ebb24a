import { beforeEach, describe, expect, test } from 'vitest';
import { withColumn, withGiven, withName } from '$lib/feature/import/deciding';
import type { Bench } from '$lib/ingest/intake/bench';
import type { SheetLook } from '$lib/ingest/intake/intake';
import type { LedgerIssue } from '$lib/ingest/ledger';
import { reasonWords, suggestionsOf, type SuggestedAct } from '$lib/view/import-issues';
import { chosenName } from '$lib/view/import-names';
import { FIXTURES } from '../ingest/meaning/fixtures';
import { registers, understood } from './bench-looks';
import { inLocale } from './words-locale';

beforeEach(() => inLocale('vi'));

/** What pressing a suggestion leaves of the sheet; a jump to a row leaves it as it was. */
function pressed(bench: Bench, look: SheetLook, act: SuggestedAct): Promise<SheetLook> {
	switch (act.kind) {
		case 'mend':
			return bench.mend(look.id, [{ row: act.row, column: act.column, text: act.text }]);
		case 'name':
			return bench.decide(look.id, withName(look.decisions, act.name));
		case 'column':
			return bench.decide(look.id, withColumn(look.decisions, act.column, act.decision));
		case 'given':
			return bench.decide(look.id, withGiven(look.decisions, act.given));
		case 'row':
			return Promise.resolve(look);
	}
}

const isSame = (a: LedgerIssue) => (b: LedgerIssue) =>
	a.row === b.row && a.column === b.column && a.reason === b.reason && a.value === b.value;

describe('a suggestion', () => {
	test.each(FIXTURES)('of %s settles what it is about when it is pressed', async (name) => {
		const names = registers();
		const { bench, look } = await understood(name);
		const left: string[] = [];
		for (const issue of look.ledger?.issues ?? [])
			for (const { label, act } of suggestionsOf(issue, look, names)) {
				if (act.kind === 'row') continue;
				const after = await pressed(bench, look, act);
				if (after.ledger?.issues.some(isSame(issue)))
					left.push(`${issue.row} ${issue.reason} “${issue.value}”: ${label}`);
				if (act.kind === 'mend')
					await bench.mend(look.id, [{ row: act.row, column: act.column, text: act.before }]);
				else await bench.decide(look.id, look.decisions);
			}
		expect(left).toEqual([]);
	});
});

describe('an issue', () => {
	test.each([
		['h02-thousands-undecided', '2.094', ['Cả cột: 2.094 (phẩy ngăn phần thập phân)']],
		['h20-glued-footnote', '8.993.0822', ['Sửa thành “8993082”']],
		['names-awards-asked', 'Huân chương Lao độn hạng Ba', ['Là Huân chương Lao động hạng Ba']],
		['names-old-and-new-borders', 'Quảng Nin', ['Là Quảng Ninh (63 tỉnh)']],
		['names-old-and-new-borders', '89', []]
	])('of %s with “%s” offers first what is likeliest', async (name, value, expected) => {
		const { look } = await understood(name);
		const issue = look.ledger?.issues.find((each) => each.value === value);
		const labels = issue ? suggestionsOf(issue, look, registers()).map(({ label }) => label) : [];
		expect(labels.slice(0, 1)).toEqual(expected);
	});

	test.each([
		['total_differs', ['85'], '95', 'tổng in khác tổng các phần: 85'],
		['unit_converted', ['47300.5'], '47,3 nghìn tỷ', 'đã đổi đơn vị tính thành 47.300,5'],
		['excel_serial', ['2019-03-25'], '43549', 'số sê-ri của bảng tính đã đổi ra ngày 25/03/2019'],
		['required_missing', ['year'], '', 'thiếu thông tin bắt buộc: năm'],
		[
			'plan_unread',
			['vector'],
			'a; b',
			'chưa đọc được kế hoạch bằng chữ: cơ cấu, cộng lại bằng 100 %'
		],
		['name_by_habit', ['63-91'], 'KG', 'hiểu theo thói quen: Kiên Giang (63 tỉnh)']
	] as const)('%s says %j in words', (reason, suggestions, value, words) => {
		expect(reasonWords({ reason, suggestions, value }, registers())).toBe(words);
	});
});

test('a typed name is the one of that word, or the only one that holds it, with or without accents', () => {
	const units = registers().options('unit');
	expect(chosenName(units, 'Kiên Giang (63 tỉnh)')).toBe('63-91');
	expect(chosenName(units, 'kien giang')).toBe('63-91');
	expect(chosenName(units, 'an giang')).toBeNull();
	expect(chosenName(units, 'Ăng-ghen')).toBeNull();
	expect(chosenName(units, '  ')).toBeNull();
});
