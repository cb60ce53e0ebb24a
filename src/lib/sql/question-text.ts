import { literal } from './execution';
import { QUESTIONS } from './question';
import type { Param } from './statement';

const PLACEHOLDER = /--[^\n]*|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([a-z_]\w*)/g;

/** The parameters of a question by name, each once, in the order of the text; [] for a question that has none or is unknown. */
export function questionParams(name: string): readonly string[] {
	const found = [...(QUESTIONS.get(name) ?? '').matchAll(PLACEHOLDER)].flatMap(
		([, param]) => param ?? []
	);
	return [...new Set(found)];
}

/**
 * A shipped question as one text that runs by itself: its parameters written as values where they stand. A parameter that is not given is
 * NULL. Throws `unknown question: x`.
 */
export function questionText(name: string, params: Readonly<Record<string, Param>>): string {
	const sql = QUESTIONS.get(name);
	if (sql === undefined) throw new Error(`unknown question: ${name}`);
	return sql.replace(PLACEHOLDER, (whole, param: string | undefined) =>
		param === undefined ? whole : literal(params[param] ?? null)
	);
}
