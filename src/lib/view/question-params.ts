import { prizeRules } from '$lib/core/prize-presets';
import { prizesText } from '$lib/core/prize-rules';
import { QUOTAS } from '$lib/core/quota-preset';
import { quotasText } from '$lib/core/quotas';
import { preset } from '$lib/core/scheme-presets';
import { schemeText } from '$lib/core/scheme-text';
import { m } from '$lib/paraglide/messages';

/** A parameter of a shipped question, as a form asks for it. */
export interface ParamField {
	name: string;
	label: string;
	type: 'number' | 'text' | 'long';
	/** What the form begins with; '' stands for NULL. */
	initial: string;
}

interface Known {
	label: () => string;
	type: ParamField['type'];
	initial: () => string;
}

const KNOWN: Readonly<Record<string, Known>> = {
	unit_id: { label: m.sql_param_unit_id, type: 'text', initial: () => '63-91' },
	cluster_id: { label: m.sql_param_cluster_id, type: 'text', initial: () => 'C-TNB' },
	year: { label: m.sql_param_year, type: 'number', initial: () => '2018' },
	year_from: { label: m.sql_param_year_from, type: 'number', initial: () => '2018' },
	year_to: { label: m.sql_param_year_to, type: 'number', initial: () => '2018' },
	level: { label: m.sql_param_level, type: 'text', initial: () => '' },
	recipient: { label: m.sql_param_recipient, type: 'text', initial: () => '' },
	indicator: { label: m.sql_param_indicator, type: 'text', initial: () => 'grdp_per_capita' },
	scheme: {
		label: m.sql_param_scheme,
		type: 'long',
		initial: () => schemeText(preset('index_minmax'))
	},
	ranking: { label: m.sql_param_ranking, type: 'long', initial: () => '63-91|1|1' },
	rules: {
		label: m.sql_param_rules,
		type: 'long',
		initial: () => prizesText(prizeRules('province'))
	},
	quotas: { label: m.sql_param_quotas, type: 'long', initial: () => quotasText(QUOTAS) },
	award_code: { label: m.story_param_award, type: 'text', initial: () => 'bk_bo_tinh' },
	stage: { label: m.story_param_stage, type: 'text', initial: () => 'granted' },
	source_ids: { label: m.story_param_sources, type: 'text', initial: () => 'D004|A7' },
	bases: { label: m.sql_param_bases, type: 'long', initial: () => '63-91|2018|leading_cluster|50' }
};

/** How a parameter is asked for; one nobody has described is a text, called by its name. */
export function paramField(name: string): ParamField {
	const known = KNOWN[name];
	return known
		? { name, label: known.label(), type: known.type, initial: known.initial() }
		: { name, label: name, type: 'text', initial: '' };
}

/** What was typed as a value to bind: '' is NULL, a number where one is asked for and given, else the text. */
export function paramValue(field: ParamField, typed: string): string | number | null {
	if (typed === '') return null;
	if (field.type !== 'number') return typed;
	const number = Number(typed);
	return Number.isFinite(number) ? number : typed;
}
