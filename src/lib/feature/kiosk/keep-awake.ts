/** Keeps the screen from going dark while the window is looked at, where the browser can. Returns what ends that. */
export function keepAwake(): () => void {
	let lock: WakeLockSentinel | null = null;
	let isOver = false;
	const ask = async () => {
		if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
		try {
			const given = await navigator.wakeLock.request('screen');
			if (isOver) await given.release();
			else lock = given;
		} catch {
			// a machine low on power keeps its own rules
			lock = null;
		}
	};
	const onvisibility = () => void ask();
	document.addEventListener('visibilitychange', onvisibility);
	void ask();
	return () => {
		isOver = true;
		document.removeEventListener('visibilitychange', onvisibility);
		void lock?.release();
	};
}
