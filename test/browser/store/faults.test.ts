import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Files } from '$lib/store/files';
import { failed } from '$lib/store/problem';
import { Workspace, type Commit } from '$lib/store/workspace';
import { blob, filesAt, forgetAll, freshName, PLACES, problemOf, valueOf } from './places';
import type { Call, TabReply, TabTask } from './tab.worker';

afterAll(forgetAll);

/** Does a task in a worker, which has its own connections to storage as a tab has; null when it died on the way. */
function tab(
	task: TabTask
): Promise<readonly { ok: boolean; problem?: { code: string } }[] | null> {
	const worker = new Worker(new URL('./tab.worker.ts', import.meta.url), { type: 'module' });
	return new Promise<readonly { ok: boolean }[] | null>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<TabReply>) =>
			resolve(data.kind === 'done' ? (data.answers as { ok: boolean }[]) : null);
		worker.onerror = ({ message }) => reject(new Error(message));
		worker.postMessage(task);
	}).finally(() => worker.terminate());
}

function rows(text: string, table: string): Commit['files'][number] {
	return { role: 'rows', name: table, table, rows: 1, content: blob(text) };
}

function created(name: string, ...texts: string[]): Commit {
	return { commit: 'new', name, files: texts.map((text, n) => rows(text, `t${n}`)) };
}

/** All that a reader sees: names, whether removed, and every content of every version; throws when any is not whole. */
async function seen(workspace: Workspace): Promise<string> {
	const { datasets, removed, problems } = valueOf(await workspace.listing());
	expect(
		problems.filter(({ code, details }) => code !== 'damaged_manifest' || details.bytes !== 0)
	).toEqual([]);
	expect(
		valueOf(await workspace.check()).filter(({ code }) => code !== 'damaged_manifest')
	).toEqual([]);
	const lines = datasets.map(async ({ id, name, versions }) => {
		const opened = versions.map(async (version) => {
			const { files } = valueOf(await workspace.open(id, version.id));
			return (await Promise.all(files.map(({ content }) => content.text()))).join('+');
		});
		return `${name}: ${(await Promise.all(opened)).join(' → ')}`;
	});
	return [...(await Promise.all(lines)), ...removed.map(({ name }) => `(${name})`)].join('; ');
}

/** A workspace with two datasets, one of them removed. */
async function furnished(kind: Files['kind'], name: string) {
	const workspace = new Workspace(filesAt(kind, name), name);
	const a = valueOf(await workspace.commit(created('A', 'một', 'chung')));
	const b = valueOf(await workspace.commit(created('B', 'hai')));
	valueOf(await workspace.remove(b.dataset));
	return { workspace, a, b };
}

const OLD = 'A: một+chung; (B)';
type Furnished = Awaited<ReturnType<typeof furnished>>;

const acts: [what: string, call: (made: Furnished) => Promise<Call>, after: string][] = [
	[
		'a new dataset',
		async () => ({ method: 'commit', commit: created('C', 'ba', 'chung', 'bốn') }),
		'A: một+chung; C: ba+chung+bốn; (B)'
	],
	[
		'a new version',
		async ({ a }) => ({
			method: 'commit',
			commit: {
				commit: 'replace',
				dataset: a.dataset,
				parent: a.version,
				files: [rows('năm', 't0')]
			}
		}),
		'A: một+chung → năm; (B)'
	],
	['a removal', async ({ a }) => ({ method: 'remove', dataset: a.dataset }), '(A); (B)'],
	['a discarding', async () => ({ method: 'discard', before: new Date(2100, 0) }), 'A: một+chung'],
	['a sweep', async () => ({ method: 'sweep' }), OLD],
	[
		'a workspace brought in',
		async () => {
			const other = new Workspace(filesAt('indexeddb', freshName()), freshName());
			valueOf(await other.commit(created('D', 'sáu', 'bảy')));
			return { method: 'unpack', zip: valueOf(await other.pack()) };
		},
		'A: một+chung; D: sáu+bảy; (B)'
	]
];

/** Before a step and while it is under way; the fallback, whose transactions are the browser's, is only killed under way, at its commits. */
const KILLS: [kind: Files['kind'], begun: boolean, acts: typeof acts][] = [
	['opfs', false, acts],
	['opfs', true, acts],
	['indexeddb', true, acts.filter(([what]) => /^a (new|workspace)/.test(what))]
];

describe.each(KILLS)('a tab killed at any step in %s', (kind, begun, killed) => {
	describe(`(step under way: ${begun})`, () => {
		// most of it is waiting for what a killed worker held
		test.concurrent.each(killed)(
			'leaves the old state or the new of %s',
			async (_, call, after) => {
				let lastStep = 0;
				for (let finished = false; !finished;) {
					const name = freshName();
					const made = await furnished(kind, name);
					expect(await seen(made.workspace)).toBe(OLD);
					const calls = [await call(made)];
					const answers = await tab({ kind, name, calls, lastStep: ++lastStep, begun });
					finished = answers !== null;
					if (finished) expect(answers).toMatchObject([{ ok: true }]);

					const next = new Workspace(filesAt(kind, name), name);
					const left = await seen(next);
					expect(finished ? [after] : [OLD, after]).toContain(left);
					await expectSwept(next, filesAt(kind, name), name);
					expect(await seen(next)).toBe(left);
					valueOf(await next.commit(created('Z', 'sau')));
					expect(await seen(next)).toContain('Z: sau');
					next.close();
					made.workspace.close();
				}
				expect(lastStep).toBeGreaterThan(1);
			}
		);
	});
});

/** After a sweep every file is a state or named by one, and there are no more than two states. */
async function expectSwept(workspace: Workspace, files: Files, name: string): Promise<void> {
	// The browser takes a moment to free what a killed worker held: its lock, then its open file.
	await navigator.locks.request(`${name} files`, () => undefined);
	await vi.waitFor(
		async () => {
			if (!(await isSwept(workspace, files))) throw new Error(`not swept: ${name}`);
		},
		{ timeout: 60_000 }
	);
}

async function isSwept(workspace: Workspace, files: Files): Promise<boolean> {
	valueOf(await workspace.sweep());
	const names = valueOf(await files.list()).map(({ name }) => name);
	const states = names.filter((name) => name.startsWith('manifest-'));
	const texts = await Promise.all(
		states.map(async (state) => valueOf(await files.read(state)).text())
	);
	const named = names.every(
		(name) => states.includes(name) || texts.some((text) => text.includes(name))
	);
	return named && states.length <= 2;
}

describe.each(PLACES)('several tabs at once in %s', (kind) => {
	test('commit datasets of their own, and none is lost', async () => {
		const name = freshName();
		const tabs = ['A', 'B', 'C', 'D', 'E'];
		const calls = (letter: string): Call[] =>
			[1, 2, 3, 4].map((n) => ({
				method: 'commit',
				commit: created(`${letter}${n}`, 'chung', `${letter}${n}`)
			}));
		const task = { kind, name, lastStep: 0, begun: false };
		await Promise.all(tabs.map((letter) => tab({ ...task, calls: calls(letter) })));
		const here = new Workspace(filesAt(kind, name), name);
		const expected = tabs.flatMap((letter) =>
			[1, 2, 3, 4].map((n) => `${letter}${n}: chung+${letter}${n}`)
		);
		expect((await seen(here)).split('; ').sort()).toEqual(expected);
	});

	test('commit to one version, and exactly one goes on from it', async () => {
		const name = freshName();
		const { a, workspace } = await furnished(kind, name);
		const target = { commit: 'append', dataset: a.dataset, parent: a.version } as const;
		const answers = await Promise.all(
			['x', 'y', 'z'].map((text) => {
				const calls: Call[] = [
					{ method: 'commit', commit: { ...target, files: [rows(text, 't')] } }
				];
				return tab({ kind, name, calls, lastStep: 0, begun: false });
			})
		);
		const codes = answers.map((answer) => answer![0]!.problem?.code ?? 'ok');
		expect(codes.sort()).toEqual(['moved_on', 'moved_on', 'ok']);
		expect(await seen(workspace)).toMatch(/^A: một\+chung → [xyz]; \(B\)$/);
	});

	test('sweep and discard while others commit, and nothing committed is lost', async () => {
		const name = freshName();
		await furnished(kind, name);
		const before = new Date(2100, 0);
		const commits = [1, 2, 3, 4, 5, 6].map((n): Call => ({
			method: 'commit',
			commit: created(`C${n}`, `c${n}`, 'hai')
		}));
		const sweeps = [1, 2, 3, 4, 5, 6].flatMap((): Call[] => [
			{ method: 'sweep' },
			{ method: 'discard', before }
		]);
		const task = { kind, name, lastStep: 0, begun: false };
		await Promise.all([commits, sweeps, sweeps].map((calls) => tab({ ...task, calls })));
		const here = new Workspace(filesAt(kind, name), name);
		expect(await seen(here)).toBe(
			['A: một+chung', ...[1, 2, 3, 4, 5, 6].map((n) => `C${n}: c${n}+hai`)].join('; ')
		);
	});
});

test('without Web Locks tabs still lose nothing of each other', async () => {
	const name = freshName();
	const locks = vi.spyOn(navigator, 'locks', 'get').mockReturnValue(undefined as never);
	const tabs = ['A', 'B', 'C'].map(() => new Workspace(filesAt('indexeddb', name), name));
	const commits = tabs.flatMap((workspace, n) =>
		[1, 2, 3].map((m) => workspace.commit(created(`${n}${m}`, 'chung', `${n}-${m}`)))
	);
	for (const done of await Promise.all(commits)) valueOf(done);
	valueOf(await tabs[0]!.sweep());
	expect(valueOf(await tabs[1]!.listing())).toMatchObject({ problems: [] });
	expect(valueOf(await tabs[1]!.listing()).datasets).toHaveLength(9);
	expect(valueOf(await tabs[2]!.check())).toEqual([]);
	locks.mockRestore();
});

/** Files whose n-th writing finds no room. */
function fullAt(files: Files, n: number): Files & { wasFull(): boolean } {
	let left = n;
	const refused = (name: string, content: Blob) =>
		--left === 0 ? failed('full', name, { bytes: content.size }) : null;
	return {
		kind: files.kind,
		read: (name) => files.read(name),
		remove: (name) => files.remove(name),
		list: () => files.list(),
		write: async (name, content) => refused(name, content) ?? files.write(name, content),
		create: async (name, content) => refused(name, content) ?? files.create(name, content),
		wasFull: () => left <= 0
	};
}

describe.each(PLACES)('a device full at any write in %s', (kind) => {
	test.concurrent.each(acts)(
		'leaves the old state, or makes room for %s',
		async (_, call, after) => {
			for (let n = 1, full = true; full; n++) {
				const name = freshName();
				const made = await furnished(kind, name);
				const given = await call(made);
				const files = fullAt(filesAt(kind, name), n);
				const tried = new Workspace(files, name);
				const done =
					given.method === 'commit'
						? await tried.commit(given.commit)
						: given.method === 'unpack'
							? await tried.unpack(given.zip)
							: given.method === 'discard'
								? await tried.discard(given.before)
								: given.method === 'remove' || given.method === 'restore'
									? await tried[given.method](given.dataset)
									: await tried.sweep();
				full = files.wasFull();
				if (!done.ok) expect(problemOf(done).code).toBe('full');
				expect(await seen(made.workspace)).toBe(done.ok ? after : OLD);
				await expectSwept(made.workspace, filesAt(kind, name), name);
				if (!full) expect(done.ok).toBe(true);
			}
		}
	);
});
