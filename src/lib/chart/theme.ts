/** Colours as CSS variables: one picture serves both themes, in the page and in prerendered SVG. */
export const INK = 'var(--ink)';
export const MUTED = 'var(--ink-muted)';
export const LINE = 'var(--line)';
export const PAPER = 'var(--paper)';
export const ACCENT = 'var(--accent)';

/** ECharts measures text with this family, so it must be a real name, not a variable. */
export const FONT = "'Inter Variable', 'Inter', system-ui, 'Segoe UI', 'Noto Sans', sans-serif";

/** Text of charts: 13 px, ink; room for stacked tone marks. */
export const TEXT = { fontFamily: FONT, fontSize: 13, color: INK, lineHeight: 18 } as const;
export const SMALL = { ...TEXT, fontSize: 12, color: MUTED } as const;

/** Tooltips are drawn as text, never as markup: names come from files. */
export const TOOLTIP = {
	renderMode: 'richText',
	backgroundColor: PAPER,
	borderColor: LINE,
	textStyle: { fontFamily: FONT, fontSize: 13, color: INK },
	confine: true
} as const;

/** The width in px a label takes; a little generous, because a cut tone mark is a defect. */
export function labelWidth(text: string, size = 13): number {
	return Math.ceil(text.length * size * 0.6);
}

/** A bar or dot that is pointed at, by hand or by key: an edge in ink, its colour as it was. */
export const LIT = {
	itemStyle: { color: 'inherit', borderColor: INK, borderWidth: 2, opacity: 1 }
} as const;

/** How many lines a text takes in a width; words are not broken, so that a line is rarely full. */
export function lineCount(text: string, width: number, size = 13): number {
	const whole = labelWidth(text, size);
	return whole <= width ? 1 : Math.ceil((whole * 1.08) / Math.max(1, width));
}
