import type { WorkerShareRow } from '../answer-rows';
import { shareWords } from '../worker-words';
import type { WaffleView } from './marks';

/** A published share as a hundred squares, its bound kept. */
export function shareWaffle(row: WorkerShareRow): WaffleView {
	const { value, of } = shareWords(row);
	return { words: `${value} ${of}`, share: row.share, bound: boundOf(row.qualifier) };
}

function boundOf(qualifier: string | null): WaffleView['bound'] {
	switch (qualifier) {
		case '>':
		case '>=':
			return 'least';
		case '<':
		case '<=':
			return 'most';
		case '~':
			return 'about';
		default:
			return 'exact';
	}
}
