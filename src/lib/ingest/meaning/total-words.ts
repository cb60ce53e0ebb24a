import type { RowRole } from './structure';

/** `average` rows (Bình quân) are no sum of the rows they are about. */
export type TotalKind = 'sum' | 'average';

const SUM =
	/^(?:tong so|tong cong|tong|cong|toan tinh|toan quoc|ca nuoc|toan cum|toan khoi|toan nganh|total)(?: (?:i|ii|iii|iv|v|vi|muc [a-z]+|phan [a-z]+|[a-z]))*(?: \d+)*$/;
const AVERAGE =
	/^(?:binh quan|trung binh|binh quan chung|trung binh chung|binh quan ca nuoc|average)$/;

/** Whether a label names a total and nothing else: `Tổng số` does, `Tổng vốn đầu tư` and `Tổng số hộ` do not. Null when it does not. */
export function totalKind(key: string): TotalKind | null {
	if (SUM.test(key)) return 'sum';
	return AVERAGE.test(key) ? 'average' : null;
}

/** Sums of one section; the whole table's is told apart by other words, or by being the only one. */
const PARTIAL = /^(?:cong|tong)(?: |$)/;

/**
 * Rows a total is about, as positions, both ends included: the rows of its own section when sections have totals, else all; never itself.
 * `first` above `last` when there are none.
 */
export function totalScope(
	rows: readonly { role: RowRole; key: string }[],
	at: number
): { first: number; last: number } {
	const { key } = rows[at]!;
	const twins = rows.filter((row) => row.role === 'total' && PARTIAL.test(row.key));
	if (!PARTIAL.test(key) || twins.length < 2) {
		const first = at === 0 ? 1 : 0;
		return { first, last: rows.length - 1 };
	}
	const isBorder = (row: { role: RowRole }) => row.role === 'section' || row.role === 'total';
	const previous = rows.slice(0, at).findLastIndex(isBorder);
	if (previous < at - 1) return { first: previous + 1, last: at - 1 };
	const next = rows.findIndex((row, index) => index > at && isBorder(row));
	return { first: at + 1, last: (next < 0 ? rows.length : next) - 1 };
}
