import { m } from '$lib/paraglide/messages';
import type { LeftOut } from '$lib/uncertainty/leave-out';
import { placeText } from './ranking-view';
import type { Parts } from './sure-parts';

/** What leaving one indicator out does. */
export interface LeftOutLine {
	key: string;
	name: string;
	/** Units whose place differs. */
	moved: number;
	/** Whoever moves farthest, and from where to where. */
	farthest: string;
}

export interface LeftOutView {
	sentence: string;
	/** Those that move somebody, the one that moves most first. */
	lines: readonly LeftOutLine[];
	/** That the others move nobody; null where there are none, or no lines. */
	rest: string | null;
}

type Moved = LeftOut['moved'][number];

/** The ranking without each part, in words. `nameOf` gives the name of a unit by its id. */
export function leftOutView(
	leftOut: readonly LeftOut[],
	parts: Parts,
	nameOf: (unit_id: string) => string
): LeftOutView {
	const moving = leftOut
		.flatMap((each) => {
			const far = farthestOf(each);
			return far ? [{ ...each, far }] : [];
		})
		.sort((a, b) => b.largest - a.largest || b.moved.length - a.moved.length);
	const first = moving[0];
	const still = leftOut.length - moving.length;
	return {
		sentence: first
			? sentence(parts.said(first.leaf), nameOf(first.far.unit_id), first.far)
			: m.sure_left_out_still(),
		lines: moving.map(({ leaf, moved, far }) => ({
			key: leaf,
			name: parts.name(leaf),
			moved: moved.length,
			farthest: m.sure_move({
				name: nameOf(far.unit_id),
				from: placeWord(far.from),
				to: placeWord(far.to)
			})
		})),
		rest: first && still > 0 ? m.sure_left_out_rest({ count: still }) : null
	};
}

function sentence(part: string, name: string, { from, to }: Moved): string {
	return to === null
		? m.sure_left_out_loses({ part, name })
		: m.sure_left_out_sentence({ part, name, from: placeWord(from), to: placeWord(to) });
}

/** Whoever moves most places; where nobody with a place does, whoever gains or loses one. */
function farthestOf({ moved }: LeftOut): Moved | undefined {
	const far = ({ from, to }: Moved) => (from === null || to === null ? 0 : Math.abs(to - from));
	return moved.toSorted((a, b) => far(b) - far(a))[0];
}

function placeWord(place: number | null): string {
	return place === null ? m.sure_move_unranked() : placeText(place);
}
