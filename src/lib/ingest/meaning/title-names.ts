import type { Names } from './column-meaning';
import type { NameMatch } from './name-match';
import type { UnitContext } from './unit-names';

/** What the words around a table may be about: ids, those of the title before those of the file's name. To be offered, never taken. */
export interface TitleNames {
	units: readonly string[];
	indicators: readonly string[];
}

const PLACE = /(?<!\p{L})(?:tỉnh|thành phố|tp\.?)\s+/giu;
/** What a title says behind the name of an indicator. */
const AFTER_NAME =
	/\s*(?:(?<!\p{L})(?:năm|giai đoạn|qua các năm|thời kỳ|các tỉnh|các địa phương|của|tại|trên địa bàn|theo|tỉnh|thành phố|phân theo|chia theo)(?!\p{L})).*$/iu;
const BEFORE_NAME =
	/^(?:bảng|biểu|phụ lục)(?:\s+(?:số\s*)?[\p{L}\d./-]*\d[\p{L}\d./-]*)?\s*[:.–-]?\s*/iu;
/** The longest name of a unit has so many words (Bà Rịa - Vũng Tàu). */
const WORDS = 5;

/** Units and indicators that the lines of a title name, else units that the names of file and sheet do. */
export function titleNames(
	lines: readonly string[],
	{ file, sheet }: { file: string; sheet: string },
	names: Names,
	context: UnitContext
): TitleNames {
	const unitOf = (words: readonly string[]) => hits(names.units.byName(words.join(' '), context));
	const inTitle = lines.flatMap((line) =>
		[...line.matchAll(PLACE)].flatMap(({ 0: place, index }) => {
			const words = line.slice(index + place.length).split(/\s+/);
			return longest(words, 0, 1, unitOf);
		})
	);
	const base = file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
	const inNames = [sheet, base].flatMap((name) => {
		const words = name.split(/[\s_.\-–]+/).filter((word) => word !== '');
		return words.flatMap((_, from) => longest(words, from, 2, unitOf));
	});
	const indicators = lines.flatMap((line) => {
		const name = line.replace(BEFORE_NAME, '').replace(AFTER_NAME, '').trim();
		return name === ''
			? []
			: hits(names.indicators.byName(name.replace(/\s*\([^()]*\)\s*$/, ''), null));
	});
	return {
		units: [...new Set(inTitle.length > 0 ? inTitle : inNames)],
		indicators: [...new Set(indicators)]
	};
}

/** The ids of the longest run of words from a place that is a name, of `least` words or more; [] when none is. */
function longest(
	words: readonly string[],
	from: number,
	least: number,
	idsOf: (words: readonly string[]) => readonly string[]
): readonly string[] {
	for (let length = Math.min(WORDS, words.length - from); length >= least; length--) {
		const run = words.slice(from, from + length);
		const ids = idsOf([...run.slice(0, -1), run.at(-1)!.replace(/[,;:.)]+$/, '')]);
		if (ids.length > 0) return ids;
	}
	return [];
}

/** Names that are only near say nothing here: most words of a title are no names. */
function hits(match: NameMatch): readonly string[] {
	if (match.kind === 'found') return [match.id];
	return match.kind === 'asked' && match.reason !== 'near_name' ? match.candidates : [];
}
