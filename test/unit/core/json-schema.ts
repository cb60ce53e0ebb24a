/** A JSON Schema as far as the published one goes; any other keyword throws, so that none is passed over in silence. */
type Schema = Record<string, unknown>;

/**
 * Whether a JSON Schema (draft 2020-12) accepts a value, for the keywords of our published schema. Small enough to be read, so that the
 * form we publish and the reader we run are held to the same examples without one more package.
 */
export function accepts(root: unknown, value: unknown): boolean {
	return matches(root as Schema, root as Schema, value);
}

function matches(root: Schema, schema: Schema, value: unknown): boolean {
	return Object.entries(schema).every(([keyword, wanted]) => {
		const number = wanted as number;
		switch (keyword) {
			case '$ref':
				return matches(root, definition(root, wanted as string), value);
			case 'oneOf':
				return (wanted as Schema[]).filter((each) => matches(root, each, value)).length === 1;
			case 'type':
				return typeOf(value) === wanted || (wanted === 'number' && typeOf(value) === 'integer');
			case 'enum':
				return (wanted as unknown[]).includes(value);
			case 'const':
				return value === wanted;
			case 'minLength':
				return typeof value !== 'string' || value.length >= number;
			case 'maxLength':
				return typeof value !== 'string' || value.length <= number;
			case 'pattern':
				return typeof value !== 'string' || new RegExp(wanted as string, 'u').test(value);
			case 'minimum':
				return typeof value !== 'number' || value >= number;
			case 'exclusiveMinimum':
				return typeof value !== 'number' || value > number;
			case 'maximum':
				return typeof value !== 'number' || value <= number;
			case 'minItems':
				return !Array.isArray(value) || value.length >= number;
			case 'maxItems':
				return !Array.isArray(value) || value.length <= number;
			case 'uniqueItems':
				return !Array.isArray(value) || new Set(value).size === value.length;
			case 'items':
				return (
					!Array.isArray(value) || value.every((each) => matches(root, wanted as Schema, each))
				);
			case 'required':
				return !isObject(value) || (wanted as string[]).every((key) => Object.hasOwn(value, key));
			case 'properties':
				return (
					!isObject(value) ||
					Object.entries(wanted as Record<string, Schema>).every(
						([key, each]) => !Object.hasOwn(value, key) || matches(root, each, value[key])
					)
				);
			case 'additionalProperties': {
				const known = Object.keys(schema.properties ?? {});
				return !isObject(value) || Object.keys(value).every((key) => known.includes(key));
			}
			case '$schema':
			case '$id':
			case '$defs':
			case 'title':
			case 'description':
			case 'default':
				return true;
			default:
				throw new Error(`unknown keyword: ${keyword}`);
		}
	});
}

function definition(root: Schema, reference: string): Schema {
	const name = /^#\/\$defs\/(\w+)$/.exec(reference)?.[1];
	const found = name && (root.$defs as Record<string, Schema>)[name];
	if (!found) throw new Error(`unknown reference: ${reference}`);
	return found;
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	if (Number.isInteger(value)) return 'integer';
	return typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeOf(value) === 'object';
}
