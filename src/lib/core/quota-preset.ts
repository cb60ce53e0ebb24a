import { checkQuotas, type Quotas } from './quotas';

const files = import.meta.glob<unknown>('/data/rules/quotas.json', {
	import: 'default',
	eager: true
});

/** The quotas that ship. Throws `invalid quotas: …` when they are: that is a fault of the program. */
export const QUOTAS: Quotas = shipped();

function shipped(): Quotas {
	const { quotas, issues } = checkQuotas(Object.values(files)[0]);
	if (!quotas) throw new Error(`invalid quotas: ${JSON.stringify(issues)}`);
	return quotas;
}
