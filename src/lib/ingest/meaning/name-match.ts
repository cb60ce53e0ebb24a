/**
 * What a name means. `found`: it is that one, `confidence` below 1 when the habit of the field and not the name itself decided. `asked`:
 * it is one of `candidates`, or was perhaps meant as one (`near_name`: a slip or a part of a longer name). `unknown`: nothing is near.
 */
export type NameMatch =
	| { kind: 'found'; id: string; confidence: number }
	| {
			kind: 'asked';
			reason: 'two_meanings' | 'near_name' | 'admin_set_unclear' | 'code_reused' | 'kind_differs';
			candidates: readonly string[];
	  }
	| { kind: 'unknown' };

export function found(id: string, confidence = 1): NameMatch {
	return { kind: 'found', id, confidence };
}

export function asked(
	reason: Extract<NameMatch, { kind: 'asked' }>['reason'],
	candidates: readonly string[]
): Extract<NameMatch, { kind: 'asked' }> {
	return { kind: 'asked', reason, candidates };
}

export const UNKNOWN: NameMatch = { kind: 'unknown' };

/** The names fewest letters away from `key`, where a slip may be the reason: one letter in short names, two from eight letters on. */
export function nearKeys(key: string, keys: Iterable<string>): string[] {
	const limit = key.length >= 8 ? 2 : 1;
	if (key.length < 4) return [];
	const slips = [...keys].map((other) => ({ other, count: slipsBetween(key, other, limit) }));
	const fewest = Math.min(...slips.map(({ count }) => count));
	return slips.filter(({ count }) => count <= limit && count === fewest).map(({ other }) => other);
}

/** Edit distance (Levenshtein); Infinity as soon as it is above `limit`. */
function slipsBetween(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return Infinity;
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, change));
		}
		if (Math.min(...row) > limit) return Infinity;
		previous = row;
	}
	return previous[b.length]!;
}

/** The same answer without looking again: a column names the same few over and over. Arguments are plain data. */
export function remembered<A extends unknown[], R>(find: (...args: A) => R): (...args: A) => R {
	const memory = new Map<string, R>();
	return (...args) => {
		const key = JSON.stringify(args);
		const known = memory.get(key);
		if (known !== undefined) return known;
		if (memory.size >= REMEMBERED) memory.clear();
		const answer = find(...args);
		memory.set(key, answer);
		return answer;
	};
}

const REMEMBERED = 10_000;
