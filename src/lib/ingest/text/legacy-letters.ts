import { WINDOWS_1252 } from './windows-1252';

/**
 * Letters as the fonts of the 1990s drew them: TCVN3 (ABC, .VnTime) one code a letter, VNI a letter and a code for its mark. Both lie on
 * the codes of windows-1252, so a text in them is a string of Latin letters and signs (`Tæng sè`, `Toång soá`), whether its file was
 * bytes or a workbook that has carried the old font along. `tcvn5712` is the full standard, with the capitals that the fonts left out in
 * places where windows-1252 has its punctuation.
 */
export type LegacyLetters = 'tcvn3' | 'tcvn5712' | 'vni';

/** TCVN 5712:1993 (VN1) from 0x80 on, sixteen to a line. B0–B4 are the five tones as combining marks. */
const TCVN_HIGH =
	'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ' +
	'ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ' +
	'\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ' +
	'\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' +
	'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ' +
	'éẹềểễếệìỉỄẾỒĩíịò' +
	'Ổỏõóọồổỗốộờởỡớợù' +
	'ỖủũúụừửữứựỳỷỹýỵỐ';
/** The capitals TCVN 5712 puts among the control characters. */
const TCVN_LOW: readonly (readonly [codes: readonly number[], letters: string])[] = [
	[[0x01, 0x02, 0x04, 0x05, 0x06], 'ÚỤỪỬỮ'],
	[[0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17], 'ỨỰỲỶỸÝỴ']
];

/** VNI: what stands after a, e, o, u, y, ô (for ơ) and ö (for ư), in the order of the letters it makes. */
const VNI_TONES = 'ùøûõï';
const VNI_MARKED: readonly (readonly [base: string, marks: string, letters: string])[] = [
	['a', `${VNI_TONES}âáàåãäêéèúüë`, 'áàảãạâấầẩẫậăắằẳẵặ'],
	['e', `${VNI_TONES}âáàåãä`, 'éèẻẽẹêếềểễệ'],
	['o', `${VNI_TONES}âáàåãä`, 'óòỏõọôốồổỗộ'],
	['u', VNI_TONES, 'úùủũụ'],
	['y', 'ùøûõ', 'ýỳỷỹ'],
	['ô', VNI_TONES, 'ớờởỡợ'],
	['ö', VNI_TONES, 'ứừửữự']
];
/** VNI: letters of one code, and what they are. */
const VNI_ALONE = ['ôöñíìæóòî', 'ơưđíìỉĩịỵ'] as const;

const TCVN5712 = new Map([
	...TCVN_LOW.flatMap(([codes, letters]) =>
		codes.map((code, index) => [WINDOWS_1252[code]!, letters[index]!] as const)
	),
	...Array.from(TCVN_HIGH, (letter, index) => [WINDOWS_1252[0x80 + index]!, letter] as const)
]);
const TCVN3 = new Map([...TCVN5712].filter(([from]) => WINDOWS_1252.indexOf(from) >= 0xa0));
const VNI = new Map([
	...Array.from(VNI_ALONE[0], (from, index) => vniCases(from, '', VNI_ALONE[1][index]!)).flat(),
	...VNI_MARKED.flatMap(([base, marks, letters]) =>
		Array.from(marks, (mark, index) => vniCases(base, mark, letters[index]!)).flat()
	)
]);

/** Both cases of the letter, with its mark in either case: the letter's own decides. */
function vniCases(base: string, mark: string, letter: string): [from: string, to: string][] {
	const capital = base.toUpperCase();
	return [
		[base + mark.toUpperCase(), letter],
		[base + mark, letter],
		[capital + mark, letter.toUpperCase()],
		[capital + mark.toUpperCase(), letter.toUpperCase()]
	];
}

/**
 * Text in legacy letters as Unicode (NFC); characters that the table does not have stay. TCVN3 has no capitals with a tone (a second
 * font draws them): in a word otherwise in capitals they are made capitals (`TæNG` is TỔNG), elsewhere the case is lost for good.
 */
export function fromLegacyLetters(text: string, letters: LegacyLetters): string {
	switch (letters) {
		case 'tcvn3':
			return replaced(text, TCVN3)
				.normalize('NFC')
				.replace(/[\p{L}\p{M}]+/gu, raisedWord);
		case 'tcvn5712':
			return replaced(text, TCVN5712).normalize('NFC');
		case 'vni':
			return text.replace(
				/[aeouyôöAEOUYÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[ôöñíìæóòîÔÖÑÍÌÆÓÒÎ]/g,
				(pair) => VNI.get(pair) ?? (VNI.get(pair[0]!) ?? pair[0]!) + pair.slice(1)
			);
	}
}

/** All but plain letters, digits and punctuation is looked up. */
function replaced(text: string, table: ReadonlyMap<string, string>): string {
	return text.replace(/[^\x20-\x7E]/g, (character) => table.get(character) ?? character);
}

/** A capital after the first letter, and no plain small letter: the word was typed in capitals. */
function raisedWord(word: string): string {
	return /.[A-Z]/.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word;
}

/** What each letter of the Vietnamese alphabet is in a legacy encoding, as [Unicode, legacy] pairs: for tests and for showing the table. */
export function legacyTable(letters: LegacyLetters): ReadonlyMap<string, string> {
	const table = { tcvn3: TCVN3, tcvn5712: TCVN5712, vni: VNI }[letters];
	const legacy = new Map<string, string>();
	for (const [from, to] of table) if (/\p{L}/u.test(to)) legacy.set(to, from);
	return legacy;
}
