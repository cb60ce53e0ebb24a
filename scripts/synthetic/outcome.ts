import type { Random } from './random.ts';
import { normal } from './random.ts';

/** By how many spreads a plan is beaten on average: about six plans in seven are then kept. */
const MARGIN = 1.0;

/**
 * How far an actual lands from its plan, in spreads, positive being the good side. `performance` is the unit's year
 * (unit-profile.ts), `shock` the year's for everybody.
 */
export function outcome(next: Random, performance: number, shock: number): number {
	return MARGIN + 0.5 * performance + 0.85 * normal(next) + shock;
}
