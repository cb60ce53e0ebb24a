import type { Locale } from '$lib/core/format';
import type { Verdict } from '$lib/core/verdict';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { AwardRow } from './answer-rows';

/** The language of the page being drawn. */
export function locale(): Locale {
	return getLocale();
}

/** The right one of two columns `x_vi` and `x_en`. Null stays null. */
export function told<T extends string | null>(vi: T, en: T): T {
	return locale() === 'vi' ? vi : en;
}

/** The word of a verdict. */
export function verdictWord(verdict: Verdict): string {
	switch (verdict) {
		case 'exceeded':
			return m.verdict_exceeded();
		case 'met':
			return m.verdict_met();
		case 'almost':
			return m.verdict_almost();
		case 'missed':
			return m.verdict_missed();
		case 'not_assessed':
			return m.verdict_not_assessed();
	}
}

/** The word of a figure's status; an unknown status is returned as it is. */
export function statusWord(status: string): string {
	switch (status) {
		case 'official':
			return m.status_official();
		case 'preliminary':
			return m.status_preliminary();
		case 'estimate':
			return m.status_estimate();
		case 'press':
			return m.status_press();
		case 'derived':
			return m.status_derived();
		case 'illustrative':
			return m.status_illustrative();
		default:
			return status;
	}
}

/** The awarding level in words. */
export function levelWord(level: AwardRow['level']): string {
	switch (level) {
		case 'state':
			return m.level_state();
		case 'government':
			return m.level_government();
		case 'ministry_province':
			return m.level_ministry_province();
		case 'district':
			return m.level_district();
		case 'commune':
			return m.level_commune();
		case 'unit':
			return m.level_unit();
		case 'mixed':
			return m.level_mixed();
	}
}

/** Who received, in words. */
export function recipientWord(recipient: AwardRow['recipient_type']): string {
	switch (recipient) {
		case 'collective':
			return m.recipient_collective();
		case 'individual':
			return m.recipient_individual();
		case 'household':
			return m.recipient_household();
		case 'enterprise':
			return m.recipient_enterprise();
		case 'mixed':
			return m.recipient_mixed();
		case 'unit':
			return m.recipient_unit();
	}
}

/** The first letter in capitals, the rest as it is: a phrase that starts a sentence. */
export function capitalised(text: string): string {
	return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}
