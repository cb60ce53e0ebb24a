import type { Locale } from '$lib/core/format';
import type {
	BumpView,
	DumbbellView,
	FlowView,
	HeatmapView,
	MultiplesView,
	SlopeView,
	StripView,
	TilesView,
	TimelineView
} from './chart-kinds';

/** What a chart will show, in words and numbers, without pixels. The words are already in the reader's language. */
export interface ChartWords {
	/** One sentence that says what the chart shows; also its accessible name. */
	sentence: string;
	/** Of what and in which unit the axis is. */
	axis: string;
	/** How the axis writes its numbers. */
	locale: Locale;
}

/** How a mark is drawn; `hatched` stands for "not split", `hollow` for proposed or estimated. */
export type Fill = 'solid' | 'hollow' | 'hatched';

/** A CSS colour token without its dashes: `accent`, `ink`, `line-strong`, `level-state`, `verdict-met`, … */
export type Tone = string;

export interface Bar {
	/** Stable identity across updates (a unit or an award), so that a bar grows from where it was. */
	key: string;
	label: string;
	/** Null is a gap with a word (`text`), never zero. */
	value: number | null;
	/** Written at the end of the bar. */
	text: string;
	tone: Tone;
	fill: Fill;
	/** More lines for the tooltip. */
	detail?: string;
}

export interface BarsView extends ChartWords {
	kind: 'bars';
	bars: readonly Bar[];
	/** `percent` runs 0–100; `log` is drawn as dots on stems, because a bar without a zero would mislead. */
	scale: 'linear' | 'percent' | 'log';
}

export interface Pair {
	key: string;
	label: string;
	/** Drawn as an outline: what was proposed. */
	outline: number;
	/** Drawn filled: what was granted. */
	value: number;
	/** Both in words, written at the end of the longer. */
	text: string;
	tone: Tone;
}

/** What was proposed as the outline of what was granted, a pair a row, from zero. */
export interface PairsView extends ChartWords {
	kind: 'pairs';
	pairs: readonly Pair[];
}

export interface StackPart {
	key: string;
	label: string;
	tone: Tone;
}

export interface StackView extends ChartWords {
	kind: 'stack';
	parts: readonly StackPart[];
	rows: readonly { key: string; label: string; values: readonly number[]; text: string }[];
}

export interface SeriesLine {
	key: string;
	label: string;
	tone: Tone;
	/** Same length as `years`; null is a gap. */
	values: readonly (number | null)[];
	/** Written at each point where given (the unit in question), empty for the background lines. */
	texts: readonly string[];
	/** True where the figure is an estimate: drawn hollow. */
	estimated: readonly boolean[];
	/** Put together from other figures: drawn dashed. */
	isDashed?: boolean;
	/** Written at the end of a background line, where several must be told apart. */
	short?: string;
}

export interface SeriesView extends ChartWords {
	kind: 'series';
	years: readonly number[];
	lines: readonly SeriesLine[];
	/** Where figures of before and of after are not of the same thing: a line with a word, and no line is drawn across it. */
	break?: { before: number; word: string };
}

/** One unit's place, and the places it may as well have. */
export interface Interval {
	key: string;
	label: string;
	/** Null, like `high` and `median`: none; a gap with a word (`text`). */
	low: number | null;
	high: number | null;
	median: number | null;
	/** The place by the scheme, drawn as a tick. */
	place: number | null;
	/** Written at the end of the row. */
	text: string;
	tone: Tone;
	/** Whether its group is shaded: neighbours of one group have the same shade. */
	band: boolean;
	detail?: string;
}

export interface IntervalsView extends ChartWords {
	kind: 'intervals';
	rows: readonly Interval[];
	/** The axis runs from place 1 to this one. */
	last: number;
}

/** Any two columns of an answer against each other. */
export interface XyView extends ChartWords {
	kind: 'xy';
	drawn: 'line' | 'scatter';
	xAxis: string;
	/** Numbers of the x axis are years: written without thousands. */
	isPlainX: boolean;
	series: readonly {
		/** '' when there is only one. */
		name: string;
		tone: Tone;
		points: readonly { x: string | number; y: number }[];
	}[];
}

export type ChartView =
	| BarsView
	| PairsView
	| StackView
	| SeriesView
	| IntervalsView
	| XyView
	| TilesView
	| HeatmapView
	| BumpView
	| DumbbellView
	| SlopeView
	| MultiplesView
	| StripView
	| FlowView
	| TimelineView;
