/** Bounds a plan's words mean, read back on their own: null where the words set none. */
export interface WordBounds {
	kind: string;
	lo: number | null;
	hi: number | null;
	strict: boolean;
}

const N = '([\\d.,]+)';

/** Forms in the order they are tried; each gives kind, which captures are lo and hi (0: none), strict. */
const FORMS: readonly [RegExp, string, number, number, boolean][] = [
	[new RegExp(`^giảm từ ${N} % trở lên$`), 'change_floor', 1, 0, false],
	[new RegExp(`^giảm ${N}-${N} điểm %$`), 'change_range', 1, 2, false],
	[new RegExp(`^duy trì từ ${N} .+ trở lên$`), 'maintain', 1, 0, false],
	[new RegExp(`^(?:từ|thêm) ${N} .+ trở lên$`), 'floor', 1, 0, false],
	[new RegExp(`^từ ${N} .+ đến ${N} .+$`), 'range', 1, 2, false],
	[new RegExp(`^${N}-${N}$`), 'range', 1, 2, false],
	[new RegExp(`^[Dd]ưới ${N}(?: %)?$`), 'ceiling', 0, 1, true],
	[new RegExp(`^không quá ${N} %$`), 'ceiling', 0, 1, false],
	[new RegExp(`^Khoảng ${N}(?: .+)?$`), 'approx', 1, 1, false],
	[new RegExp(`^${N} .+$`), 'point', 1, 1, false]
];

/** The bounds of the words, or null for words with no number: milestones and plain text. */
export function wordBounds(raw: string): WordBounds | null {
	for (const [pattern, kind, lo, hi, strict] of FORMS) {
		const match = pattern.exec(raw);
		if (!match) continue;
		const at = (index: number) => (index === 0 ? null : vietnameseNumber(match[index]!));
		return { kind, lo: at(lo), hi: at(hi), strict };
	}
	return null;
}

function vietnameseNumber(text: string): number {
	return Number(text.replaceAll('.', '').replace(',', '.'));
}
