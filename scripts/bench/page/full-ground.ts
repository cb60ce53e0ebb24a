import { checkScheme } from '$lib/core/scheme-check';
import { groundOf } from '$lib/uncertainty/ground-of';
import type { Ground } from '$lib/uncertainty/ground';
import { random } from '$lib/uncertainty/random';

const GROUPS = 6;
/** Share of figures that are missing: gaps are filled in every draw. */
const GAPS = 0.05;

/** An index of that many units and indicators in six groups, with every doubt there is: weights, normalisations, gaps. */
export function fullGround(unitCount: number, indicatorCount: number): Ground {
	const next = random(1, 0);
	const indicators = Array.from({ length: indicatorCount }, (_, i) => `i${i}`);
	const groups = Array.from({ length: GROUPS }, (_, i) => `g${i}`);
	const named = { name_vi: 'x', name_en: 'x' };
	const { scheme, issues } = checkScheme({
		...{ id: 'x', version: '1', source: 'x', kind: 'index', ...named },
		normalisation: { method: 'minmax' },
		indicators: indicators.map((indicator, i) => ({
			...{ indicator, direction: 'up', parent: groups[i % GROUPS] }
		})),
		groups: groups.map((id) => ({ id, ...named }))
	});
	if (!scheme) throw new Error(`invalid scheme: ${JSON.stringify(issues)}`);
	const units = Array.from({ length: unitCount }, (_, i) => `u${i}`);
	const ground = groundOf(scheme, {
		ranking: units.map((unit_id) => ({ unit_id, score: null, unranked_reason: null })),
		madeOf: units.flatMap((unit_id, u) =>
			indicators.map((indicator) => ({
				...{ unit_id, indicator, weight: 1, sign: 1, decimals: 2, lowest: null, highest: null },
				figure: next() < GAPS ? null : u + Math.round(next() * 10_000) / 100
			}))
		),
		ties: []
	});
	if (!ground) throw new Error(`no ground: ${scheme.kind}`);
	return ground;
}
