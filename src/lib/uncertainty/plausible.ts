import type { Normalisation } from '../core/scheme';
import type { Ground } from './ground';

/** For arithmetic means: every common way to put figures on one scale. Shifts and stretches change no rank there. */
const ARITHMETIC: readonly Normalisation[] = [
	{ method: 'minmax', range: [0, 100] },
	{ method: 'zscore', mean: 50, sd: 10 },
	{ method: 'rank' },
	{ method: 'percentile_rank' }
];
/** For geometric and harmonic means, which need values above 0: the worst figure is 1, not 0, as COINr recommends. */
const ABOVE_ZERO: readonly Normalisation[] = [
	{ method: 'minmax', range: [1, 100] },
	{ method: 'rank' }
];

/**
 * Other normalisations an index could as well have chosen: those its means are defined for, without the scheme's own when all of its
 * indicators share it. Empty for every other kind of scheme, where a figure has one meaning only.
 */
export function plausibleNormalisations(ground: Ground): readonly Normalisation[] {
	if (ground.kind !== 'index') return [];
	const plain = ground.branches.every(({ mean }) => mean === 'arithmetic');
	return (plain ? ARITHMETIC : ABOVE_ZERO).filter(
		({ method }) => !ground.leaves.every(({ scale }) => scale.method === method)
	);
}
