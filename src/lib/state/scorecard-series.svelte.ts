import { untrack } from 'svelte';
import type { DatasetId } from '$lib/engine/engine';
import { question } from '$lib/sql/question';
import type { SheetRows } from '$lib/view/scorecard/sheet';
import type { UnitRow } from '$lib/view/unit';
import { getSession } from './context';

/** The question behind each list of rows. */
const ASKED: Readonly<Record<keyof SheetRows, string>> = {
	counts: 'target-counts',
	targets: 'target-verdicts',
	observations: 'unit-observations',
	places: 'unit-places',
	awards: 'awards-by-category',
	shares: 'worker-share',
	prizes: 'prize-places',
	checks: 'printed-checks',
	documents: 'unit-documents',
	movements: 'unit-movements',
	facts: 'unit-facts',
	sources: 'unit-sources',
	clusters: 'unit-clusters'
};

/** The rows of one unit. */
export interface UnitSheetRows {
	unit: UnitRow;
	rows: SheetRows;
}

/** What the scorecards are asked of. */
export interface SeriesAsked {
	units: readonly UnitRow[];
	dataset: DatasetId;
}

/**
 * The scorecards of many units, asked one unit after another so that the first are there while the last are awaited. Asking begins anew
 * whenever what `asked` returns changes; null asks nothing. Make it while a component initialises.
 */
export class ScorecardSeries {
	/** In the order of the units, as far as they are answered. */
	sheets = $state.raw<readonly UnitSheetRows[]>([]);
	/** Why it stopped before the end; null while it goes on, and when all are there. */
	error = $state.raw<Error | null>(null);
	#attempt = $state.raw(0);
	readonly #session = getSession();

	constructor(asked: () => SeriesAsked | null) {
		$effect(() => {
			void this.#attempt;
			void this.#session.revision;
			const wanted = asked();
			const abort = new AbortController();
			untrack(() => {
				this.sheets = [];
				this.error = null;
				if (wanted) void this.#ask(wanted, abort.signal);
			});
			return () => abort.abort();
		});
	}

	/** Asks again from the first unit; a failed engine is started first. */
	refresh(): void {
		this.#session.retry();
		this.#attempt++;
	}

	async #ask({ units, dataset }: SeriesAsked, signal: AbortSignal): Promise<void> {
		try {
			for (const unit of units) {
				const lists = await Promise.all(
					Object.entries(ASKED).map(async ([list, name]) => {
						const statement = question(name, { unit_id: unit.unit_id });
						return [list, await this.#session.ask(statement, dataset, signal)];
					})
				);
				if (signal.aborted) return;
				const rows = Object.fromEntries(lists) as unknown as SheetRows;
				this.sheets = [...this.sheets, { unit, rows }];
			}
		} catch (cause) {
			if (signal.aborted) return;
			this.error = cause instanceof Error ? cause : new Error(String(cause));
		}
	}
}
