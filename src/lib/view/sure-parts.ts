import { formatNumber, formatQuantity, formatShort, formatSigned } from '$lib/core/format';
import type { Scheme } from '$lib/core/scheme';
import { m } from '$lib/paraglide/messages';
import type { Change } from '$lib/uncertainty/change';
import type { TargetTerms } from '$lib/uncertainty/target-points';
import { nodeName } from './scheme-words';
import { locale, told } from './words';

/** `part-names` */
export interface PartNameRow {
	part: string;
	name_vi: string;
	name_en: string;
	unit_vi: string | null;
	unit_en: string | null;
	decimals: number | null;
}

/** Most decimals of points, which come with as many as they were given. */
const POINT_DECIMALS = 2;

/** What the parts of a scheme are called, and how their figures and amounts are written. */
export class Parts {
	readonly scheme: Scheme;
	readonly #rows: ReadonlyMap<string, PartNameRow>;

	constructor(scheme: Scheme, rows: readonly PartNameRow[]) {
		this.scheme = scheme;
		this.#rows = new Map(rows.map((row) => [row.part, row]));
	}

	/** The name of a leaf or branch of a `Ground`, and of the parts a contribution names; an unknown id is returned as it is. */
	name(id: string): string {
		const { part, second } = this.#read(id);
		return nodeName(this.scheme, part, (each) => this.#told(each)) + second;
	}

	/** The name inside a sentence: a first letter that is large only because it comes first is small. */
	said(id: string): string {
		const name = this.name(id);
		const isPlain = /^\p{Lu}\p{Ll}/u.test(name) && !/\s\p{Lu}\p{Ll}/u.test(name);
		return isPlain ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name;
	}

	/** What a leaf holds, with its unit: of targets the word, else points (with the target's own figure where known) or the indicator's figure. */
	figure(id: string, figure: number, target: TargetTerms | null = null): string {
		if (this.scheme.kind === 'target_count') return metWord(figure);
		if (this.scheme.kind === 'scale_1000') {
			const points = m.sure_points({ points: formatShort(figure, POINT_DECIMALS, locale()) });
			if (!target) return points;
			return m.sure_figure_points({ figure: targetFigure(target.figure, target), points });
		}
		const row = this.#rows.get(id);
		if (!row) return formatShort(figure, 6, locale());
		const unit = told(row.unit_vi, row.unit_en) ?? '';
		return formatQuantity(figure, row.decimals ?? 0, unit, locale());
	}

	/** Where a change ends, without the unit that the figure beside it has; of targets met the word, of points the number. */
	bare({ leaf: id, to: figure, target }: Pick<Change, 'leaf' | 'to' | 'target'>): string {
		if (this.scheme.kind === 'target_count' || target?.milestone) return metWord(figure);
		if (target) return formatNumber(figure, target.decimals, locale());
		const row = this.#isFigure ? this.#rows.get(id) : undefined;
		return row
			? formatNumber(figure, row.decimals ?? 0, locale())
			: formatShort(figure, this.#isFigure ? 6 : POINT_DECIMALS, locale());
	}

	/** A change in words, as a sentence says it. */
	change({ leaf, from, to, target }: Change): string {
		const name = this.said(leaf);
		if (this.scheme.kind === 'target_count' || target?.milestone)
			return to > from ? m.sure_change_met({ name }) : m.sure_change_missed({ name });
		const words = {
			name,
			from: this.bare({ leaf, to: from, target }),
			to: target ? targetFigure(to, target) : this.figure(leaf, to)
		};
		return to > from ? m.sure_change_rise(words) : m.sure_change_fall(words);
	}

	/** What a part adds to the total, with its sign. */
	amount(amount: number): string {
		const text = formatSigned(amount, this.decimals, locale());
		switch (this.scheme.kind) {
			case 'rank_sum':
				return m.sure_amount_places({ amount: text });
			case 'target_count':
				return m.sure_amount_percent({ amount: text });
			default:
				return m.sure_amount_points({ amount: text });
		}
	}

	/** Decimals of what parts add to a total. */
	get decimals(): number {
		return Math.min(2, Math.max(1, this.scheme.rank.decimals));
	}

	get #isFigure(): boolean {
		return this.scheme.kind === 'index' || this.scheme.kind === 'rank_sum';
	}

	#told(id: string): string | null {
		const row = this.#rows.get(id);
		return row ? told(row.name_vi, row.name_en) : null;
	}

	/** An entry of a section without the section, and of a second target for one indicator the number apart. */
	#read(id: string): { part: string; second: string } {
		const { scheme } = this;
		const section =
			scheme.kind === 'scale_1000'
				? scheme.sections.find((each) => id.startsWith(`${each.id}/`))
				: undefined;
		const entry = section ? id.slice(section.id.length + 1) : id;
		const [, part = entry, number] = /^(.+)#(\d+)$/.exec(entry) ?? [];
		return { part, second: number ? ` (${number})` : '' };
	}
}

function metWord(figure: number): string {
	return figure > 0 ? m.sure_target_met() : m.sure_target_missed();
}

function targetFigure(figure: number, target: TargetTerms): string {
	if (target.milestone) return metWord(figure);
	const unit = told(target.unit_vi, target.unit_en) ?? '';
	return formatQuantity(figure, target.decimals, unit, locale());
}
