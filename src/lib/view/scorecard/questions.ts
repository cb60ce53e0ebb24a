/** The questions a scorecard asks, each with the one parameter `unit_id`; every year comes in one answer. */
export const SCORECARD_QUESTIONS = [
	'target-counts',
	'target-verdicts',
	'unit-observations',
	'awards-by-category',
	'worker-share',
	'prize-places',
	'printed-checks',
	'found-differences',
	'unit-documents',
	'unit-movements',
	'unit-facts',
	'unit-sources',
	'unit-clusters',
	'unit-places',
	'rolled-up-years'
] as const;
