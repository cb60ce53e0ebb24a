import { INK, PAPER } from './theme';

/** Shares of the scale's colour on paper: five steps that can be told apart, with no step whose letters cannot be read. */
const STEPS = [8, 24, 43, 80, 100] as const;
const SCALE = 'var(--verdict-exceeded)';
/** From this step on letters are in the colour of the paper. */
const DARK = 3;

/** The step of a share between 0 and 1. */
function stepOf(share: number): number {
	return Math.min(STEPS.length - 1, Math.max(0, Math.floor(share * STEPS.length)));
}

/** The fill of a share and the colour of letters on it; a share of null has paper and ink. */
export function shade(share: number | null): { fill: string; text: string } {
	if (share === null) return { fill: PAPER, text: INK };
	const step = stepOf(share);
	return {
		fill: `color-mix(in srgb, ${SCALE} ${STEPS[step]}%, ${PAPER})`,
		text: step >= DARK ? PAPER : INK
	};
}

/** The fills of the scale from low to high. */
export const SHADES: readonly string[] = STEPS.map((_, i) => shade((i + 0.5) / STEPS.length).fill);
