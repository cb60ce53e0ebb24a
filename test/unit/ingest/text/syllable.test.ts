import { describe, expect, it, test } from 'vitest';
import { isSyllable, plausibility } from '$lib/ingest/text/syllable';
import { PUBLISHED_WORDS } from './published-words';

const marked = PUBLISHED_WORDS.filter((word) => /[^a-z]/i.test(word) && /[^A-ZĐ]/.test(word));

describe('isSyllable', () => {
	it('takes every Vietnamese word of the published names', () => {
		expect(marked.length).toBeGreaterThan(200);
		expect(marked.filter((word) => !isSyllable(word))).toEqual([]);
	});

	test.each(
		'Thuỷ Thủy hoà hòa quốc quyết giếng gì giữ nghiêng khuỷu ngoằn TỔNG Đắk oanh ương ở ý'.split(
			' '
		)
	)('%s is one', (word) => {
		expect(isSyllable(word)).toBe(true);
	});

	test.each('Tæng chaøo ThÃ¡i møt tÕt ñoàng tỏt hãp àâ bcd cafộ tổNg naïve Müller'.split(' '))(
		'%s is not',
		(word) => {
			expect(isSyllable(word)).toBe(false);
		}
	);
});

test('plausibility counts marked words only, whatever surrounds them', () => {
	const text = 'STT;“Tỉnh”;2018–2020\n1;Hà Nội–Huế;90m²;LĐTT\n2;Tæng møt;Kiên Giang';
	expect(plausibility(text)).toEqual({
		marked: 7,
		valid: 5,
		common: 5,
		distinct: 5,
		validWords: ['Tỉnh', 'Hà', 'Nội', 'Huế', 'Kiên'],
		oddWords: ['Tæng', 'møt']
	});
});

test('nothing marked is nothing to judge by', () => {
	expect(plausibility('a,b\n1,2')).toMatchObject({ marked: 0, valid: 0 });
});
