import type { Slide } from '$lib/core/deck';
import { m } from '$lib/paraglide/messages';
import type { UnitRow } from '../unit';
import { told } from '../words';
import { TEMPLATE_PARTS, type MadePart } from './slide-parts';

/** Of whom and when a talk is made. */
export interface TemplateWish {
	unit: UnitRow | null;
	/** Of a unit: the cluster it is ranked in; null where it is in none. */
	clusterId: string | null;
	/** The name of the cluster; '' for a unit. */
	cluster: string;
	year: number;
	/** As the address names the dataset; '' is the published figures. */
	dataset: string;
}

/** Every slide of the closing conference of a unit or a cluster, with the words left to the figures. */
export function templateSlides(wish: TemplateWish): Slide[] {
	return TEMPLATE_PARTS.map((part, i) => ({
		key: `s${i + 1}`,
		view: viewOf(part, wish),
		part,
		...{ figure: '', title: '', message: '', notes: '' }
	}));
}

/** "Hội nghị tổng kết năm 2018 – Kiên Giang". */
export function templateTitle({ unit, cluster, year }: TemplateWish): string {
	const name = unit ? told(unit.name_vi, unit.name_en) : cluster;
	return m.present_template_title({ name, year });
}

/** The view a part can be looked into from the stage. */
function viewOf(part: MadePart, { unit, clusterId, year, dataset }: TemplateWish): string {
	const search = (parameters: Readonly<Record<string, string | number | null>>) => {
		const given = Object.entries({ ...parameters, data: dataset || null }).filter(
			([, value]) => value !== null
		);
		return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
	};
	const cluster = search({ cluster: clusterId, year, unit: unit?.slug ?? null });
	if (!unit)
		return part === 'targets' || part === 'missed' ? `/targets/${cluster}` : `/clusters/${cluster}`;
	const card = `/scorecard/${unit.slug}/${search({ year, set: unit.admin_set, cluster: clusterId })}`;
	switch (part) {
		case 'ranking':
			return clusterId === null ? card : `/clusters/${cluster}`;
		case 'awards':
		case 'proposals':
			return `/awards/${search({ unit: unit.slug, from: year, to: year, set: unit.admin_set })}`;
		case 'movements':
			return `/movements/${search({ unit: unit.slug, year, set: unit.admin_set })}`;
		default:
			return card;
	}
}
