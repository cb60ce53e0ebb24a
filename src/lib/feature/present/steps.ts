import type { SlideContent } from '$lib/view/deck/slide-content';

/** In how many parts a slide can be told: its title, its figure (a list line by line), then its message. */
export function stepsOf({ figure, message }: Pick<SlideContent, 'figure' | 'message'>): number {
	if (figure.kind === 'words') return 1;
	const lines =
		figure.kind === 'list' ? figure.items.length : figure.kind === 'table' ? figure.rows.length : 1;
	return 1 + Math.max(1, lines) + (message ? 1 : 0);
}

/** What can be spotlit in a slide, with its words: the marks of a chart that stand for one unit or thing each; [] for any other figure. */
export function spotsOf({
	figure
}: Pick<SlideContent, 'figure'>): { key: string; label: string }[] {
	if (figure.kind !== 'chart') return [];
	const { view } = figure;
	switch (view.kind) {
		case 'bars':
			return view.bars.map(({ key, label }) => ({ key, label }));
		case 'tiles':
			return view.tiles.map(({ key, label }) => ({ key, label }));
		case 'pairs':
			return view.pairs.map(({ key, label }) => ({ key, label }));
		case 'stack':
		case 'intervals':
		case 'dumbbell':
		case 'slope':
		case 'flow':
			return view.rows.map(({ key, label }) => ({ key, label }));
		case 'strip':
			return view.points.map(({ key, label }) => ({ key, label }));
		case 'bump':
			return view.lines.map(({ key, label }) => ({ key, label }));
		default:
			return [];
	}
}

/** A key of the keyboard, or of a clicker, as what it asks of the stage; null for what it does not ask. */
export type StageMove =
	| 'next'
	| 'back'
	| 'first'
	| 'last'
	| 'screen'
	| 'black'
	| 'steps'
	| 'zoom'
	| 'leave'
	| 'notes'
	| { digit: string }
	| 'go';

const MOVES: Readonly<Record<string, StageMove>> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	PageDown: 'next',
	' ': 'next',
	ArrowLeft: 'back',
	ArrowUp: 'back',
	PageUp: 'back',
	Backspace: 'back',
	Home: 'first',
	End: 'last',
	f: 'screen',
	F5: 'screen',
	b: 'black',
	'.': 'black',
	r: 'steps',
	z: 'zoom',
	n: 'notes',
	Escape: 'leave',
	Enter: 'go'
};

export function stageMove(key: string): StageMove | null {
	if (/^\d$/.test(key)) return { digit: key };
	return MOVES[key] ?? MOVES[key.toLowerCase()] ?? null;
}
