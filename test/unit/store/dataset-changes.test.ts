import { describe, expect, it } from 'vitest';
import {
	committed,
	discarded,
	joined,
	labelled,
	removed,
	renamed,
	turned
} from '../../../src/lib/store/dataset-changes';
import type { CommitKind, DatasetVersion, KeptDataset } from '../../../src/lib/store/manifest';
import type { StoreResult } from '../../../src/lib/store/problem';

const CREATED = '2026-07-01T08:00:00.000Z';

function version(id: string, parent: string | null = null, day = 1): DatasetVersion {
	const commit: CommitKind = parent ? 'append' : 'new';
	const created = `2026-07-0${day}T08:00:00.000Z`;
	return { id, parent, commit, created, label: '', files: [], recipe: null, ledger: null };
}

function dataset(id: string, versions: DatasetVersion[], current = versions.at(-1)!.id) {
	return { id, name: id, created: CREATED, current, removed: null, versions } as KeptDataset;
}

function after<T>(result: StoreResult<{ datasets: readonly KeptDataset[]; answer: T }>) {
	if (!result.ok) throw new Error(result.problem.code);
	return result.value;
}

const [FIRST, SECOND] = [version('v1'), version('v2', 'v1', 2)];
const TWO = [dataset('a', [FIRST, SECOND]), dataset('b', [version('w1')])];

describe('a commit', () => {
	const { parent: _, commit: __, ...third } = version('v3', null, 3);

	it('makes a dataset', () => {
		const { datasets, answer } = after(
			committed(TWO, { commit: 'new', name: 'Cụm thi đua số 1' }, third)
		);
		expect(datasets.slice(0, 2)).toEqual(TWO);
		expect(datasets[2]).toMatchObject({
			id: answer.dataset,
			name: 'Cụm thi đua số 1',
			current: 'v3',
			versions: [{ id: 'v3', parent: null, commit: 'new' }]
		});
	});

	it('goes on from the current version and from no other', () => {
		const target = { commit: 'correct', dataset: 'a', parent: 'v2' } as const;
		const { datasets } = after(committed(TWO, target, third));
		expect(datasets[0]!.current).toBe('v3');
		expect(datasets[0]!.versions).toEqual([
			FIRST,
			SECOND,
			{ ...third, parent: 'v2', commit: 'correct' }
		]);
		expect(committed(TWO, { ...target, parent: 'v1' }, third)).toMatchObject({
			problem: { code: 'moved_on', details: { expected: 'v1', found: 'v2' } }
		});
		expect(committed(TWO, { ...target, dataset: 'c' }, third)).toMatchObject({
			problem: { code: 'unknown_dataset', where: 'c' }
		});
	});
});

describe('a dataset', () => {
	it('is renamed, its versions labelled and turned to, and nothing else changes', () => {
		expect(after(renamed(TWO, 'a', 'Khối')).datasets).toEqual([
			{ ...TWO[0], name: 'Khối' },
			TWO[1]
		]);
		const key = { dataset: 'a', version: 'v1' };
		expect(after(labelled(TWO, key, 'ước')).datasets[0]!.versions).toEqual([
			{ ...FIRST, label: 'ước' },
			SECOND
		]);
		const back = after(turned(TWO, key)).datasets;
		expect(back[0]).toEqual({ ...TWO[0], current: 'v1' });
		expect(after(turned(back, { ...key, version: 'v2' })).datasets).toEqual(TWO);
		for (const refused of [
			labelled(TWO, { ...key, version: 'v9' }, ''),
			turned(TWO, { ...key, version: 'v9' })
		])
			expect(refused).toMatchObject({ problem: { code: 'unknown_version', where: 'v9' } });
	});

	it('that is removed is there to be restored until it is discarded', () => {
		const gone = after(removed(TWO, 'a', CREATED)).datasets;
		expect(gone[0]!.removed).toBe(CREATED);
		expect(renamed(gone, 'a', 'x')).toMatchObject({ problem: { code: 'unknown_dataset' } });
		expect(after(removed(gone, 'a', '2027-01-01T00:00:00Z')).datasets).toEqual(gone);
		expect(after(removed(gone, 'a', null)).datasets).toEqual(TWO);
		expect(after(discarded(gone, new Date(CREATED))).answer).toEqual([]);
		const later = after(discarded(gone, new Date('2026-07-01T08:00:01Z')));
		expect(later).toEqual({ datasets: [TWO[1]], answer: ['a'] });
		expect(removed(later.datasets, 'a', null)).toMatchObject({
			problem: { code: 'unknown_dataset' }
		});
	});
});

describe('datasets of another workspace', () => {
	it('come beside those of here', () => {
		expect(after(joined([TWO[0]!], [TWO[1]!]))).toEqual({
			datasets: TWO,
			answer: { added: ['b'], grown: [], unchanged: [] }
		});
	});

	it('that are here already change nothing', () => {
		expect(after(joined(TWO, TWO))).toEqual({
			datasets: TWO,
			answer: { added: [], grown: [], unchanged: ['a', 'b'] }
		});
	});

	it('move this one on when they go on from its current version, and not when both went on', () => {
		const [third, other] = [version('v3', 'v2', 3), version('v4', 'v2', 4)];
		const ahead = dataset('a', [FIRST, SECOND, third]);
		expect(after(joined(TWO, [ahead])).datasets[0]).toEqual(ahead);
		expect(after(joined([ahead], [TWO[0]!])).datasets).toEqual([ahead]);
		const apart = after(joined([ahead], [dataset('a', [FIRST, SECOND, other])]));
		expect(apart.answer.grown).toEqual(['a']);
		expect(apart.datasets).toEqual([dataset('a', [FIRST, SECOND, third, other], 'v3')]);
	});

	it('bring back what was removed here', () => {
		const gone = after(removed(TWO, 'a', CREATED)).datasets;
		expect(after(joined(gone, TWO)).datasets).toEqual(TWO);
	});

	it('whose versions are each other’s parents end in an answer', () => {
		const round = [version('x', 'y'), version('y', 'x')];
		expect(after(joined(TWO, [dataset('a', round)])).datasets[0]!.current).toBe('v2');
	});
});
