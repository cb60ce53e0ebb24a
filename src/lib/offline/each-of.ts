/** As many at once as a browser asks one host for. */
const AT_ONCE = 6;

/**
 * Does a task for each item, some at once. Stops handing out at the first that fails, waits for those under way and rejects with its
 * reason.
 */
export async function eachOf<T>(
	items: readonly T[],
	task: (item: T) => Promise<void>
): Promise<void> {
	const waiting = [...items].reverse();
	const work = async () => {
		try {
			for (let item; (item = waiting.pop()) !== undefined;) await task(item);
		} catch (cause) {
			waiting.length = 0;
			throw cause;
		}
	};
	const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
	const first = ended.find((each) => each.status === 'rejected');
	if (first) throw first.reason;
}
