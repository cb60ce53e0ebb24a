import type { Bench } from '$lib/ingest/intake/bench';
import type { SheetLook } from '$lib/ingest/intake/intake';
import { nameIndex, type NameRow } from '$lib/view/import-names';
import { broughtIn } from '../ingest/intake/benches';
import { AWARDS, INDICATORS, UNITS } from '../ingest/meaning/published-names';

const NONE = {
	...{ admin_set: null, code: null, slug: null, kind: null, unit_vi: null, unit_en: null },
	...{ direction: null, recipients: null }
};

/** The published registers as the page has them, under their Vietnamese names. */
const REGISTERS: readonly NameRow[] = [
	...UNITS.map(({ unit_id: id, name_vi, ...unit }) => ({
		...{ ...NONE, ...unit, what: 'unit' as const, id, name_vi, name_en: name_vi }
	})),
	...INDICATORS.map(({ indicator: id, name_vi, unit_vi }) => ({
		...{ ...NONE, what: 'indicator' as const, id, name_vi, name_en: name_vi, unit_vi }
	})),
	...AWARDS.map(({ award_code: id, name_vi, recipients }) => ({
		...{ ...NONE, what: 'award' as const, id, name_vi, name_en: name_vi, recipients }
	}))
];

export const registers = () => nameIndex(REGISTERS);

/** A case of import on a bench, as it was understood before anything was decided. */
export async function understood(name: string): Promise<{ bench: Bench; look: SheetLook }> {
	const { bench, look } = await broughtIn(name);
	const nothing = { table: null, columns: [], given: {}, names: [], header: null };
	return { bench, look: await bench.decide(look.id, nothing) };
}
