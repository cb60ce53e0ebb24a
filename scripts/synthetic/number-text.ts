const POWERS = [1, 10, 100, 1000] as const;

/** Half up, to 0–3 decimals; never −0. Throws `invalid decimals: n` outside 0–3. */
export function round(value: number, decimals: number): number {
	const power = POWERS[decimals];
	if (power === undefined) throw new Error(`invalid decimals: ${decimals}`);
	return Math.round(value * power + 1e-9) / power || 0;
}

/** To the nearest multiple of `step` (0.05, 0.5, 100 …), then to `decimals`. */
export function roundToStep(value: number, step: number, decimals: number): number {
	return round(Math.round(value / step) * step, decimals);
}

/**
 * As a Vietnamese reader writes it: `12.500`, `7,5`, `8` (no trailing zero, as plans are printed). Our own and not
 * Intl, whose output moves with the ICU version.
 */
export function numberText(value: number, decimals: number): string {
	const [whole = '', fraction = ''] = round(Math.abs(value), decimals).toString().split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
	return `${value < 0 ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}
