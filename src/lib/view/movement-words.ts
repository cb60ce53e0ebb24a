import { formatDate } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { ChainRow, RegisterRow } from './movement-rows';

const TYPES: Readonly<Record<string, () => string>> = {
	directive: m.movements_type_directive,
	plan: m.movements_type_plan,
	official_letter: m.movements_type_official_letter,
	conclusion_notice: m.movements_type_conclusion_notice,
	resolution: m.movements_type_resolution,
	submission: m.movements_type_submission,
	decision: m.movements_type_decision,
	report: m.movements_type_report
};

/** What kind of document it is; an unknown kind is returned as it is. */
export function documentTypeWord(type: string): string {
	return TYPES[type]?.() ?? type;
}

/** `2025` → `hết năm 2025`, `2025-06` → `hết tháng 06/2025`, a day as a date; null stays null. */
export function dueWord(due: string | null): string | null {
	if (due === null) return null;
	if (/^\d{4}$/.test(due)) return m.movements_due_year({ year: due });
	const month = /^(\d{4})-(\d{2})$/.exec(due);
	return month ? m.movements_due_month({ month: `${month[2]}/${month[1]}` }) : formatDate(due);
}

/** What came of a task; null is "not published". */
export function taskStatusWord(status: ChainRow['status']): string {
	switch (status) {
		case 'not_started':
			return m.movements_status_not_started();
		case 'in_progress':
			return m.movements_status_in_progress();
		case 'done':
			return m.movements_status_done();
		case null:
			return m.movements_status_absent();
	}
}

/** The level that launched, as a menu names it. */
export function launchLevel(by: RegisterRow['launched_by']): string {
	switch (by) {
		case 'prime_minister':
			return m.movements_level_prime_minister();
		case 'province':
			return m.movements_level_province();
		case 'other':
			return m.movements_level_other();
	}
}

/** Who launched a movement, how and for whom, in one phrase; a scope that is not stated is left out. */
export function movementPhrase({ launched_by, mode, scope }: RegisterRow): string {
	const by = {
		prime_minister: m.movements_by_prime_minister,
		province: m.movements_by_province,
		other: m.movements_by_other
	}[launched_by];
	const how = {
		thematic: m.movements_mode_thematic,
		regular: m.movements_mode_regular,
		campaign: m.movements_mode_campaign,
		special: m.movements_mode_special
	}[mode];
	const where = {
		national: m.movements_scope_national,
		unit: m.movements_scope_unit,
		not_stated: null
	}[scope];
	return [by(), how(), ...(where ? [where()] : [])].join(' · ');
}
