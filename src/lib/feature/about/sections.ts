import { m } from '$lib/paraglide/messages';

type Message = () => string;

/** A paragraph, or a list when it is several messages. */
export type Block = Message | readonly Message[];

export interface Section {
	id: string;
	title: Message;
	blocks: readonly Block[];
}

/** What the page says about method, in reading order; the parts that are not prose follow it. */
export const METHOD: readonly Section[] = [
	{
		id: 'verdict',
		title: m.about_verdict,
		blocks: [
			m.about_verdict_1,
			m.about_verdict_2,
			m.about_verdict_3,
			m.about_verdict_4,
			m.about_verdict_5
		]
	},
	{
		id: 'percent',
		title: m.about_percent,
		blocks: [m.about_percent_1, m.about_percent_2, m.about_percent_3]
	},
	{ id: 'achieved', title: m.about_achieved, blocks: [m.about_achieved_1, m.about_achieved_2] },
	{
		id: 'ranking',
		title: m.about_ranking,
		blocks: [
			m.about_ranking_1,
			m.about_ranking_2,
			m.about_ranking_3,
			m.about_ranking_4,
			m.about_ranking_5,
			m.about_ranking_6,
			m.about_ranking_7
		]
	},
	{
		id: 'awards',
		title: m.about_awards,
		blocks: [
			m.about_awards_1,
			m.about_awards_2,
			m.about_awards_3,
			m.about_awards_4,
			m.about_awards_5
		]
	},
	{
		id: 'workers',
		title: m.about_workers,
		blocks: [m.about_workers_1, m.about_workers_2, m.about_workers_3, m.about_workers_4]
	},
	{ id: 'printed', title: m.about_printed, blocks: [m.about_printed_1, m.about_printed_2] },
	{
		id: 'entry',
		title: m.about_entry,
		blocks: [
			m.about_entry_1,
			[m.about_doc_0, m.about_doc_1, m.about_doc_2, m.about_doc_3, m.about_doc_4],
			m.about_entry_2,
			m.about_entry_3,
			m.about_entry_4
		]
	},
	{
		id: 'limits',
		title: m.about_limits,
		blocks: [
			m.about_limits_1,
			[m.about_open_1, m.about_open_2, m.about_open_3, m.about_open_4, m.about_open_5],
			m.about_limits_2,
			[m.about_limit_1, m.about_limit_2, m.about_limit_3, m.about_limit_4, m.about_limit_5]
		]
	},
	{ id: 'privacy', title: m.about_privacy, blocks: [m.about_privacy_1, m.about_privacy_2] }
];

/** How each form of plan is judged: the form, met when, exceeded when. */
export const PLAN_FORMS: readonly (readonly [form: Message, met: Message, exceeded: Message])[] = [
	[m.about_plan_floor, m.about_plan_floor_met, m.about_plan_floor_exceeded],
	[m.about_plan_range, m.about_plan_range_met, m.about_plan_range_exceeded],
	[m.about_plan_down, m.about_plan_down_met, m.about_plan_down_exceeded],
	[m.about_plan_ceiling, m.about_plan_ceiling_met, m.about_plan_never],
	[m.about_plan_approx, m.about_plan_approx_met, m.about_plan_approx_exceeded],
	[m.about_plan_change, m.about_plan_change_met, m.about_plan_change_exceeded],
	[m.about_plan_milestone, m.about_plan_milestone_met, m.about_plan_never],
	[m.about_plan_neutral, m.about_plan_neutral_met, m.about_plan_never]
];
