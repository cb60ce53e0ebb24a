/**
 * What a text says as a date. `date`: ISO, a day (`2019-03-26`), a moment (`2019-03-26T13:05:00`), a month (`2019-03`) or a time of day
 * (`08:23:00`). `unread`: it is meant as a date and cannot be taken as one, `suggestions` are ISO dates or what may have been typed.
 */
export type DateReading =
	| { kind: 'date'; iso: string }
	| {
			kind: 'unread';
			reason:
				'date_without_year' | 'month_first' | 'short_year' | 'impossible_date' | 'excel_made_date';
			suggestions: readonly string[];
	  };

const TIME = /(?<![\d/.-])(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(SA|CH|AM|PM)?(?!\p{L})/iu;
const WEEKDAY = /^(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn)(?=[\s,])[\s,]*/iu;
const JOIN = '\\s?[/.-]\\s?';
const DAY = new RegExp(`^(\\d{1,2})${JOIN}(\\d{1,2})${JOIN}(\\d{4}|\\d{2})$`, 'u');
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const IN_WORDS = /^(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?$/iu;
const MONTH = /^(?:tháng\s+)?(\d{1,2})\s?(?:[/-]|\s+năm\s+)\s?(\d{4})$/iu;
const WITHOUT_YEAR = /^(\d{1,2})\s?[/-]\s?(\d{1,2})$/;
const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MADE_BY_EXCEL = new RegExp(
	`^(\\d{1,2})-(?:(${MONTH_NAMES.join('|')})|thg\\s?(\\d{1,2}))$`,
	'iu'
);

/**
 * A day as written in Vietnam, day first and never month first: 25/3/2019, 01 - 09 - 2021, 25.3.2019, `Ngày 22 tháng 06 năm 2024`, with a
 * weekday and a time (24 hours, or SA and CH) or without. Null when the text is no date at all. 16-11 and 6/6 are `date_without_year`,
 * though the column may show that they are a range or a ratio.
 */
export function vietnameseDate(text: string): DateReading | null {
	const bare = text.replace(/[()|]/g, ' ').replace(/\s+/g, ' ').trim();
	const time = TIME.exec(bare);
	const clock = time ? clockOf(time) : '';
	if (clock === null) return unread('impossible_date');
	const day = (time ? bare.replace(time[0], ' ') : bare)
		.trim()
		.replace(/^[\s,-]+|(?:(?<=\d)T)?[\s,-]*$/g, '')
		.replace(WEEKDAY, '')
		.replace(/^(?:ngày|lúc)\s+/iu, '')
		.replace(/\s+ngày$/iu, '')
		.trim();
	if (day === '') return clock === '' ? null : { kind: 'date', iso: clock };
	const read = dayOf(day);
	return read?.kind === 'date' && clock !== ''
		? { kind: 'date', iso: `${read.iso}T${clock}` }
		: read;
}

function dayOf(text: string): DateReading | null {
	const iso = ISO_DAY.exec(text);
	if (iso) return dated(iso[1]!, iso[2]!, iso[3]!);
	const day = DAY.exec(text);
	if (day) return dayMonthYear(day[1]!, day[2]!, day[3]!);
	const words = IN_WORDS.exec(text);
	if (words) return words[3] ? dated(words[3], words[2]!, words[1]!) : unread('date_without_year');
	const month = MONTH.exec(text);
	if (month)
		return isMonth(month[1]!) ? { kind: 'date', iso: `${month[2]}-${two(month[1]!)}` } : null;
	const short = WITHOUT_YEAR.exec(text);
	if (short) return isDay(2000, short[2]!, short[1]!) ? unread('date_without_year') : null;
	const made = MADE_BY_EXCEL.exec(text);
	if (!made) return null;
	const number = made[3] ?? MONTH_NAMES.indexOf(made[2]!.toLowerCase()) + 1;
	return unread('excel_made_date', [
		`${made[1]}/${number}`,
		`${made[1]}-${number}`,
		`${number}-${made[1]}`
	]);
}

function dayMonthYear(day: string, month: string, year: string): DateReading {
	if (year.length === 4) return dated(year, month, day);
	const full = dated(`20${year}`, month, day);
	return full.kind === 'date' ? unread('short_year', [full.iso]) : full;
}

function dated(year: string, month: string, day: string): DateReading {
	if (isDay(Number(year), month, day))
		return { kind: 'date', iso: `${year}-${two(month)}-${two(day)}` };
	if (!isDay(Number(year), day, month)) return unread('impossible_date');
	return unread('month_first', [`${year}-${two(day)}-${two(month)}`]);
}

function unread(
	reason: Extract<DateReading, { kind: 'unread' }>['reason'],
	suggestions: readonly string[] = []
): DateReading {
	return { kind: 'unread', reason, suggestions };
}

function isMonth(month: string): boolean {
	return Number(month) >= 1 && Number(month) <= 12;
}

function isDay(year: number, month: string, day: string): boolean {
	const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
	return isMonth(month) && Number(day) >= 1 && Number(day) <= last;
}

/** Hours, minutes and seconds of 24 hours; null when there is no such time. SA and AM are before noon, CH and PM after. */
function clockOf([, hours, minutes, seconds = '00', half]: RegExpExecArray): string | null {
	const isAfternoon = /^(?:ch|pm)$/i.test(half ?? '');
	const said = Number(hours);
	if (half && (said < 1 || said > 12) && !(isAfternoon && said < 24)) return null;
	const hour = half && said <= 12 ? (said % 12) + (isAfternoon ? 12 : 0) : said;
	if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
	return `${two(String(hour))}:${minutes}:${seconds}`;
}

function two(digits: string): string {
	return digits.padStart(2, '0');
}
