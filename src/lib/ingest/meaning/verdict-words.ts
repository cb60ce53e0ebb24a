import { matchKey } from './match-key';

/** `verdict_official` of the table `targets`. */
export type VerdictWord = 'exceeded' | 'met' | 'almost' | 'missed' | 'not_assessed';

const WORDS: readonly (readonly [VerdictWord, string])[] = [
	[
		'exceeded',
		'Vượt|Vượt kế hoạch|Vượt KH|Vượt chỉ tiêu|Hoàn thành vượt mức|Vượt mức|Vượt mục tiêu'
	],
	['met', 'Đạt|Đạt kế hoạch|Đạt KH|Đạt chỉ tiêu|Hoàn thành|Đạt mục tiêu'],
	['almost', 'Xấp xỉ|Gần đạt|Xấp xỉ đạt|Xấp xỉ kế hoạch|Xấp xỉ đạt kế hoạch'],
	[
		'missed',
		'Không đạt|Chưa đạt|Không đạt kế hoạch|Chưa đạt kế hoạch|Không hoàn thành|Không đạt KH'
	],
	['not_assessed', 'Chưa đánh giá|Không đánh giá|Chưa có số liệu đánh giá']
];
const VERDICT_BY_KEY = new Map(
	WORDS.flatMap(([verdict, words]) =>
		words.split('|').map((word) => [matchKey(word), verdict] as const)
	)
);

/** The official verdict in the words of a report; null for other words, `Đạt và vượt` too, because it is two. */
export function verdictOf(text: string): VerdictWord | null {
	return VERDICT_BY_KEY.get(matchKey(text)) ?? null;
}

export function isVerdict(text: string): boolean {
	return verdictOf(text) !== null;
}
