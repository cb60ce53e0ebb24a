import { createContext } from 'svelte';
import type { Scheme } from '$lib/core/scheme';
import type { Figures } from '$lib/core/scheme-edit';
import type {
	CriterionRow,
	IndicatorChoiceRow,
	RankedRow,
	TargetIndicatorRow
} from '$lib/view/scheme-rows';

/** What every control of the editor works on. Getters follow the page. */
export interface Editing {
	/** As the controls show it. */
	readonly scheme: Scheme;
	/** As the address has it: what sliders take their range from, so that it stays while one moves. */
	readonly base: Scheme;
	readonly clusterId: string;
	readonly year: number;
	/** The ranking on screen; it trails the scheme by an answer. */
	readonly rows: readonly RankedRow[];
	/** Indicators with figures in this cluster and year. */
	readonly indicators: readonly IndicatorChoiceRow[];
	readonly targetIndicators: readonly TargetIndicatorRow[];
	readonly criteria: readonly CriterionRow[];
	/** The name of an indicator, of this cluster and year or not; its code when nobody knows it. */
	nameOf(indicator: string): string;
	/** From which figure to which an indicator goes among the members; null when none has one. */
	figuresOf(indicator: string): Figures | null;
	/** Follows a control that is not let go yet. */
	move(scheme: Scheme): void;
	/** Lets go: what was moved goes to the address, as one step of the history. */
	settle(): void;
	/** Both at once, for a control without a middle. */
	change(scheme: Scheme): void;
}

export const [getEditing, setEditing] = createContext<Editing>();
