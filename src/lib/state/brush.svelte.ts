import { afterPick, afterSweep, unitsOf } from '$lib/view/picked-units';
import type { Address } from './address.svelte';
import { turnTo } from './turn-to';

/** What can be picked: a unit by its id and its slug. */
export interface Picks {
	unit_id: string;
	slug: string;
}

/**
 * What to do when a mark is picked: alone, or with `more` beside those that are. `beside` are others swept over with it. Null lets go of all.
 */
export type OnPick = (key: string | null, more: boolean, beside?: readonly string[]) => void;

/**
 * What is picked on a page, kept in the address so that every chart and table shows the same: `unit` is the unit in question, `units` are several
 * that the page is narrowed to. Make it while a component initialises.
 */
export class Brush {
	readonly #address: Address;
	readonly #href: (search: string) => string;
	/** Slugs the page is narrowed to; [] for all. */
	readonly units: readonly string[] = $derived.by(() => unitsOf(this.#address.get('units')));

	/** `href` makes the page's address of a search part. */
	constructor(address: Address, href: (search: string) => string) {
		this.#address = address;
		this.#href = href;
	}

	/** Slug of the unit in question; null for none. */
	get unit(): string | null {
		return this.#address.get('unit');
	}

	/** What is picked, as charts take it: the units the page is narrowed to, else the one in question. */
	get picked(): readonly string[] {
		if (this.units.length > 0) return this.units;
		return this.unit === null ? [] : [this.unit];
	}

	/** The keys of what is picked among rows, as charts know their marks. */
	keysOf(rows: readonly Picks[]): string[] {
		return rows.filter(({ slug }) => this.picked.includes(slug)).map(({ unit_id }) => unit_id);
	}

	/** What a chart of rows does with marks that are picked (see `OnPick`): a key is the unit's id, or ends with it. */
	picker(rows: () => readonly Picks[]): OnPick {
		const slugOf = (key: string) => {
			const id = key.split(' ').at(-1);
			return rows().find(({ unit_id }) => unit_id === id)?.slug;
		};
		return (key, more, beside = []) => {
			if (key === null) return this.pick(null);
			if (beside.length > 0)
				return this.sweep([key, ...beside].flatMap((each) => slugOf(each) ?? []));
			const slug = slugOf(key);
			if (slug !== undefined) this.pick(slug, more);
		};
	}

	/** The rows of the units the page is narrowed to; all of them when none of those is among the rows. */
	narrowed<R>(rows: readonly R[], slugOf: (row: R) => string): readonly R[] {
		if (this.units.length === 0) return rows;
		const own = rows.filter((row) => this.units.includes(slugOf(row)));
		return own.length > 0 ? own : rows;
	}

	/** See `afterPick`. */
	pick(slug: string | null, more = false): void {
		const { unit, units } = { unit: this.unit, units: this.#address.get('units') };
		this.#turn({ ...afterPick({ unit, units }, slug, more) });
	}

	/** See `afterSweep`. */
	sweep(slugs: readonly string[]): void {
		const { unit, units } = { unit: this.unit, units: this.#address.get('units') };
		this.#turn({ ...afterSweep({ unit, units }, slugs) });
	}

	/** Shows every unit again; the one in question stays. */
	clear(): void {
		this.#turn({ units: null });
	}

	#turn(changes: Readonly<Record<string, string | null>>): void {
		turnTo(this.#address, this.#href(this.#address.with(changes)));
	}
}
