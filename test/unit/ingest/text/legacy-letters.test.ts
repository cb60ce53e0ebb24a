import { describe, expect, it, test } from 'vitest';
import {
	fromLegacyLetters,
	legacyTable,
	type LegacyLetters
} from '$lib/ingest/text/legacy-letters';

const VOWELS = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ';
const MARKED = [...VOWELS, 'đ'].filter((letter) => letter > '\u007f');

describe('the tables', () => {
	it('have every one of the 67 marked letters, small', () => {
		expect(MARKED.length).toBe(67);
		for (const letters of ['tcvn3', 'tcvn5712', 'vni'] as const) {
			expect(MARKED.filter((letter) => !legacyTable(letters).has(letter))).toEqual([]);
		}
	});

	it('have all 67 capitals too, but for TCVN3, whose fonts draw only seven', () => {
		const capitals = MARKED.map((letter) => letter.toUpperCase());
		for (const letters of ['tcvn5712', 'vni'] as const) {
			expect(capitals.filter((letter) => !legacyTable(letters).has(letter))).toEqual([]);
		}
		expect([...'ĂÂÊÔƠƯĐ'].map((letter) => legacyTable('tcvn3').get(letter)).join('')).toBe(
			'¡¢£¤¥¦§'
		);
	});

	it('never give two letters one code', () => {
		for (const letters of ['tcvn3', 'tcvn5712', 'vni'] as const) {
			const codes = [...legacyTable(letters).values()];
			expect(new Set(codes).size).toBe(codes.length);
		}
	});
});

const known: [letters: LegacyLetters, written: string, meant: string][] = [
	// domain.md H23
	['tcvn3', 'hép møt tÕt', 'hộp mứt tết'],
	['vni', 'Xin chaøo caùc baïn', 'Xin chào các bạn'],
	['tcvn3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
	['tcvn3', 'B¶o Th¾ng, M\u00ADêng Kh\u00AD¬ng, B¸t X¸t', 'Bảo Thắng, Mường Khương, Bát Xát'],
	['vni', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
	['vni', 'Huaân chöông Lao ñoäng haïng Nhaát', 'Huân chương Lao động hạng Nhất'],
	['vni', 'Ñôn vò tính: tyû ñoàng', 'Đơn vị tính: tỷ đồng'],
	// a base in one case and its mark in the other, as typed with a wrong Caps Lock: the letter decides
	['vni', 'Aù aÙ', 'Á á'],
	// marks that follow no vowel, and letters of other languages, stay
	['vni', 'ç ß 3ø', 'ç ß 3ø']
];
test.each(known)('%s %s is %s', (letters, written, meant) => {
	expect(fromLegacyLetters(written, letters)).toBe(meant);
});

test('a word of TCVN3 typed in capitals gets its capitals back, and only such a word', () => {
	expect(fromLegacyLetters('TæNG CéNG, ñY BAN, Tæng Céng, ë Hµ Néi', 'tcvn3')).toBe(
		'TỔNG CỘNG, ỦY BAN, Tổng Cộng, ở Hà Nội'
	);
});
