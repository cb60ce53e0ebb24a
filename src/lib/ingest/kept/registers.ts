/**
 * Registers: lists every figure refers to. A kept dataset always has the published ones, whatever else it is made of; an import adds to
 * them and corrects them, but never takes the list away.
 */
const REGISTERS: ReadonlySet<string> = new Set([
	'sources',
	'regions',
	'units',
	'unit_map',
	'clusters',
	'cluster_members',
	'indicators',
	'award_families',
	'award_types',
	'criteria'
]);

/** Whether a table of the contract is a register. */
export function isRegister(table: string): boolean {
	return REGISTERS.has(table);
}
