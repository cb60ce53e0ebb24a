/** A value a statement may bind. Arrays are not bound: pass a separate statement or a join. */
export type Param = string | number | boolean | null;

/** SQL with positional parameters, ready for the engine. `name` is for messages and benchmarks. */
export interface Statement {
	name: string;
	sql: string;
	params: readonly Param[];
}

/**
 * Turns `$name` placeholders into positions and binds them. Every placeholder must be given and every given
 * name must be used: `missing param: x (question)` and `unused param: x (question)` are thrown, because both are
 * faults of the program. Comments and quoted text are left alone. A name used twice is bound once.
 */
export function statement(
	name: string,
	sql: string,
	params: Readonly<Record<string, Param>> = {}
): Statement {
	const order: string[] = [];
	const text = sql.replace(
		/--[^\n]*|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([a-z_]\w*)/g,
		(whole, placeholder: string | undefined) => {
			if (placeholder === undefined) return whole;
			if (!Object.hasOwn(params, placeholder)) {
				throw new Error(`missing param: ${placeholder} (${name})`);
			}
			let index = order.indexOf(placeholder);
			if (index < 0) index = order.push(placeholder) - 1;
			return `$${index + 1}`;
		}
	);
	for (const given of Object.keys(params)) {
		if (!order.includes(given)) throw new Error(`unused param: ${given} (${name})`);
	}
	return { name, sql: text, params: order.map((key) => params[key]!) };
}
