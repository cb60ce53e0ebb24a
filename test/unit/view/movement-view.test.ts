import { beforeAll, expect, test } from 'vitest';
import type { ChainRow, RegisterRow } from '$lib/view/movement-rows';
import { asText } from '$lib/view/movement-counts';
import { movementView, type MovementWish } from '$lib/view/movement-view';
import { dueWord } from '$lib/view/movement-words';
import { publishedDataset } from '../sql/published-dataset';
import { inLocale } from './words-locale';

const EVERYTHING: MovementWish = { year: null, unit: null, level: null, units: [] };
let rows: ChainRow[];
let register: RegisterRow[];

beforeAll(async () => {
	inLocale('vi');
	const { ask } = await publishedDataset();
	rows = (await ask('document-chains')) as unknown as ChainRow[];
	register = (await ask('movement-register')) as unknown as RegisterRow[];
});

test('the five source documents are five chains, and what no source states is counted', () => {
	const view = movementView(rows, register, EVERYTHING);
	expect(view.chains.map(({ title }) => title).toSorted()).toEqual([
		'An Giang, năm 2021',
		'Hưng Yên, năm 2021',
		'Kiên Giang, năm 2018',
		'Ninh Thuận, năm 2020',
		'Việt Nam, năm 2018'
	]);
	expect(asText(view.sentence)).toBe(
		'30 nhiệm vụ trong 5 chuỗi văn bản: nguồn nêu người làm của 24, thời hạn của 21, và kết quả của 0.'
	);
	expect(view.chains.every(({ statusNote }) => statusNote !== null)).toBe(true);
});

test('a chain tells what each document carries out, after how long, and the words of owner and term', () => {
	const [chain] = movementView(rows, register, { ...EVERYTHING, unit: 'an-giang' }).chains;
	expect(chain!.documents.map(({ symbol, issued, lag }) => [symbol, issued, lag])).toEqual([
		[null, null, null],
		[
			'05/CT-UBND',
			'25/10/2021',
			'thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI · không tính được độ trễ: thiếu ngày'
		],
		['41/KH-HĐTĐKT', '16/11/2021', 'thực hiện 05/CT-UBND · 22 ngày sau 05/CT-UBND']
	]);
	expect(chain!.documents[2]!.tasks[5]).toMatchObject({
		number: 6,
		owner: 'Hội đồng Thi đua - Khen thưởng các cấp',
		due: 'hết năm 2025',
		status: 'chưa công bố',
		words: [
			{
				of: 'Nhiệm vụ',
				words: 'Đẩy mạnh công tác phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến'
			},
			{ of: 'Người làm' },
			{ of: 'Thời hạn', words: 'trong giai đoạn 2021 – 2025' }
		]
	});
});

test('a status that was published is shown, and no note denies it', () => {
	const done = rows.map((row) => (row.task_no === 1 ? { ...row, status: 'done' as const } : row));
	const [chain] = movementView(done, register, { ...EVERYTHING, unit: 'hung-yen' }).chains;
	expect(chain!.statusNote).toBeNull();
	expect(chain!.documents.at(-1)!.tasks.map(({ status }) => status)).toEqual([
		...['đã xong', 'chưa công bố', 'chưa công bố', 'chưa công bố', 'chưa công bố']
	]);
});

test.each<[Partial<MovementWish>, number, number]>([
	[{}, 5, 16],
	[{ year: '2018' }, 2, 10],
	[{ unit: 'kien-giang' }, 1, 7],
	[{ level: 'prime_minister' }, 5, 8],
	[{ level: 'province' }, 5, 1],
	[{ unit: 'ninh-thuan', year: '2018' }, 0, 0],
	[{ units: ['kien-giang', 'hung-yen'] }, 2, 8],
	[{ unit: 'hung-yen', units: ['kien-giang'] }, 1, 7],
	[{ units: ['nowhere'] }, 5, 16]
])('%j leaves %i chains and %i movements', (wish, chains, movements) => {
	const view = movementView(rows, register, { ...EVERYTHING, ...wish });
	expect(view.problems).toEqual([]);
	expect([view.chains.length, view.campaigns.flatMap((each) => each.campaigns).length]).toEqual([
		chains,
		movements
	]);
});

test('a wish that nothing answers is told, and everything is shown', () => {
	const view = movementView(rows, register, {
		...{ year: '1999', unit: 'nowhere', level: 'x' },
		units: ['nowhere']
	});
	expect(view.problems).toHaveLength(3);
	expect(view.chains).toHaveLength(5);
});

test('a dataset without documents and movements says so', () => {
	expect(movementView([], [], EVERYTHING)).toMatchObject({ isEmpty: true, chains: [] });
});

test.each([
	['2025', 'hết năm 2025'],
	['2025-06', 'hết tháng 06/2025'],
	['2025-06-30', '30/06/2025'],
	[null, null]
])('a term of %s is %s', (due, word) => {
	expect(dueWord(due)).toBe(word);
});
