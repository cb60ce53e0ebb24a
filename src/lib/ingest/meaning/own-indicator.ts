import { matchKey } from './match-key';

/** Which way of an indicator is the better one, as in the table `indicators`. */
export type Direction = 'up' | 'down' | 'neutral';

/** An indicator that no register has: a person said that it is one of its own. */
export interface OwnIndicator {
	indicator: string;
	name_vi: string;
	unit_vi: string;
	direction: Direction;
	indicator_group: 'economy' | 'society' | 'environment' | 'governance' | 'population';
}

/** What a name is decided to be instead of an id of the register, by direction. */
export const OWN: Readonly<Record<Direction, string>> = {
	up: 'rieng:up',
	down: 'rieng:down',
	neutral: 'rieng:neutral'
};

/** The direction of an indicator that was decided to be one of its own; null for an id of the register. */
export function ownDirection(id: string): Direction | null {
	const found = (Object.keys(OWN) as Direction[]).find((direction) => OWN[direction] === id);
	return found ?? null;
}

const GROUPS: readonly (readonly [RegExp, OwnIndicator['indicator_group']])[] = [
	[/moi truong|tai nguyen/, 'environment'],
	[/xa hoi|van hoa|giao duc|y te/, 'society'],
	[/dan so/, 'population'],
	[/cai cach|hanh chinh|quan tri|noi vu/, 'governance']
];

/**
 * The indicator that a name in a file is, with the measure its figures are in: in another measure it is another one, so that no figure is
 * ever set beside one in another scale. `under` are the sections it stands in, outermost first; they say its group.
 */
export function ownIndicator(
	name: string,
	measure: string,
	direction: Direction,
	under: readonly string[]
): OwnIndicator {
	const sections = under.map(matchKey).filter((key) => !/kinh te xa hoi/.test(key));
	const group = GROUPS.find(([words]) => sections.some((section) => words.test(section)));
	return {
		indicator: ['rieng', slug(name), slug(measure)].join('-'),
		name_vi: name,
		unit_vi: measure,
		direction,
		indicator_group: group?.[1] ?? 'economy'
	};
}

function slug(text: string): string {
	return matchKey(text.replaceAll('%', ' phan tram ')).replaceAll(' ', '-');
}
