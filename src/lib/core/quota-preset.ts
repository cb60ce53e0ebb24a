import file from '/data/rules/quotas.json';
import { checkQuotas, type Quotas } from './quotas';

/** The quotas that ship. Throws `invalid quotas: …` when they are: that is a fault of the program. */
export const QUOTAS: Quotas = shipped();

function shipped(): Quotas {
	const { quotas, issues } = checkQuotas(file);
	if (!quotas) throw new Error(`invalid quotas: ${JSON.stringify(issues)}`);
	return quotas;
}
