import { apportion } from './apportion.ts';
import type { AwardSpec, Mode, Recipient } from './award-spec.ts';
import { between, type Random } from './random.ts';

/** The five rows individuals fall into in forms 0602 and 0603 of Circular 02/2023/TT-BNV. */
export const POSITIONS = [
	'leader_top',
	'leader_dept',
	'entrepreneur',
	'leader_other',
	'direct'
] as const;

export type Position = (typeof POSITIONS)[number];

/** A count of awards alike in everything we record. Only individuals have a position; only some awards have classes. */
export interface AwardCell {
	awardClass: '1' | '2' | '3' | null;
	recipient: Recipient;
	mode: Mode;
	position: Position | null;
	count: number;
}

/** How the four groups that are not direct workers share the rest. */
const LEADERS = [0.06, 0.24, 0.14, 0.56];

/** By how much awards on the spot multiplied in the two years of the epidemic. */
const COVID_ON_THE_SPOT = 5;

/** `total` awards shared out by class, recipient, mode and position; the counts add up to it, and none is 0. */
export function awardSplit(
	next: Random,
	spec: AwardSpec,
	year: number,
	total: number,
	direct: number
): AwardCell[] {
	const modes = modeWeights(spec, year);
	const cells: AwardCell[] = [];
	for (const [awardClass, ofClass] of shares(next, total, spec.classes ?? { '': 1 }))
		for (const [recipient, ofRecipient] of shares(next, ofClass, spec.recipients))
			for (const [mode, ofMode] of shares(next, ofRecipient, modes))
				for (const [position, count] of positions(next, recipient, ofMode, direct))
					cells.push({
						awardClass: (awardClass || null) as AwardCell['awardClass'],
						recipient: recipient as Recipient,
						mode: mode as Mode,
						position,
						count
					});
	return cells;
}

function modeWeights(spec: AwardSpec, year: number): Partial<Record<Mode, number>> {
	const weight = spec.modes.dot_xuat;
	if (weight === undefined || (year !== 2020 && year !== 2021)) return spec.modes;
	return { ...spec.modes, dot_xuat: weight * COVID_ON_THE_SPOT };
}

function positions(
	next: Random,
	recipient: string,
	count: number,
	direct: number
): [Position | null, number][] {
	if (recipient !== 'individual') return [[null, count]];
	const weights = [...LEADERS.map((weight) => weight * (1 - direct)), direct];
	const parts = apportion(
		count,
		weights.map((weight) => weight * between(next, 0.98, 1.02))
	);
	return POSITIONS.map((position, index): [Position, number] => [position, parts[index]!]).filter(
		([, part]) => part > 0
	);
}

/** Parts above 0 of a total, by key, each weight moved by up to a tenth so that no two years are alike. */
function shares(
	next: Random,
	total: number,
	weights: Partial<Record<string, number>>
): [string, number][] {
	const keys = Object.keys(weights);
	const parts = apportion(
		total,
		keys.map((key) => weights[key]! * between(next, 0.9, 1.1))
	);
	return keys
		.map((key, index): [string, number] => [key, parts[index]!])
		.filter(([, part]) => part > 0);
}
