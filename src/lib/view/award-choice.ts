import { formatPeriod } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { AwardFilterRow, AwardPanelRow } from './answer-rows';
import type { AwardFilter } from './award-view';
import { told } from './words';

/** What the address asks of the awards page, as written there. */
export interface AwardAsked {
	unit: string | null;
	/** Slugs the page is narrowed to; [] for none. */
	units: readonly string[];
	from: string | null;
	to: string | null;
	level: string | null;
	recipient: string | null;
}

/** What the awards page shows, and a sentence for everything asked that does not exist. */
export interface AwardChoice {
	/** True where panels are too many for one menu: a unit and a year are chosen instead, and families are summed. */
	dense: boolean;
	shown: AwardPanelRow[];
	/** Whether nothing (or nothing that exists) was asked for. */
	isDefault: boolean;
	filter: AwardFilter;
	problems: string[];
}

/** The published panels that say the most, one for each habit of counting: a year, a year not split, a term. */
const FEATURED = [
	'kien-giang 2018 2018',
	'ben-tre 2019 2019',
	'lang-son 2018 2018',
	'vinh-long 2020 2025'
];

/** One menu holds this many panels; a dataset with more is a register, not a collection of reports. */
const MENU_PANELS = 60;

/**
 * Reads the address against the panels there are. Nothing asked: the four leading panels, else the first four; of a register
 * the newest year of the first unit by name. Narrowed to units: a panel of each that has any. An unknown unit, period, level or recipient is a problem and the default is shown.
 */
export function awardChoice(
	panels: readonly AwardPanelRow[],
	filters: readonly AwardFilterRow[],
	asked: AwardAsked
): AwardChoice {
	const dense = panels.length > MENU_PANELS;
	const problems: string[] = [];
	const known = (kind: AwardFilterRow['kind'], value: string | null) =>
		value !== null && filters.some((row) => row.kind === kind && row.value === value)
			? value
			: null;
	const filter = {
		level: known('level', asked.level),
		recipient: known('recipient', asked.recipient)
	};
	if (asked.level !== filter.level)
		problems.push(m.awards_unknown_level({ asked: asked.level ?? '' }));
	if (asked.recipient !== filter.recipient)
		problems.push(m.awards_unknown_recipient({ asked: asked.recipient ?? '' }));

	const picked = asked.units.filter((slug) => panels.some((panel) => panel.slug === slug));
	const slugs = picked.length > 0 || asked.unit === null ? picked : [asked.unit];
	const found = slugs.map((slug) => panels.filter((panel) => panel.slug === slug));
	const fallback = defaultPanels(panels, dense);
	if (found.every((own) => own.length === 0)) {
		if (asked.unit !== null && panels.length > 0)
			problems.push(m.awards_unknown_unit({ asked: asked.unit, shown: shownWords(fallback) }));
		return { dense, shown: fallback, isDefault: true, filter, problems };
	}
	const shown = found.map((own) => {
		const exact = own.find((panel) => isOfPeriod(panel, asked));
		const panel = exact ?? (dense ? newest(own) : own[0]!);
		if (!exact && (asked.from !== null || asked.to !== null))
			problems.push(
				m.awards_unknown_period({
					name: panelName(panel),
					asked: [asked.from, asked.to === asked.from ? null : asked.to].filter(Boolean).join('–'),
					shown: panelPeriod(panel)
				})
			);
		return panel;
	});
	return { dense, shown, isDefault: false, filter, problems };
}

function isOfPeriod(panel: AwardPanelRow, { from, to }: AwardAsked): boolean {
	return String(panel.year_from) === from && String(panel.year_to) === (to ?? from);
}

function defaultPanels(panels: readonly AwardPanelRow[], dense: boolean): AwardPanelRow[] {
	if (dense) {
		const collator = new Intl.Collator('vi');
		const first = panels.toSorted((a, b) => collator.compare(a.name_vi, b.name_vi))[0]!;
		return [newest(panels.filter((panel) => panel.unit_id === first.unit_id))];
	}
	const featured = FEATURED.flatMap((key) => panels.filter((panel) => panelKey(panel) === key));
	return featured.length ? featured : panels.slice(0, FEATURED.length);
}

function newest(panels: readonly AwardPanelRow[]): AwardPanelRow {
	return panels.reduce((a, b) => (b.year_to > a.year_to ? b : a));
}

function shownWords(panels: readonly AwardPanelRow[]): string {
	const [only, second] = panels;
	return only && !second ? `${panelName(only)} ${panelPeriod(only)}` : m.awards_shown_featured();
}

/** Slug and period: the value of a menu entry. */
export function panelKey(panel: AwardPanelRow): string {
	return `${panel.slug} ${panel.year_from} ${panel.year_to}`;
}

/** The unit's name in the reader's language. */
export function panelName(panel: AwardPanelRow): string {
	return told(panel.name_vi, panel.name_en);
}

/** `2018` or `2020–2025`. */
export function panelPeriod(panel: AwardPanelRow): string {
	return formatPeriod(panel.year_from, panel.year_to);
}

/** What a panel's counts cover: whole periods, something less, or proposals only. */
export function panelGroup(panel: AwardPanelRow): string {
	if (panel.granted_rows === 0) return m.awards_group_proposed();
	return panel.whole_period ? m.awards_group_whole() : m.awards_group_partial();
}
