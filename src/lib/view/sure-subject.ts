import { schemeText } from '$lib/core/scheme-text';
import type { Settled } from './cluster-choice';

/** What a ranking is of, as one text: the same for the same dataset, cluster, year and scheme only. */
export function sureSubject(dataset: string, settled: Settled): string {
	const { scheme } = settled;
	return [surePlace(dataset, settled), scheme ? schemeText(scheme) : settled.by].join(' ');
}

/** The same but for what can be edited in a scheme: its kind only. */
export function surePlace(dataset: string, { clusterId, year, scheme }: Settled): string {
	return [dataset, clusterId, year, scheme?.kind ?? ''].join(' ');
}
