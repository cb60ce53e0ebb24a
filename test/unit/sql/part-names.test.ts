import { expect, test } from 'vitest';
import { dataset } from './dataset';

test('indicators come with the unit and decimals of their figures, criteria without', async () => {
	const ask = await dataset({
		indicators: [
			{
				...{ indicator: 'x', name_vi: 'Chỉ tiêu x', name_en: 'Indicator x' },
				...{ unit_vi: 'tỷ đồng', unit_en: 'billion VND', decimals: 1 }
			}
		],
		criteria: [
			{ criterion_id: 'c', section: 'ktxh', name_vi: 'Tiêu chí c', name_en: 'Criterion c' }
		]
	});
	const rows = await ask('part-names', {});
	expect(rows.map((row) => Object.values(row))).toEqual([
		['c', 'Tiêu chí c', 'Criterion c', null, null, null],
		['x', 'Chỉ tiêu x', 'Indicator x', 'tỷ đồng', 'billion VND', 1]
	]);
});
