import type { PlottedView } from './scenes';
import type { Picked } from './scene';

/**
 * A view whose picked marks are in the accent and the others as they were, save that what was in question before is no longer. Where the tone
 * says something of its own (the level of an award, a verdict) it stays. Nothing picked: the view itself.
 */
export function withPicked<V extends PlottedView>(view: V, picked: Picked): V;
export function withPicked(view: PlottedView, picked: Picked): PlottedView {
	if (picked.size === 0) return view;
	const toned = <M extends { key: string; tone: string }>(mark: M): M => {
		if (picked.has(mark.key)) return { ...mark, tone: 'accent' };
		return mark.tone === 'accent' ? { ...mark, tone: 'line-strong' } : mark;
	};
	switch (view.kind) {
		case 'bars':
			return { ...view, bars: view.bars.map(toned) };
		case 'intervals':
			return { ...view, rows: view.rows.map(toned) };
		case 'pairs':
			return { ...view, pairs: view.pairs.map((pair) => marked(pair, picked)) };
		case 'stack':
			return { ...view, rows: view.rows.map((row) => marked(row, picked)) };
		case 'series':
		case 'xy':
			return view;
	}
}

/** A row whose colours say something else has a sign before its name. */
function marked<R extends { key: string; label: string }>(row: R, picked: Picked): R {
	return picked.has(row.key) && !row.label.startsWith('▸')
		? { ...row, label: `▸ ${row.label}` }
		: row;
}
