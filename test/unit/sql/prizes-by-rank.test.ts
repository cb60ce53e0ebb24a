import { beforeAll, expect, test } from 'vitest';
import { checkPrizes, prizesText, type PrizeRules } from '$lib/core/prize-rules';
import { prizeRules } from '$lib/core/prize-presets';
import { rankingText } from '$lib/core/ranking-text';
import { dataset, type Ask } from './dataset';

let ask: Ask;
beforeAll(async () => {
	ask = await dataset({
		units: 'abcdefg'.split('').map((unit_id) => ({ unit_id, slug: unit_id, kind: 'province' })),
		award_types: [
			{ award_code: 'co_bo_tinh', name_vi: 'Cờ', name_en: 'Flag', precedence: 600 },
			{ award_code: 'bk_bo_tinh', name_vi: 'Bằng khen', name_en: 'Certificate', precedence: 630 }
		]
	});
});

/** Ranks of a, b, c … in turn; null is not ranked. */
const members = (ranks: readonly (number | null)[]) =>
	ranks.map((rank, i) => ({ unit_id: 'abcdefg'[i]!, rank }));
const province = prizeRules('province');
const small = prizeRules('small_cluster');
const third = (min_members: number): PrizeRules => {
	const prizes = province.prizes.map((p) => (p.place_from === 3 ? { ...p, min_members } : p));
	const { rules, issues } = checkPrizes({ ...province, prizes });
	if (!rules) throw new Error(JSON.stringify(issues));
	return rules;
};

/** unit: award or state; a shared place as award places/members who share. */
const CASES: [title: string, ranks: (number | null)[], rules: PrizeRules, told: string][] = [
	['first, second, third', [1, 2, 3, 4], province, 'a:co b:bk c:bk d:none'],
	['a tie inside one award is no question', [1, 2, 2, 4], province, 'a:co b:bk c:bk d:none'],
	[
		'a shared first place: one flag and one certificate for two',
		[1, 1, 3, 4],
		province,
		'a:co?1/2 a:bk?1/2 b:co?1/2 b:bk?1/2 c:bk d:none'
	],
	[
		'a shared third place: one certificate for two',
		[1, 2, 3, 3],
		province,
		'a:co b:bk c:bk?1/2 d:bk?1/2'
	],
	[
		'all equal',
		[1, 1, 1, 1],
		province,
		'a:co?1/4 a:bk?2/4 b:co?1/4 b:bk?2/4 c:co?1/4 c:bk?2/4 d:co?1/4 d:bk?2/4'
	],
	[
		'dense ranks hand out no more than there are places',
		[1, 2, 2, 3],
		province,
		'a:co b:bk c:bk d:none'
	],
	['average ranks', [1.5, 1.5, 3, 4], province, 'a:co?1/2 a:bk?1/2 b:co?1/2 b:bk?1/2 c:bk d:none'],
	[
		'who is not ranked gets nothing and counts as a member',
		[1, 2, null, 3, 4],
		small,
		'a:co b:bk d:bk e:none c:unranked'
	],
	[
		'six members: a flag and three certificates',
		[1, 2, 3, 4, 5, 6],
		small,
		'a:co b:bk c:bk d:bk e:none f:none'
	],
	[
		'a size the rules say nothing of',
		[1, 2, 3, 4, 5, 6, null],
		small,
		'a:no_rule b:no_rule c:no_rule d:no_rule e:no_rule f:no_rule g:unranked'
	],
	['no third prize in a small cluster', [1, 2, 3, 4], third(5), 'a:co b:bk c:none d:none'],
	['a third prize in a large one', [1, 2, 3, 4, 5], third(5), 'a:co b:bk c:bk d:none e:none'],
	['a cluster of one', [1], province, 'a:co'],
	['nobody ranked', [null, null], province, 'a:unranked b:unranked'],
	['no members', [], province, '']
];

test.each(CASES)('%s', async (_, ranks, rules, told) => {
	const rows = await ask('prizes-by-rank', {
		ranking: rankingText(members(ranks)),
		rules: prizesText(rules)
	});
	expect(
		rows
			.map(({ unit_id, award_code, state, award_places, shared_by }) => {
				const award = award_code === null ? String(state) : String(award_code).slice(0, 2);
				const shared = state === 'shared_place' ? `?${award_places}/${shared_by}` : '';
				return `${String(unit_id)}:${award}${shared}`;
			})
			.join(' ')
	).toBe(told);
});

test('what a shared place is: said of both, with the places taken up and the names of the awards', async () => {
	const rows = await ask('prizes-by-rank', {
		ranking: rankingText(members([1, 1, 3])),
		rules: prizesText(province)
	});
	expect(rows[0]).toMatchObject({
		unit_id: 'a',
		rank: 1,
		place_from: 1,
		place_to: 2,
		shared_by: 2,
		member_count: 3,
		award_vi: 'Cờ',
		award_en: 'Flag',
		shared_place: true
	});
});
