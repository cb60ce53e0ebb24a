import { m } from '$lib/paraglide/messages';
import type { Bar, BarsView } from '../chart-view';

/** So many bars are looked at; the rest stand back. */
const IN_FOCUS = 7;
/** So many bars fit a stage with letters that are read from the last row. */
const MOST = 14;

/**
 * A view of bars as a hall reads it: at most seven in focus (the first, and the one in question with its neighbours), the rest in grey; of a
 * long list only the first and those around the one in question, with a word for what is left out. `own` is the key in question.
 */
export function stageBars(view: BarsView, own: string | null): { view: BarsView; leftOut: string } {
	const { bars } = view;
	const at = bars.findIndex(({ key }) => key === own);
	const focus = new Set(inFocus(bars, at));
	const shown = bars.length <= MOST ? bars : bars.filter((_, i) => isNear(i, at));
	const leftOut = bars.length - shown.length;
	return {
		view: { ...view, bars: shown.map((bar) => (focus.has(bar) ? inInk(bar) : inGrey(bar))) },
		leftOut: leftOut > 0 ? m.present_left_out_bars({ count: leftOut }) : ''
	};
}

function inFocus(bars: readonly Bar[], at: number): readonly Bar[] {
	if (bars.length <= IN_FOCUS || at < IN_FOCUS) return bars.slice(0, IN_FOCUS);
	const around = bars.slice(Math.max(0, at - 1), at + 2);
	return [...bars.slice(0, IN_FOCUS - around.length), ...around];
}

/** Of a long list: the first ten, or the first seven and five around the one in question. */
function isNear(i: number, at: number): boolean {
	return at < MOST - 2 ? i < MOST : i < MOST - 5 || Math.abs(i - at) <= 2;
}

function inInk(bar: Bar): Bar {
	return bar.tone === 'line-strong' ? { ...bar, tone: 'ink' } : bar;
}

function inGrey(bar: Bar): Bar {
	return bar.tone === 'accent' ? bar : { ...bar, tone: 'line-strong' };
}
