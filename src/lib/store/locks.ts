/**
 * Does the work while no other tab holds the lock of that name, or, when `shared`, none that is not shared. Where the browser has no
 * Web Locks (a site served without TLS) the work is done at once: there files are in IndexedDB, whose transactions are exclusive.
 */
export async function underLock<T>(
	name: string,
	mode: 'shared' | 'exclusive',
	work: () => Promise<T>
): Promise<T> {
	if (!navigator.locks) return work();
	return await navigator.locks.request(name, { mode }, work);
}

/**
 * Does the work alone, or not at all: null when the lock is held, by another tab or by this one. Without Web Locks the work is done
 * with `alone` false.
 */
export async function whenFree<T>(
	name: string,
	work: (alone: boolean) => Promise<T>
): Promise<T | null> {
	if (!navigator.locks) return work(false);
	return await navigator.locks.request(name, { ifAvailable: true }, (lock) =>
		lock ? work(true) : null
	);
}
