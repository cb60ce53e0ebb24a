/** The questions whose rows `balanceMeasures` sets beside each other, every year of one unit; unit null for every unit. */
export function balanceQuestions(unitId: string | null) {
	const params = { unit_id: unitId, year: null };
	return {
		awards: { name: 'balance-awards', params },
		recipients: { name: 'balance-recipients', params },
		scores: { name: 'balance-scores', params },
		days: { name: 'balance-timeliness', params }
	};
}
