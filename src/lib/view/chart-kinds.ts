import type { ChartWords, Tone } from './chart-view';

/** One province of the map. */
export interface Tile {
	key: string;
	/** The whole name: for the reader of the screen, and on focus. */
	label: string;
	/** Where it stands on the scale, 0 to 1 from worst to best; null: no figure, a tile without a colour. */
	share: number | null;
	/** The figure in words, or why there is none. */
	text: string;
	/** Of the cluster that is shown: outlined in ink. */
	isNear?: boolean;
}

/** The provinces of one set of borders as tiles in the shape of the country. A province that is not among `tiles` is drawn empty. */
export interface TilesView extends ChartWords {
	kind: 'tiles';
	set: '63' | '34';
	tiles: readonly Tile[];
	/** What the two ends of the scale mean, and the word for a tile without a figure. */
	scale: { low: string; high: string; missing: string };
	/** The names of the two archipelagos, which are of Đà Nẵng and Khánh Hòa. */
	islands: { hoangSa: string; truongSa: string };
}

/** One cell: a verdict (mark and tone) or a place on a scale (share), always with its words. */
export interface HeatCell {
	/** Written in the cell: a mark, a rank; '' for none. */
	mark: string;
	/** 0 to 1; null: no colour. */
	share: number | null;
	/** Instead of a share: the tone of a verdict. */
	tone?: Tone;
	/** The figure in words. */
	text: string;
}

/** Indicators as rows, units as columns: names of indicators are long, those of units are short. */
export interface HeatmapView extends ChartWords {
	kind: 'heatmap';
	rows: readonly { key: string; label: string }[];
	columns: readonly { key: string; label: string }[];
	/** By row, then column; null: nothing there. */
	cells: readonly (readonly (HeatCell | null)[])[];
	/** What the two ends of the scale mean; left out where marks say it. */
	scale?: { low: string; high: string };
}

/** One unit's ranks over the years. */
export interface BumpLine {
	key: string;
	label: string;
	tone: Tone;
	/** Same length as the years; null: not ranked. */
	ranks: readonly (number | null)[];
}

export interface BumpView extends ChartWords {
	kind: 'bump';
	/** What each place of the axis is: years as a rule. */
	years: readonly string[];
	lines: readonly BumpLine[];
	/** The last rank there is. */
	last: number;
}

/** Two figures of one thing. */
export interface DumbbellRow {
	key: string;
	label: string;
	/** What was planned; null: a plan that is no number. */
	from: number | null;
	/** The upper end of a plan that is a range; null or left out: it is none. */
	fromHigh?: number | null;
	/** What was achieved; null: a gap with a word (`text`). */
	to: number | null;
	/** Both in words, written at the end of the row. */
	text: string;
	tone: Tone;
	/** An estimated figure: drawn hollow. */
	isHollow?: boolean;
}

export interface DumbbellView extends ChartWords {
	kind: 'dumbbell';
	rows: readonly DumbbellRow[];
	/** What the tick and the dot are. */
	ends: { from: string; to: string };
}

/** Two years of the same thing, a line a unit. */
export interface SlopeView extends ChartWords {
	kind: 'slope';
	ends: { from: string; to: string };
	rows: readonly {
		key: string;
		label: string;
		tone: Tone;
		from: number | null;
		to: number | null;
		fromText: string;
		toText: string;
	}[];
}

/** One series a panel, all on one scale. */
export interface MultiplesView extends ChartWords {
	kind: 'multiples';
	years: readonly number[];
	panels: readonly {
		key: string;
		label: string;
		tone: Tone;
		values: readonly (number | null)[];
		texts: readonly string[];
	}[];
}

/** Units along one axis, those of equal figures above each other. */
export interface StripView extends ChartWords {
	kind: 'strip';
	points: readonly {
		key: string;
		label: string;
		/** Null: none; said below the axis. */
		value: number | null;
		text: string;
		tone: Tone;
		isHollow?: boolean;
	}[];
	/** What those without a figure are called, with how many; '' for none. */
	missing: string;
}

/** One award from stage to stage. */
export interface FlowView extends ChartWords {
	kind: 'flow';
	stages: readonly string[];
	rows: readonly {
		key: string;
		label: string;
		tone: Tone;
		/** By stage; null: not published. */
		counts: readonly (number | null)[];
		/** Whether a stage is known to have come of the one before it; where not, no stream joins them. */
		joined: readonly boolean[];
		texts: readonly string[];
	}[];
	/** The word for a stage nothing was published of. */
	missing: string;
}

/** What happened when, a lane a kind. */
export interface TimelineView extends ChartWords {
	kind: 'timeline';
	lanes: readonly { key: string; label: string }[];
	items: readonly {
		key: string;
		lane: string;
		/** ISO day or year. */
		at: string;
		/** Beside the mark, where there is room. */
		label: string;
		text: string;
		tone: Tone;
		/** Its day is not known, only its year. */
		isVague?: boolean;
	}[];
	/** From which to which item: what carries out what. */
	links: readonly { from: string; to: string }[];
}
