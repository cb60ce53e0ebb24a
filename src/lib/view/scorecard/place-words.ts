import { m } from '$lib/paraglide/messages';
import type { ObservationRow, UnitPlaceRow } from '../answer-rows';
import { told } from '../words';
import type { PlaceView } from './marks';

/** Where a unit stands by one indicator. */
export interface PlaceWords {
	/** "3/11"; null where there is no place in a cluster. */
	text: string | null;
	/** The places it may as well have; null where there is only the one. */
	interval: string | null;
	view: PlaceView | null;
	/** Its place in the region, and the one its source prints. */
	others: readonly string[];
}

/** The place of an indicator in the cluster, in the region, and as printed; null where there is none of the three. */
export function placeWords(
	name: string,
	place: UnitPlaceRow | undefined,
	row: ObservationRow | null
): PlaceWords | null {
	const others = row ? otherPlaces(row) : [];
	if (place?.rank == null || place.low === null || place.high === null)
		return others.length > 0 ? { text: null, interval: null, view: null, others } : null;
	const { rank, low, high, ranked_count, member_count } = place;
	const last = Math.max(member_count, high);
	const interval = low === high ? null : m.scorecard_place_between({ low, high });
	return {
		text: `${rank}/${ranked_count}`,
		interval,
		view: {
			words: [
				`${name}: ${m.scorecard_place_in_cluster({ rank, count: ranked_count })}`,
				interval ?? m.scorecard_place_fixed()
			].join('; '),
			...{ place: rank, low, high, last }
		},
		others
	};
}

function otherPlaces(row: ObservationRow): string[] {
	const places: string[] = [];
	if (row.region_rank !== null && row.region_count !== null)
		places.push(m.scorecard_rank_region({ rank: row.region_rank, count: row.region_count }));
	if (row.printed_rank !== null && row.printed_rank_count !== null)
		places.push(
			m.scorecard_rank_printed({
				rank: row.printed_rank,
				count: row.printed_rank_count,
				scope: told(row.printed_scope_vi, row.printed_scope_en) ?? ''
			})
		);
	return places;
}
