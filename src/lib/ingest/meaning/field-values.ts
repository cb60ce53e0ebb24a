import { matchKey } from './match-key';
import type { Qualifier } from './quantity';

/** `status` of figures that a file may state; what this program makes (`derived`) no file can. */
export type StatusWord = 'official' | 'preliminary' | 'estimate' | 'press' | 'illustrative';

/** `mode` of the table `awards`. */
export type ModeWord =
	'cong_trang' | 'phong_trao' | 'dot_xuat' | 'doi_ngoai' | 'cong_hien' | 'nien_han' | 'khang_chien';

const STATUSES: Readonly<Record<StatusWord, string>> = {
	official: 'Chính thức|Số chính thức|Thực hiện|Đã quyết toán|Quyết toán|official|final',
	preliminary: 'Sơ bộ|Số sơ bộ|preliminary',
	estimate: 'Ước|Số ước|Ước tính|Ước thực hiện|Ước TH|Dự ước|estimate|estimated',
	press: 'Báo chí|Theo báo chí|press',
	illustrative: 'Minh họa|Số minh họa|illustrative'
};

const MODES: Readonly<Record<ModeWord, string>> = {
	cong_trang:
		'Công trạng|Theo công trạng|Khen thưởng công trạng|Khen thưởng theo công trạng|Thường xuyên|Khen thưởng thường xuyên',
	phong_trao:
		'Phong trào|Theo phong trào|Khen thưởng phong trào|Khen thưởng theo phong trào|Chuyên đề|Theo chuyên đề|Khen thưởng chuyên đề|Khen thưởng theo chuyên đề',
	dot_xuat: 'Đột xuất|Khen thưởng đột xuất',
	doi_ngoai: 'Đối ngoại|Khen thưởng đối ngoại',
	cong_hien: 'Cống hiến|Quá trình cống hiến|Khen thưởng quá trình cống hiến|Khen thưởng cống hiến',
	nien_han: 'Niên hạn|Khen thưởng niên hạn|Khen thưởng theo niên hạn',
	khang_chien: 'Kháng chiến|Khen thưởng kháng chiến|Thành tích kháng chiến'
};

const QUALIFIERS: Readonly<Record<Qualifier | '=', string>> = {
	'>': 'Trên|Hơn|Lớn hơn',
	'>=': 'Từ|Ít nhất|Tối thiểu|Không dưới|Trở lên',
	'<': 'Dưới|Nhỏ hơn',
	'<=': 'Không quá|Tối đa|Trở xuống',
	'~': 'Khoảng|Xấp xỉ|Gần',
	'=': 'Bằng|Đúng'
};
const SIGNS: Readonly<Record<string, Qualifier | '='>> = { '≥': '>=', '≤': '<=', '≈': '~' };

const statusByKey = keyed(STATUSES);
const modeByKey = keyed(MODES);
const qualifierByKey = keyed(QUALIFIERS);

/** How settled a figure is, in the words of a table or our own; null for other words. */
export function statusWord(text: string): StatusWord | null {
	return statusByKey.get(matchKey(text)) ?? null;
}

/** The kind of commendation by its words or our code; null for other words. */
export function modeWord(text: string): ModeWord | null {
	return modeByKey.get(matchKey(text)) ?? null;
}

/** A bound as a sign or a word, `=` for none; null for other words. */
export function qualifierWord(text: string): Qualifier | '=' | null {
	const sign = text.trim();
	if (Object.hasOwn(QUALIFIERS, sign)) return sign as Qualifier | '=';
	return SIGNS[sign] ?? qualifierByKey.get(matchKey(text)) ?? null;
}

function keyed<Word extends string>(words: Readonly<Record<Word, string>>): Map<string, Word> {
	return new Map(
		(Object.entries(words) as [Word, string][])
			.flatMap(([word, said]) =>
				[...said.split('|'), word].map((each) => [matchKey(each), word] as const)
			)
			// a sign has no words to compare
			.filter(([key]) => key !== '')
	);
}
