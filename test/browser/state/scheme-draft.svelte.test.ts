import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { IndexScheme, Scheme } from '$lib/core/scheme';
import { withWeight } from '$lib/core/scheme-edit';
import { preset } from '$lib/core/scheme-presets';
import { SchemeDraft } from '$lib/state/scheme-draft.svelte';

const BASE = preset('index_minmax') as IndexScheme;
const moved = (weight: number) => withWeight(BASE, 'economy', weight);

function draftOf({ isShown = false } = {}) {
	let base = $state.raw<Scheme | null>(BASE);
	let isBusy = $state(false);
	let draft!: SchemeDraft;
	const destroy = $effect.root(() => {
		draft = new SchemeDraft(
			() => base,
			() => isShown,
			() => isBusy
		);
	});
	flushSync();
	const flushing = (change: () => void) => {
		change();
		flushSync();
	};
	return {
		draft,
		destroy,
		move: (weight: number) => flushing(() => draft.move(moved(weight))),
		turnTo: (next: Scheme) => flushing(() => (base = next)),
		setBusy: (busy: boolean) => flushing(() => (isBusy = busy))
	};
}

test('the controls show the draft at once, and what is asked follows it', () => {
	const { draft, move, destroy } = draftOf();
	expect([draft.scheme, draft.asked, draft.valid]).toEqual([BASE, BASE, BASE]);
	move(0.9);
	expect([draft.scheme, draft.asked]).toEqual([moved(0.9), moved(0.9)]);
	destroy();
});

test('while an answer is awaited nothing newer is asked; then the newest is, what came between is not', () => {
	const { draft, move, setBusy, destroy } = draftOf();
	move(0.5);
	setBusy(true);
	move(0.6);
	move(0.7);
	expect([draft.scheme, draft.asked]).toEqual([moved(0.7), moved(0.5)]);
	setBusy(false);
	expect(draft.asked).toEqual(moved(0.7));
	destroy();
});

test('a draft that is shown without asking is not asked', () => {
	const { draft, move, destroy } = draftOf({ isShown: true });
	move(0.9);
	expect([draft.valid, draft.asked]).toEqual([moved(0.9), BASE]);
	destroy();
});

test('a draft that cannot rank is shown with its issues, and neither valid nor asked', () => {
	const { draft, destroy } = draftOf();
	const none = BASE.groups.reduce((scheme, { id }) => withWeight(scheme, id, 0), BASE);
	draft.move(none);
	flushSync();
	expect(draft.issues.map(({ code }) => code)).toEqual(['no_weight']);
	expect([draft.scheme, draft.valid, draft.asked]).toEqual([none, BASE, BASE]);
	destroy();
});

test('a draft is gone when the address has another scheme, or when it is dropped', () => {
	const { draft, move, turnTo, destroy } = draftOf();
	move(0.9);
	const other = preset('index_zscore');
	turnTo(other);
	expect([draft.scheme, draft.asked]).toEqual([other, other]);
	turnTo(BASE);
	expect(draft.scheme).toEqual(BASE);
	move(0.8);
	draft.drop();
	flushSync();
	expect([draft.scheme, draft.asked]).toEqual([BASE, BASE]);
	destroy();
});
