import { afterEach, expect, test, vi } from 'vitest';
import { Talk, type TalkPlace } from '$lib/state/talk.svelte';

const PLACE: TalkPlace = { slide: 3, step: 2, isBlack: false };
let open: Talk[] = [];
function opened(...given: ConstructorParameters<typeof Talk>): Talk {
	const talk = new Talk(...given);
	open.push(talk);
	return talk;
}

afterEach(() => {
	for (const talk of open) talk.close();
	open = [];
});

test('a presenter’s window that is opened second is told where the talk is', async () => {
	const stage = opened('a', true);
	stage.tell(PLACE);
	const notes = opened('a', false);
	await vi.waitFor(() => expect(notes.place).toEqual(PLACE));
	expect(notes.isHeard).toBe(true);
});

test('the presenter leads, and a talk of another deck hears nothing', async () => {
	const asked = vi.fn();
	const elsewhere = vi.fn();
	opened('a', true, asked);
	opened('b', true, elsewhere);
	const notes = opened('a', false);
	notes.go({ ...PLACE, isBlack: true });
	expect(notes.place?.isBlack).toBe(true);
	await vi.waitFor(() => expect(asked).toHaveBeenCalledWith({ ...PLACE, isBlack: true }));
	expect(elsewhere).not.toHaveBeenCalled();
});

test('a stage that is closed is known to be gone, and one that is opened again to be back', async () => {
	const stage = opened('a', true);
	const notes = opened('a', false);
	stage.tell(PLACE);
	await vi.waitFor(() => expect(notes.isHeard).toBe(true));
	stage.close();
	await vi.waitFor(() => expect(notes.isHeard).toBe(false));
	expect(notes.place).toEqual(PLACE);
	opened('a', true).tell({ ...PLACE, slide: 1 });
	await vi.waitFor(() => expect(notes.place?.slide).toBe(1));
	expect(notes.isHeard).toBe(true);
});

test('a stage that was killed says no goodbye, and is known to be gone when it does not hear', async () => {
	const stage = new BroadcastChannel('bang-vang-talk a');
	const notes = opened('a', false);
	stage.postMessage({ kind: 'here', place: PLACE });
	await vi.waitFor(() => expect(notes.isHeard).toBe(true));
	stage.close();
	notes.go({ ...PLACE, slide: 4 });
	await vi.waitFor(() => expect(notes.isHeard).toBe(false), { timeout: 10_000 });
	expect(notes.place?.slide).toBe(4);
});
