import { beforeEach, describe, expect, test } from 'vitest';
import { PRIZE_RULES, prizeRules } from '$lib/core/prize-presets';
import type { PrizeByRankRow } from '$lib/view/answer-rows';
import { OWN_RULES, prizeChoice, prizeIssue } from '$lib/view/prize-choice';
import { prizeView } from '$lib/view/prize-view';
import { inLocale } from './words-locale';

const NAMES = { a: 'An Giang', b: 'Bến Tre', c: 'Cà Mau', d: 'Đồng Tháp' };
type Unit = keyof typeof NAMES;

/** A member on a place of its own that carries nothing, unless told otherwise. */
const row = (unit_id: Unit, rank: number | null, given: Partial<PrizeByRankRow> = {}) => ({
	unit_id,
	slug: unit_id,
	name_vi: NAMES[unit_id],
	name_en: `${NAMES[unit_id]} (en)`,
	kind: 'province' as const,
	rank,
	place_from: rank,
	place_to: rank,
	shared_by: rank === null ? null : 1,
	member_count: 4,
	award_code: null,
	award_vi: null,
	award_en: null,
	award_places: null,
	state: rank === null ? ('unranked' as const) : ('none' as const),
	shared_place: false,
	...given
});
const flag = { award_code: 'co', award_vi: 'Cờ', award_en: 'Flag', award_places: 1 };
const certificate = { award_code: 'bk', award_vi: 'Bằng khen', award_en: 'Certificate' };
const earned = { state: 'earned' as const };
/** Two share places from `place_from` on, and one award lies on one of them only. */
const shared = (place_from: number) => ({
	place_from,
	place_to: place_from + 1,
	shared_by: 2,
	state: 'shared_place' as const,
	shared_place: true
});

beforeEach(() => inLocale('vi'));

test('each place that carries a prize, who holds it, and who goes without', () => {
	const view = prizeView([
		row('a', 1, { ...flag, ...earned }),
		row('b', 2, { ...certificate, award_places: 1, ...earned }),
		row('c', 3),
		row('d', null)
	]);
	expect(view?.places.map(({ place, members, awards }) => [place, members, awards])).toEqual([
		['1', [{ unitId: 'a', slug: 'a', name: 'An Giang' }], ['Cờ']],
		['2', [{ unitId: 'b', slug: 'b', name: 'Bến Tre' }], ['Bằng khen']]
	]);
	expect(view?.sentence).toBe(
		'Theo thứ hạng này, An Giang được xét Cờ; cả thảy 2 đơn vị có hạng kèm giải.'
	);
	expect(view?.none).toBe('Hạng không kèm giải: Cà Mau.');
	expect(view?.unranked).toBe('Không xếp hạng nên không được xét: Đồng Tháp.');
	expect(view?.places.some(({ undecided }) => undecided)).toBe(false);
});

test('a tie across the border of a prize: both awards with their places, and nobody is named for one', () => {
	const view = prizeView([
		row('a', 1, { ...flag, ...shared(1) }),
		row('a', 1, { ...certificate, award_places: 1, ...shared(1) }),
		row('b', 1, { ...flag, ...shared(1) }),
		row('b', 1, { ...certificate, award_places: 1, ...shared(1) }),
		row('c', 3)
	]);
	expect(view?.places).toEqual([
		{
			key: '1',
			place: '1–2',
			members: [
				{ unitId: 'a', slug: 'a', name: 'An Giang' },
				{ unitId: 'b', slug: 'b', name: 'Bến Tre' }
			],
			awards: ['1/2 hạng: Cờ', '1/2 hạng: Bằng khen'],
			undecided: true
		}
	]);
	expect(view?.sentence).toContain('An Giang và Bến Tre đồng hạng ở các hạng 1–2');
	expect(view?.sentence).toContain('chỉ 1 trong 2 hạng đó kèm Cờ');
	expect(view?.sentence).toContain('quy tắc không nói ai được xét');
});

test('a tie across the last prize says that a place carries none', () => {
	const view = prizeView([
		row('a', 1, { ...flag, ...earned }),
		row('b', 2, { ...certificate, award_places: 1, ...shared(2) }),
		row('c', 2, { ...certificate, award_places: 1, ...shared(2) })
	]);
	expect(view?.places[1]?.awards).toEqual(['1/2 hạng: Bằng khen', '1/2 hạng: không kèm giải']);
});

test.each([
	['no prize', [row('a', 1), row('b', 2)], 'không hạng nào của cụm kèm giải'],
	[
		'no rule for the size',
		[row('a', 1, { state: 'no_rule' }), row('b', null)],
		'không nói gì về cụm có 4 thành viên'
	],
	['nobody ranked', [row('a', null), row('b', null)], 'Không thành viên nào có hạng']
])('%s is said in a sentence, without a table', (_, rows, words) => {
	const view = prizeView(rows);
	expect(view?.sentence).toContain(words);
	expect(view?.places).toEqual([]);
});

test('no members, nothing to say', () => expect(prizeView([])).toBeNull());

test('English says the same', () => {
	inLocale('en');
	const view = prizeView([row('a', 1, { ...flag, ...earned }), row('b', 2)]);
	expect(view?.sentence).toBe('By this ranking, An Giang (en) would be considered for: Flag.');
	expect(view?.none).toBe('Places without a prize: Bến Tre (en).');
});

describe('which rules', () => {
	const own = { ...prizeRules('province'), id: 'mine', name_vi: 'Của tôi' };

	test('nothing asked: the rules made for clusters of provinces, first in the menu', () => {
		const choice = prizeChoice({ prizes: null, own: null });
		expect(choice.rules.level).toBe('national');
		expect(choice.options[0]?.value).toBe(choice.rules.id);
		expect(choice.options).toHaveLength(PRIZE_RULES.length);
		expect([choice.problem, choice.otherLevel]).toEqual([null, false]);
	});

	test('rules for blocks of a province say that they are a trial', () =>
		expect(prizeChoice({ prizes: 'province', own: null })).toMatchObject({
			value: 'province',
			problem: null,
			otherLevel: true
		}));

	test('own rules stand in the menu, chosen or not', () => {
		expect(prizeChoice({ prizes: OWN_RULES, own }).rules).toBe(own);
		const other = prizeChoice({ prizes: 'national', own });
		expect(other.value).toBe('national');
		expect(other.options[0]).toMatchObject({ value: OWN_RULES, label: 'Của tôi' });
	});

	test.each([
		['an id nobody knows', { prizes: 'x', own: null }, 'Không có bộ quy tắc “x”'],
		['own rules that cannot be read', { prizes: OWN_RULES, own: null }, 'không đọc được']
	])('%s is said, and the default applies', (_, wish, words) => {
		const choice = prizeChoice(wish);
		expect(choice.problem).toContain(words);
		expect(choice.rules.level).toBe('national');
	});

	test('what is wrong with a file names the place', () => {
		expect(prizeIssue({ pointer: '/prizes/0/place_to', code: 'out_of_range', expected: '' })).toBe(
			'/prizes/0/place_to: ngoài khoảng cho phép'
		);
		expect(prizeIssue({ pointer: '', code: 'not_json', expected: '' })).toContain('Cả tệp');
	});
});
