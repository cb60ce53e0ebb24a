import { describe, expect, test } from 'vitest';
import {
	achievedStory,
	awardStory,
	balanceStory,
	checkStory,
	countStory,
	daysStory,
	observationStory,
	placeStory,
	prizeStory,
	quotaStory,
	rankStory,
	shareStory,
	storyKey,
	storyWord,
	sumStory,
	targetStory
} from '$lib/view/story/story-ref';

const AWARD = {
	...{ year_from: 2020, year_to: 2025, award_code: 'hc_cac_loai', recipient_type: 'mixed' },
	...{ stage: 'granted', extent: 'term', count: 300 }
};

describe('a figure in the address', () => {
	test.each([
		[observationStory('63-91', 2018, 'grdp_growth'), '63-91', 2018, 2018, ['grdp_growth']],
		[
			targetStory('VN', { year: 2019, target_id: 'vn-2019-gdp' }),
			...['VN', 2019, 2019, ['vn-2019-gdp']]
		],
		[achievedStory('63-91', 2018), '63-91', 2018, 2018, []],
		[
			placeStory('63-91', 2018, 'pci_score', { region: true }),
			...['63-91', 2018, 2018, ['pci_score', 'region']]
		],
		[
			placeStory('63-91', 2018, 'pci_score', { cluster: 'C-TNB' }),
			...['63-91', 2018, 2018, ['pci_score', 'C-TNB']]
		],
		[
			rankStory('63-91', { year: 2018, clusterId: 'C-TNB', by: 'rank_sum' }),
			...['63-91', 2018, 2018, ['C-TNB', 'rank_sum']]
		],
		[
			awardStory('34-24', AWARD),
			...['34-24', 2020, 2025, ['hc_cac_loai', 'mixed', 'granted', 'term', '300']]
		],
		[
			shareStory({ unit_id: '63-20', year: 2018, measure: 'direct_worker' }),
			...['63-20', 2018, 2018, ['direct_worker']]
		],
		[prizeStory('63-91', { year: 2018, place: 1 }), '63-91', 2018, 2018, ['1']],
		[
			checkStory({ unit_id: '63-91', year: 2018, check_id: 'kien-giang-2018-r02' }),
			...['63-91', 2018, 2018, ['kien-giang-2018-r02']]
		],
		[
			balanceStory({ unit_id: '63-91', year: 2018, measure: 'awards_growth', part: 'state' }),
			...['63-91', 2018, 2018, ['awards_growth', 'state']]
		],
		[
			sumStory('34-24', { ...AWARD, family: 'bang_khen' }),
			...['34-24', 2020, 2025, ['granted', 'bang_khen', 'all', 'all', 'all']]
		],
		[
			quotaStory({
				...{ unit_id: '63-91', year_from: 2018, year_to: 2018 },
				...{ award_code: 'co_chinh_phu', extent: 'year', base: 'leading_cluster' }
			}),
			...['63-91', 2018, 2018, ['co_chinh_phu', 'year', 'leading_cluster']]
		],
		[
			daysStory({ unit_id: '63-89', year: 2021, measure: 'days_to_plan', doc_id: 'a.b' }),
			...['63-89', 2021, 2021, ['days_to_plan', 'a', 'b']]
		],
		[
			countStory(null, { year_from: 2018, year_to: 2021 }, 'movements', 'province'),
			...['all', 2018, 2021, ['movements', 'province']]
		]
	])('%o is found again from its word', (ref, unitId, yearFrom, yearTo, rest) => {
		const word = storyWord(ref);
		expect(storyKey(word)).toEqual({ of: ref.of, unitId, yearFrom, yearTo, rest });
		expect(new URLSearchParams({ figure: word }).toString()).toBe(`figure=${word}`);
	});

	test.each([
		'',
		'target',
		'target.63-91',
		'nothing.63-91.2018',
		'target.63-91.18.x',
		'place..2018.x'
	])('a word that names none is no figure: %j', (word) => {
		expect(storyKey(word)).toBeNull();
	});
});
