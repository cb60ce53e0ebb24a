import { prizesFromText, prizesJson, type PrizeRules } from '$lib/core/prize-rules';
import { packText, unpackText } from './packed-text';

/** Prize rules as the text `rules=` takes in an address: their JSON, packed. */
export function packPrizes(rules: PrizeRules): string {
	return packText(JSON.stringify(prizesJson(rules)));
}

/** The prize rules of an address; null when it carries none that can be read. Never throws. */
export function unpackPrizes(packed: string | null): PrizeRules | null {
	return packed === null ? null : prizesFromText(unpackText(packed) ?? '').rules;
}
