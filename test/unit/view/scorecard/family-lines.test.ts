import { beforeEach, expect, test } from 'vitest';
import type { AwardRow } from '$lib/view/answer-rows';
import { familyLines } from '$lib/view/scorecard/family-lines';
import { inLocale } from '../words-locale';
import { plain } from './scorecard-rows';

beforeEach(() => inLocale('vi'));

const award = (given: Partial<AwardRow>): AwardRow => ({
	...{ year_from: 2018, year_to: 2018, family: 'order', family_order: 1 },
	...{
		family_vi: 'Huân chương',
		family_en: 'Orders',
		award_code: 'HC',
		name_vi: 'Huân chương Lao động'
	},
	...{ name_en: 'Labour Order', level: 'state', precedence: 1, recipient_type: 'individual' },
	...{ stage: 'granted', extent: 'year', extent_note: null, extent_note_en: null, count: 8 },
	...{ qualifier: null, as_printed: null, source_id: 'S' },
	...given
});
const told = (rows: AwardRow[], stage: AwardRow['stage'] = 'granted') =>
	familyLines('63-91', rows, stage).map(({ name, text, detail }) => [
		name,
		plain(text),
		plain(detail)
	]);

test('whole years are summed within a family, with who received how many', () => {
	expect(
		told([award({}), award({ award_code: 'HC2', recipient_type: 'collective', count: 6156 })])
	).toEqual([['Huân chương', '6.164', 'cá nhân 8; tập thể 6.156']]);
});

test('a part of the year may be inside the whole and is never added to it', () => {
	const part = award({ extent: 'decision', count: 16, extent_note: 'một quyết định' });
	expect(told([part, award({})])).toEqual([
		['Huân chương', '8', 'cá nhân 8'],
		['Huân chương Lao động', '16', 'cá nhân; một quyết định']
	]);
});

test('a bound makes the sum a bound', () => {
	expect(told([award({}), award({ count: 700, qualifier: '>' })])[0]![1]).toBe('> 708');
});

test('proposals and awards are never in one line', () => {
	const rows = [award({}), award({ stage: 'proposed', count: 3 })];
	expect(told(rows).map(([, text]) => text)).toEqual(['8']);
	expect(told(rows, 'proposed').map(([, text]) => text)).toEqual(['3']);
});
