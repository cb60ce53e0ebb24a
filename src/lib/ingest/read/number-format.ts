/** What a number format makes of a number, as far as a table needs to know. */
export interface NumberFormat {
	kind: 'number' | 'percent' | 'date' | 'time' | 'date_time' | 'text';
	/** Places behind the decimal comma; null when the format leaves it to the number. */
	decimals: number | null;
	/** Zeros in front: 2 shows 8 as 08. */
	digits: number;
}

const GENERAL: NumberFormat = { kind: 'number', decimals: null, digits: 1 };
/** The formats that every workbook has by number, those that are not in its list (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
	1: '0',
	2: '0.00',
	3: '#,##0',
	4: '#,##0.00',
	9: '0%',
	10: '0.00%',
	14: 'dd/mm/yyyy',
	15: 'd-mmm-yy',
	16: 'd-mmm',
	17: 'mmm-yy',
	18: 'h:mm AM/PM',
	19: 'h:mm:ss AM/PM',
	20: 'h:mm',
	21: 'h:mm:ss',
	22: 'm/d/yy h:mm',
	37: '#,##0',
	38: '#,##0',
	39: '#,##0.00',
	40: '#,##0.00',
	45: 'mm:ss',
	47: 'mm:ss.0',
	49: '@'
};

/** The format of that number: the workbook's own code, or a built-in one; General where neither is known. */
export function numberFormat(id: number, ownCodes: ReadonlyMap<number, string>): NumberFormat {
	const code = ownCodes.get(id) ?? BUILT_IN[id];
	return code === undefined ? GENERAL : formatOfCode(code);
}

/** Reads a format code by its first section: `#,##0.0;[Red]-#,##0.0` has one decimal, `"Quý" 0` none, `dd/mm/yyyy` is a date. */
export function formatOfCode(code: string): NumberFormat {
	const section = code
		.replace(/"[^"]*"|\\.|_.|\*./g, '')
		.split(';')[0]!
		.replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
	if (/^\s*(?:general)?\s*$/i.test(section)) return GENERAL;
	if (section.includes('@')) return { kind: 'text', decimals: null, digits: 1 };
	// a duration may be 30 hours: no time of day
	if (/\[[hms]+\]/i.test(section)) return GENERAL;
	const letters = section.replace(/am\/pm|a\/p/gi, 'h');
	const time = /[hs]/i.test(letters);
	const date = /[yd]/i.test(letters) || (/m/i.test(letters) && !time);
	if (date || time)
		return { kind: date ? (time ? 'date_time' : 'date') : 'time', decimals: null, digits: 1 };
	if (!/[0#?]/.test(section)) return GENERAL;
	const [whole = '', fraction = ''] = section.split(/[eE/]/)[0]!.split('.');
	return {
		kind: section.includes('%') ? 'percent' : 'number',
		decimals: /[eE/]|,\s*$/.test(section) ? null : (fraction.match(/[0#?]/g)?.length ?? 0),
		digits: Math.max(1, whole.match(/0/g)?.length ?? 0)
	};
}
