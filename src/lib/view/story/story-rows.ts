import type { AwardRow } from '../answer-rows';
import type { Verdict } from '$lib/core/verdict';

/** `story-observation` */
export interface ObservationPart {
	origin: 'preferred' | 'other' | 'target';
	value: number;
	value_hi: number | null;
	decimals: number;
	unit_vi: string;
	unit_en: string;
	qualifier: string | null;
	status: string;
	note: string | null;
	as_printed: string | null;
	source_id: string;
	source_name: string | null;
	differs: boolean | null;
}

/** `story-place` */
export interface PlacePart {
	unit_id: string;
	slug: string;
	name_vi: string;
	name_en: string;
	value: number;
	decimals: number;
	qualifier: string | null;
	status: string;
	source_id: string;
	scope_vi: string | null;
	scope_en: string | null;
	rank: number;
	tied: boolean;
	sign: 1 | -1;
	asked: boolean;
}

/** `story-achieved` */
export interface AchievedPart {
	part: 'used' | 'printed' | 'target';
	count_basis: 'printed' | 'counted' | null;
	target_id: string | null;
	name_vi: string | null;
	name_en: string | null;
	achieved: number | null;
	base: number | null;
	total: number | null;
	exceeded: number | null;
	rate: number | null;
	stage: 'reported' | 'expected' | null;
	verdict: Verdict | null;
	verdict_official: Verdict | null;
	verdict_computed: Verdict | null;
	as_printed: string | null;
	note: string | null;
	source_id: string | null;
	source_name: string | null;
}

/** `story-award` */
export interface AwardPart {
	award_id: string;
	name_vi: string;
	name_en: string;
	award_class: string | null;
	recipient_type: AwardRow['recipient_type'];
	mode: string | null;
	position_group: string | null;
	count: number;
	qualifier: string | null;
	stage: AwardRow['stage'];
	extent: AwardRow['extent'];
	extent_note: string | null;
	extent_note_en: string | null;
	as_printed: string | null;
	source_id: string;
	source_name: string | null;
}
