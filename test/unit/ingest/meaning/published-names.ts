import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { AwardName } from '$lib/ingest/meaning/award-names';
import type { IndicatorName } from '$lib/ingest/meaning/indicator-names';
import type { UnitName } from '$lib/ingest/meaning/unit-names';

function rows<T>(table: string): T[] {
	const text = readFileSync(`data/${table}.csv`, 'utf8');
	return Papa.parse<T>(text, { header: true, skipEmptyLines: true }).data;
}

/** The published tables that names are looked up in. */
export const UNITS = rows<UnitName>('units');
export const AWARDS = rows<AwardName>('award_types');
export const INDICATORS = rows<IndicatorName>('indicators');
