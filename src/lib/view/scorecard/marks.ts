import type { Verdict } from '$lib/core/verdict';

/** What the small marks in a row show, in words and numbers, without pixels. `words` is what the picture says, for who cannot see it. */

/** An actual against its plan. */
export interface BulletView {
	words: string;
	/** Null is a gap with a word (`gap`), never zero. */
	actual: number | null;
	/** The other end of an actual printed as a range; null for a single figure. */
	actualHigh: number | null;
	gap: string;
	/** The bounds of the plan; equal for a point, null on an open side. */
	low: number | null;
	high: number | null;
	/** Beyond this more earns no more points; null where there is no such thing. */
	cap: number | null;
	/** Less is better: the good side of the plan is the left one. */
	isLower: boolean;
	/** An estimate is drawn hollow. */
	isHollow: boolean;
	verdict: Verdict;
	/** What it is compared with; null for nothing. */
	ghost: number | null;
}

/** A few years in a row. */
export interface SparkView {
	words: string;
	years: readonly number[];
	/** Null is a gap. */
	values: readonly (number | null)[];
	estimated: readonly boolean[];
	/** What they are compared with, year by year; [] for nothing. */
	ghosts: readonly (number | null)[];
}

/** A place among so many, and the places it may as well be. */
export interface PlaceView {
	words: string;
	place: number;
	low: number;
	high: number;
	last: number;
}

/** A share of a hundred; `least` and `most` are bounds: the share is no less, no more than that. */
export interface WaffleView {
	words: string;
	/** 0 to 100. */
	share: number;
	bound: 'exact' | 'least' | 'most' | 'about';
}

/** One target in the chart of all; its verdict, or which of two it is counted as where no source names it. */
export interface TargetMark {
	key: string;
	verdict: Verdict | 'unnamed_achieved' | 'unnamed_missed';
	/** Name, verdict and figures. */
	words: string;
	/** Where its row is (`#…`); null for a target nobody named. */
	href: string | null;
}
