/** What is wrong with a document, and where: an RFC 6901 JSON pointer ("" is the whole document). */
export interface SchemeIssue {
	pointer: string;
	code:
		| 'not_json'
		| 'wrong_type'
		| 'missing'
		| 'unknown_property'
		| 'not_allowed'
		| 'out_of_range'
		| 'duplicate'
		| 'unknown_reference'
		| 'circular'
		| 'no_weight'
		| 'inconsistent';
	/** What was wanted, in a few technical words; sentences are made by the view. */
	expected: string;
}

/** Any object read from JSON. */
export type Raw = Readonly<Record<string, unknown>>;

/**
 * Reads an unknown value field by field. A wrong field is noted as an issue and answered with a stand-in of the right type, so that
 * one reading finds everything wrong; what is read counts only when `issues` is empty. Nothing here throws.
 */
export class SchemeReader {
	readonly issues: SchemeIssue[] = [];

	note(pointer: string, code: SchemeIssue['code'], expected: string): void {
		this.issues.push({ pointer, code, expected });
	}

	/** The object itself, or {} noted as `wrong_type`; properties not among `known` are noted. */
	object(value: unknown, pointer: string, known: readonly string[]): Raw {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			this.note(pointer, 'wrong_type', 'object');
			return {};
		}
		for (const key of Object.keys(value))
			if (!known.includes(key)) this.note(at(pointer, key), 'unknown_property', known.join(', '));
		return value as Raw;
	}

	/** Trimmed-non-empty text without control characters or "|", at most `max` long. */
	text(raw: Raw, key: string, pointer: string, fallback?: string, max = 100): string {
		const value = own(raw, key);
		if (value === undefined) return this.#absent(at(pointer, key), fallback, '');
		// Control characters and "|" would break the lines a scheme is handed to the SQL in.
		if (
			typeof value !== 'string' ||
			value.trim() === '' ||
			value.length > max ||
			/[\p{Cc}|]/u.test(value)
		) {
			this.note(
				at(pointer, key),
				typeof value === 'string' ? 'not_allowed' : 'wrong_type',
				`text of 1 to ${max} characters without "|"`
			);
			return '';
		}
		return value;
	}

	/** A finite number from `min` to `max`, both included. */
	number(raw: Raw, key: string, pointer: string, min: number, max: number, fallback?: number) {
		const value = own(raw, key);
		if (value === undefined) return this.#absent(at(pointer, key), fallback, 0);
		return this.#number(value, at(pointer, key), min, max);
	}

	/** Two numbers, the first below the second; null when absent and `required` is false. */
	interval(raw: Raw, key: string, pointer: string, fallback?: readonly [number, number] | null) {
		const value = own(raw, key);
		const here = at(pointer, key);
		if (value === undefined || (value === null && fallback === null))
			return this.#absent<readonly [number, number] | null>(here, fallback, null);
		if (!Array.isArray(value) || value.length !== 2) {
			this.note(here, 'wrong_type', '[low, high]');
			return null;
		}
		const low = this.#number(value[0], at(here, 0), -LARGEST, LARGEST);
		const high = this.#number(value[1], at(here, 1), -LARGEST, LARGEST);
		if (low >= high) this.note(here, 'out_of_range', 'low below high');
		return [low, high] as const;
	}

	boolean(raw: Raw, key: string, pointer: string, fallback: boolean): boolean {
		const value = own(raw, key);
		if (value === undefined) return fallback;
		if (typeof value !== 'boolean') this.note(at(pointer, key), 'wrong_type', 'true or false');
		return value === true;
	}

	oneOf<T extends string>(
		raw: Raw,
		key: string,
		pointer: string,
		allowed: readonly T[],
		fallback?: T
	): T {
		const value = own(raw, key);
		if (value === undefined) return this.#absent(at(pointer, key), fallback, allowed[0]!);
		const found = allowed.find((each) => each === value);
		if (found === undefined) this.note(at(pointer, key), 'not_allowed', allowed.join(', '));
		return found ?? allowed[0]!;
	}

	/** Each element read by `read` with its pointer; absent is [] unless `required`. At most `LONGEST` elements. */
	array<T>(
		raw: Raw,
		key: string,
		pointer: string,
		read: (element: unknown, pointer: string) => T,
		required = false
	): T[] {
		const value = own(raw, key);
		const here = at(pointer, key);
		if (value === undefined) {
			if (required) this.note(here, 'missing', 'list');
			return [];
		}
		if (!Array.isArray(value)) {
			this.note(here, 'wrong_type', 'list');
			return [];
		}
		if (value.length > LONGEST || (required && value.length === 0))
			this.note(here, 'out_of_range', `${required ? 1 : 0} to ${LONGEST} elements`);
		return value.slice(0, LONGEST).map((element: unknown, i) => read(element, at(here, i)));
	}

	#number(value: unknown, pointer: string, min: number, max: number): number {
		if (typeof value !== 'number' || !Number.isFinite(value)) {
			this.note(pointer, 'wrong_type', 'number');
			return min;
		}
		if (value < min || value > max) this.note(pointer, 'out_of_range', `${min} to ${max}`);
		return value;
	}

	#absent<T>(pointer: string, fallback: T | undefined, standIn: T): T {
		if (fallback === undefined) this.note(pointer, 'missing', 'a value');
		return fallback ?? standIn;
	}
}

/** Beyond any indicator of the field, and far from where doubles lose whole numbers. */
export const LARGEST = 1e15;
/** More indicators than any cluster judges by; keeps a hostile document from freezing the page. */
const LONGEST = 500;

/** The pointer of a member; `~` and `/` are escaped as RFC 6901 says. */
export function at(pointer: string, key: string | number): string {
	return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A property the document itself has; undefined otherwise, `toString` and the like included. */
export function own(raw: Raw, key: string): unknown {
	return Object.hasOwn(raw, key) ? raw[key] : undefined;
}
