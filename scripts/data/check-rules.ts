import type { Tables } from './check-fields.ts';
import type { Problem } from './problem.ts';

/** What the field demands beyond the contract. Returns every problem, [] when there is none. */
export function checkRules(tables: Tables): Problem[] {
	void tables;
	return [];
}
