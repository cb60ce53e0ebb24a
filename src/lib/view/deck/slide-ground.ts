import type { DeckLanguage } from '$lib/core/deck';
import type { DatasetId } from '$lib/engine/engine';
import type { Param } from '$lib/sql/statement';
import { m } from '$lib/paraglide/messages';
import { scorecardRows, type SheetRows } from './unit-rows';
import { sheetOf, type Sheet } from '../scorecard/sheet';
import { defaultSet, unitOf, type UnitRow } from '../unit';
import { told } from '../words';

/** Asks a question of the catalogue of one dataset; the rows take the shape the caller names, which is the one its SQL gives. */
export type AskRows = <T>(
	name: string,
	params?: Readonly<Record<string, Param>>
) => Promise<readonly T[]>;

/** Of whom a slide is and when: a unit, or a cluster, or a unit in its cluster. */
export interface SlideSubject {
	unit: UnitRow | null;
	clusterId: string | null;
	year: number;
	/** By what is ranked; null leaves it to the page's own choice. */
	by: string | null;
}

/** What a slide is made from. */
export interface SlideGround {
	subject: SlideSubject;
	units: readonly UnitRow[];
	dataset: DatasetId;
	isIllustrative: boolean;
	lang: DeckLanguage;
	ask: AskRows;
}

/** Whom and when a view is of; null when it names neither a unit nor a cluster that is known, or no year. */
export function subjectOf(
	view: string,
	units: readonly UnitRow[],
	isIllustrative: boolean
): SlideSubject | null {
	const url = new URL(view, 'https://a.invalid');
	const { searchParams: search } = url;
	const year = Number(search.get('year') ?? search.get('to'));
	if (!Number.isInteger(year) || year < 1900 || year > 2200) return null;
	const slug = /^\/scorecard\/([\w-]+)\/$/.exec(url.pathname)?.[1] ?? search.get('unit');
	const set = search.get('set');
	const wanted = set === '34' || set === '63' ? set : isIllustrative ? '34' : defaultSet(year);
	const unit = slug === null ? null : (unitOf(units, slug, wanted) ?? null);
	const clusterId = search.get('cluster');
	if (!unit && clusterId === null) return null;
	return { unit, clusterId, year, by: search.get('by') };
}

/** The whole scorecard of the unit in question. Throws without one: who asks has looked. */
export async function unitSheet({ subject, dataset, ask }: SlideGround): Promise<{
	sheet: Sheet;
	rows: SheetRows;
}> {
	const { unit, year } = subject;
	if (!unit) throw new Error('no unit');
	const rows = await scorecardRows((name) => ask(name, { unit_id: unit.unit_id }));
	return { sheet: sheetOf({ unit, year, dataset }, rows), rows };
}

/** `Kiên Giang`, as it stands in a sentence. */
export function unitName(unit: UnitRow): string {
	return told(unit.name_vi, unit.name_en);
}

/** From where the figures are, in one line: each source once; of illustrative figures that they are. */
export function sourceLine(
	isIllustrative: boolean,
	names: readonly (string | undefined)[]
): string {
	if (isIllustrative) return m.present_source_illustrative();
	const known = [...new Set(names.filter((name) => name !== undefined && name !== ''))];
	return known.length > 0 ? m.present_source({ sources: known.join('; ') }) : '';
}
