import type { Qualifier, QuantityMark } from './quantity';
import type { Reason } from './reason';

/** What was done to a value on its way from the cell; each is a note in the ledger. */
export type ValueMark =
	QuantityMark | 'unit_converted' | 'excel_serial' | 'zero_padded' | 'percent_scaled';

/**
 * A cell as its column understands it. `missing` has the mark as written (an empty cell ''), `unread` what is wrong and what it might
 * be; a value that is only probable is never given as one.
 */
export type CellValue =
	| { kind: 'missing'; mark: string }
	| {
			kind: 'amount';
			value: number;
			decimals: number;
			qualifier: Qualifier | null;
			estimated: boolean;
			marks: readonly ValueMark[];
	  }
	| {
			kind: 'range';
			lo: number;
			hi: number;
			decimals: number;
			qualifier: Qualifier | null;
			estimated: boolean;
			marks: readonly ValueMark[];
	  }
	| { kind: 'ratio'; part: number; whole: number; marks: readonly ValueMark[] }
	/** ISO: a day, a moment, a month or a time of day. */
	| { kind: 'date'; iso: string; marks: readonly ValueMark[] }
	/** A year, or a period of years. */
	| { kind: 'year'; from: number; to: number }
	| { kind: 'code'; code: string; marks: readonly ValueMark[] }
	| { kind: 'text'; text: string }
	| { kind: 'unread'; reason: Reason; suggestions: readonly string[] };

/** The value of an unread cell. */
export function unreadValue(reason: Reason, suggestions: readonly string[] = []): CellValue {
	return { kind: 'unread', reason, suggestions };
}
