import { beforeEach, expect, test } from 'vitest';
import { preset } from '$lib/core/scheme-presets';
import { readingNotes, type ReadFor } from '$lib/view/reading-notes';
import { inLocale } from './words-locale';

beforeEach(() => inLocale('vi'));

const notes = (id: string | null, more: Partial<ReadFor> = {}) =>
	readingNotes({
		...{ scheme: id === null ? null : preset(id), confidence: 'verified', indicators: [] },
		...{ published: false, ...more }
	}).join(' ');

const LOW_PLANS = 'lợi cho đơn vị đặt kế hoạch thấp';
const LEAST = 'dưới 65\u00A0%';
const NO_PLAN = 'không phải mức hoàn thành kế hoạch';

test.each([
	['official', [], [LOW_PLANS, LEAST, NO_PLAN]],
	['target_count', [LOW_PLANS, LEAST, 'số ước', 'thì dùng số in'], [NO_PLAN]],
	['scale_1000', [LOW_PLANS, LEAST, 'chưa phải quy định'], [NO_PLAN, 'thì dùng số in']],
	['rank_sum', [LEAST, NO_PLAN], [LOW_PLANS]],
	['index_minmax', [LEAST, NO_PLAN], [LOW_PLANS]],
	[null, [NO_PLAN], [LOW_PLANS, LEAST]]
])('a ranking by %s says what it must not be read without', (id, said, unsaid) => {
	const text = notes(id);
	expect(text).toMatch(/\S/);
	for (const words of said) expect(text).toContain(words);
	for (const words of unsaid) expect(text).not.toContain(words);
});

test('published ranks computed here stand for no appraisal, and unsure membership is said', () => {
	expect(notes('rank_sum', { published: true })).toContain('không thay cho kết quả bình xét');
	expect(notes('official', { published: true })).not.toContain('không thay cho');
	const sure = notes('rank_sum');
	expect(notes('rank_sum', { confidence: 'uncertain' })).not.toBe(sure);
	expect(notes('rank_sum', { confidence: 'inferred' })).not.toBe(sure);
});

test('in English too', () => {
	inLocale('en');
	expect(notes('scale_1000')).toContain('favours those who plan low');
});
