import { expect, test } from 'vitest';
import { SCHEME_QUESTION } from '$lib/core/scheme';
import { PRESETS } from '$lib/core/scheme-presets';
import { schemeText } from '$lib/core/scheme-text';
import { MADE_OF, type Answers } from '$lib/uncertainty/answers';
import { groundOf } from '$lib/uncertainty/ground-of';
import { nominalRanking } from '$lib/uncertainty/ranking';
import { publishedDataset } from '../sql/published-dataset';
import { outcome } from './kernel-ground';

const PLACES = [
	{ cluster_id: 'C-TNB', year: 2018 },
	{ cluster_id: 'C-DBSH', year: 2023 },
	{ cluster_id: '63', year: 2022 },
	{ cluster_id: '34', year: 2024 }
];

test('every scheme that ships ranks the published figures as the SQL does', async () => {
	const { ask } = await publishedDataset();
	const ranked: string[] = [];
	for (const scheme of PRESETS) {
		const madeOf = MADE_OF[scheme.kind];
		if (madeOf === null) continue;
		for (const place of PLACES) {
			const params = { ...place, scheme: schemeText(scheme) };
			const rows = await ask(SCHEME_QUESTION[scheme.kind], params);
			const answers = {
				ranking: rows,
				madeOf: await ask(madeOf, scheme.kind === 'target_count' ? place : params),
				ties: await ask('scheme-ties', params)
			};
			const ground = groundOf(scheme, answers as unknown as Answers)!;
			expect([scheme.id, place, outcome(nominalRanking(ground))]).toEqual([
				scheme.id,
				place,
				outcome(rows)
			]);
			if (rows.some((row) => row.rank !== null)) ranked.push(scheme.kind);
		}
	}
	expect([...new Set(ranked)].sort()).toEqual(['index', 'rank_sum', 'target_count']);
}, 120_000);
