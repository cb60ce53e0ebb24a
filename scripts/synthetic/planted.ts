/**
 * The odd cases put into the illustrative dataset on purpose, for tests and screens to point at. Units by unit_id.
 * Everything else that is missing or tied came by chance.
 */
export const PLANTED = {
	/** 9 of 22 actuals are missing: more than 35 %, so this unit-year may not be ranked by targets achieved. */
	sparseTargets: { unitId: '34-12', year: 2021, missing: 9 },
	/** Same plan and actual for both units. */
	equalTargets: [
		{ indicator: 'grdp_growth', year: 2022, unitIds: ['34-82', '34-86'] },
		{ indicator: 'unemployment_urban', year: 2024, unitIds: ['34-33', '34-37'] }
	],
	/** Plan in words only; the first has an official verdict, the second none and cannot be assessed. */
	textPlans: [
		{ unitId: '34-46', year: 2023, indicator: 'budget_revenue', verdictOfficial: 'met' },
		{ unitId: '34-46', year: 2024, indicator: 'budget_revenue', verdictOfficial: null }
	],
	/** In range or at a ceiling, so met by the rule, but declared exceeded. */
	officialVerdicts: [
		{ unitId: '34-22', year: 2023, indicator: 'unemployment_urban', verdictOfficial: 'exceeded' }
	],
	/** Equal appraised totals, made of different criteria, at first place of their cluster. */
	tieFirst: { year: 2023, unitIds: ['34-04', '34-20'] },
	/** Equal appraised totals at third place of their cluster. */
	tieThird: { year: 2022, unitIds: ['34-82', '34-96'] },
	/** Self-scored, never appraised. */
	notAppraised: { unitId: '34-42', year: 2024 },
	/** One criterion not appraised: a total that would be too low if summed. */
	partlyAppraised: { unitId: '34-75', year: 2021, criterionId: 'tdkt_khen_thuong' },
	/** Provincial certificates given as one number for titles and certificates, collectives and individuals together. */
	notSplit: { unitId: '34-91', years: [2019, 2020] },
	/** No worker share although awards are split. The years of `notSplit` have none either. */
	missingWorkerShares: [
		{ unitId: '34-11', year: 2019 },
		{ unitId: '34-52', year: 2021 },
		{ unitId: '34-68', year: 2025 }
	]
} as const;
