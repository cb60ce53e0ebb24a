import { numberHabit, type NumberHabit } from '$lib/core/vietnamese-number';
import type { CellValue } from './cell-value';
import type { ColumnContext, ColumnEvidence, ColumnQuestion } from './column-values';
import { quantity } from './quantity';

/** `comma_decimals`: 7,5 and 1.234.567; `dot_decimals`: 7.5 and 1,234,567. */
export type HabitEvidence = 'comma_decimals' | 'dot_decimals';

const SAYS: Readonly<Record<NumberHabit, HabitEvidence>> = {
	vi: 'comma_decimals',
	en: 'dot_decimals'
};

export interface ColumnHabit {
	habit: NumberHabit | null;
	evidence: readonly ColumnEvidence[];
	/** What must be asked once the cells are read: nothing when no cell depends on it. */
	questions(values: readonly CellValue[]): ColumnQuestion[];
}

/** How a column writes numbers: as answered, else as its unmistakable numerals say; when they disagree nothing is chosen. */
export function columnHabit(texts: readonly string[], context: ColumnContext): ColumnHabit {
	const saying = { vi: [] as string[], en: [] as string[] };
	for (const text of texts) {
		// without a separator a numeral shows no habit
		if (!/[.,]/.test(text)) continue;
		const figure = quantity(text, { habit: null, unit: null });
		if (!figure || figure.kind === 'missing' || figure.kind === 'ratio') continue;
		if (figure.kind === 'unread' && figure.reason !== 'number_unclear') continue;
		const habit = numberHabit([text]);
		if (habit === 'vi' || habit === 'en') saying[habit].push(text.trim());
	}
	const evidence = (['vi', 'en'] as const).flatMap((habit) =>
		saying[habit].length === 0
			? []
			: [{ says: SAYS[habit], cellCount: saying[habit].length, example: saying[habit][0]! }]
	);
	const isMixed = evidence.length > 1;
	const found = isMixed || evidence.length === 0 ? null : saying.vi.length > 0 ? 'vi' : 'en';
	const options = saying.en.length > saying.vi.length ? ['en', 'vi'] : ['vi', 'en'];
	return {
		habit: context.habit ?? found,
		evidence,
		questions: (values) => {
			const index = values.findIndex((value) => isUnclear(value));
			if (context.habit || index < 0) return [];
			const cellCount = values.filter(isUnclear).length;
			const reason = isMixed ? 'mixed_habits' : 'number_unclear';
			return [{ reason, options, cellCount, example: texts[index]!.trim() }];
		}
	};
}

function isUnclear(value: CellValue): boolean {
	return value.kind === 'unread' && value.reason === 'number_unclear';
}
