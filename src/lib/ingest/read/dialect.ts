import Papa from 'papaparse';

export type Delimiter = ';' | ',' | '\t' | '|';

/** How a text file parts its cells. */
export interface Dialect {
	delimiter: Delimiter;
	/** Its first line is Excel's `sep=;`, which is no row. */
	separatorLine: boolean;
}

/** What a delimiter would make of the file's first rows. */
export interface DelimiterFit {
	delimiter: Delimiter;
	/** The commonest number of cells in a row. */
	columnCount: number;
	/** Rows that have so many, of all rows looked at: 0 to 1. */
	share: number;
}

/** A dialect with what speaks for it. Not `sure`: another delimiter fits about as well, and a person should look. */
export interface FoundDialect {
	dialect: Dialect;
	sure: boolean;
	/** All four, best first. */
	fits: readonly DelimiterFit[];
}

/** Of files as wide by several delimiters the earlier is likelier: Excel in Vietnamese writes semicolons, its comma being decimal. */
const DELIMITERS: readonly Delimiter[] = [';', '\t', '|', ','];
const SAMPLE_ROWS = 500;
const SAMPLE_LENGTH = 500_000;
/** A lead below this is no lead. */
const CLEAR_LEAD = 0.15;
const SEPARATOR_LINE = /^\ufeff?"?sep=([;,\t|])"?[ \t]*(?:\r\n?|\n|$)/i;

/**
 * The delimiter by which the first rows come out equally wide. A `sep=` line decides alone. A file of one column is sure to have no
 * delimiter in it; an empty one has the first.
 */
export function foundDialect(text: string): FoundDialect {
	const line = SEPARATOR_LINE.exec(text.slice(0, 20));
	const sample = text.slice(line?.[0].length ?? 0, SAMPLE_LENGTH);
	const fits = DELIMITERS.map((delimiter) => fitOf(sample, delimiter)).sort(
		(a, b) => weight(b) - weight(a) || b.columnCount - a.columnCount
	);
	const [best, second] = fits as [DelimiterFit, DelimiterFit];
	const delimiter = (line?.[1] as Delimiter | undefined) ?? best.delimiter;
	const sure = line !== null || best.columnCount < 2 || leads(best, second);
	return { dialect: { delimiter, separatorLine: line !== null }, sure, fits };
}

function fitOf(sample: string, delimiter: Delimiter): DelimiterFit {
	const { data, errors } = Papa.parse<string[]>(withPlainLines(sample), {
		delimiter,
		newline: '\n',
		preview: SAMPLE_ROWS
	});
	const widths = data
		.filter((cells) => cells.some((cell) => cell !== ''))
		.map(({ length }) => length);
	const columnCount = commonest(widths.filter((width) => width > 1)) ?? Math.min(1, widths.length);
	const even = widths.filter((width) => width === columnCount).length;
	// a sample cut inside a quoted cell is no fault of the delimiter
	const broken = errors.filter(
		({ type, row }) => type === 'Quotes' && row !== data.length - 1
	).length;
	return {
		delimiter,
		columnCount,
		share: widths.length === 0 ? 0 : Math.max(0, even - broken) / widths.length
	};
}

/** Rows are evener by far, or as even with twice the columns: commas in prose make few. */
function leads(best: DelimiterFit, second: DelimiterFit): boolean {
	return weight(best) - weight(second) >= CLEAR_LEAD || best.columnCount >= 2 * second.columnCount;
}

/** One column speaks for no delimiter. */
function weight({ columnCount, share }: DelimiterFit): number {
	return columnCount > 1 ? share : 0;
}

/** The value that occurs most; of equals, the first seen; undefined of none. */
export function commonest(values: readonly number[]): number | undefined {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	let best: number | undefined;
	for (const [value, count] of counts)
		if (best === undefined || count > counts.get(best)!) best = value;
	return best;
}

/** The text without its `sep=` line. */
export function withoutSeparatorLine(text: string): string {
	return text.slice(SEPARATOR_LINE.exec(text.slice(0, 20))?.[0].length ?? 0);
}

/** Every line end as \n, whatever mixture it was: CRLF, CR alone, LF. Inside quoted cells too, where a line end is only space. */
export function withPlainLines(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
