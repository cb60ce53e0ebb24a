/** Formats of our own are numbered from here; those below are the format's own. */
const FIRST_FORMAT = 164;
const GENERAL = 0;
const TEXT = 49;

/** The styles of a workbook's cells: a few fixed ones, and one for each number of decimals asked for. */
export class Styles {
	readonly text = 0;
	readonly heading = 1;
	readonly day = 2;
	readonly moment = 3;
	/** Text that begins like a formula: a spreadsheet keeps it text also when it is edited. */
	readonly quoted = 4;
	readonly #codes = ['dd/mm/yyyy', 'dd/mm/yyyy hh:mm:ss'];
	readonly #cells = [
		cell(GENERAL),
		`<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
		cell(FIRST_FORMAT),
		cell(FIRST_FORMAT + 1),
		`<xf numFmtId="${TEXT}" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>`
	];
	readonly #styleByCode = new Map<string, number>();

	/** The style of a number: null shows it as it is, a percentage then with one. */
	number(decimals: number | null, percent = false): number {
		if (decimals === null && !percent) return this.text;
		const code = percent ? `0${fraction(decimals ?? 1)}%` : `#,##0${fraction(decimals ?? 0)}`;
		const known = this.#styleByCode.get(code);
		if (known !== undefined) return known;
		this.#codes.push(code);
		const style = this.#cells.push(cell(FIRST_FORMAT + this.#codes.length - 1)) - 1;
		this.#styleByCode.set(code, style);
		return style;
	}

	xml(): string {
		const formats = this.#codes.map(
			(code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${code}"/>`
		);
		return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF1EAD8"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${this.#cells.length}">${this.#cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
	}
}

function fraction(decimals: number): string {
	return decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
}

function cell(format: number): string {
	const applied = format === GENERAL ? '' : ' applyNumberFormat="1"';
	return `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"${applied}/>`;
}
