import { describe, expect, test } from 'vitest';
import type { SourceRow } from '$lib/view/answer-rows';
import { citation, statusMeaning, statusName, type CitedFrom } from '$lib/view/story/citation';
import type { Story, StoryStatus } from '$lib/view/story/story';
import { inLocale } from '../words-locale';

const INCOME: Story = {
	subject: 'Thu nhập bình quân đầu người',
	value: '2.094 USD/người',
	about: 'Vượt',
	...{ formula: [], rule: null, status: 'official', linesTitle: '', lines: [], differs: [] },
	quotes: [{ words: 'đạt 2.094 USD, đạt 106,29% kế hoạch', sourceId: 'D004' }],
	...{ sourceIds: ['D004'], names: [] }
};
const D004: SourceRow = {
	source_id: 'D004',
	title: 'Đoàn kết, sáng tạo, hiệu quả, bứt phá',
	publisher: 'Sở Nội vụ Kiên Giang',
	address: 'https://example.vn/d004',
	...{ published: '2019-03-26', kind: 'document' }
};
const FROM: CitedFrom = {
	key: { of: 'target', unitId: '63-91', yearFrom: 2018, yearTo: 2018, rest: ['t'] },
	unit: 'Tỉnh Kiên Giang',
	sources: [D004],
	...{ dataset: 'published', version: '8210c8ed52b5', today: '2026-11-21' },
	address: 'https://bang.vang/targets/?figure=target.63-91.2018.t'
};

describe('a figure as a citation', () => {
	test('says what, whose, when, how settled, by whom, in which words, of which figures, and where it was seen', () => {
		inLocale('vi');
		expect(citation(INCOME, FROM)).toBe(
			'Thu nhập bình quân đầu người, Tỉnh Kiên Giang, 2018: 2.094 USD/người (chính thức). Vượt. ' +
				'Nguồn: Sở Nội vụ Kiên Giang, “Đoàn kết, sáng tạo, hiệu quả, bứt phá”, 26/03/2019, https://example.vn/d004. ' +
				'Nguyên văn: “đạt 2.094 USD, đạt 106,29% kế hoạch”. ' +
				'Bảng Vàng, số liệu bản 8210c8ed52b5, xem ngày 21/11/2026: https://bang.vang/targets/?figure=target.63-91.2018.t'
		);
	});

	test('in English keeps the words of the source as they are', () => {
		inLocale('en');
		const english = {
			...INCOME,
			subject: 'Income per capita',
			value: '2,094 USD/person',
			about: null
		};
		expect(citation(english, { ...FROM, unit: 'Kien Giang Province', version: null })).toBe(
			'Income per capita, Kien Giang Province, 2018: 2,094 USD/person (official). ' +
				'Source: Sở Nội vụ Kiên Giang, “Đoàn kết, sáng tạo, hiệu quả, bứt phá”, 26/03/2019, https://example.vn/d004. ' +
				'As printed: “đạt 2.094 USD, đạt 106,29% kế hoạch”. ' +
				'Bảng Vàng, seen 21/11/2026: https://bang.vang/targets/?figure=target.63-91.2018.t'
		);
	});

	test.each([
		[
			'illustrative figures begin by saying so',
			{ dataset: 'illustrative' },
			/^SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ THẬT\. .*\(minh họa\)/
		],
		[
			'figures of one’s own name their dataset',
			{ dataset: { name: 'Cụm 6' } },
			/số liệu riêng “Cụm 6”, xem ngày/
		],
		['a source that is not in the register is left out', { sources: [] }, /^(?!.*Nguồn:)/],
		[
			'a period is said whole',
			{ key: { ...FROM.key, yearFrom: 2020, yearTo: 2025 } },
			/, 2020–2025: /
		]
	] as [string, Partial<CitedFrom>, RegExp][])('%s', (_, given, words) => {
		inLocale('vi');
		expect(citation(INCOME, { ...FROM, ...given })).toMatch(words);
	});

	test('of many sources three are named and the rest counted', () => {
		inLocale('vi');
		const ids = ['A', 'B', 'C', 'D', 'E'];
		const sources = ids.map((source_id) => ({
			...D004,
			source_id,
			publisher: `Nguồn ${source_id}`
		}));
		const text = citation({ ...INCOME, sourceIds: ids }, { ...FROM, sources });
		expect(text).toContain('Nguồn C');
		expect(text).not.toContain('Nguồn D');
		expect(text).toContain('Và 2 nguồn khác.');
	});
});

const STATUSES: StoryStatus[] = [
	...(['official', 'preliminary', 'estimate', 'press', 'derived', 'illustrative'] as const),
	...(['expected', 'reported', 'printed', 'computed'] as const)
];
test.each(['vi', 'en'] as const)(
	'every status has a name and a meaning of its own in %s',
	(locale) => {
		inLocale(locale);
		expect(new Set(STATUSES.map(statusName)).size).toBe(STATUSES.length);
		expect(new Set(STATUSES.map(statusMeaning)).size).toBe(STATUSES.length);
	}
);
