const NAME = 'bang-vang-stage';

/** While it is held by any window (a talk, a lobby screen), no window takes another version over. Returns what lets go. */
export function holdStage(): () => void {
	if (!('locks' in navigator)) return () => undefined;
	const letGo = new AbortController();
	const held = new Promise<void>((done) =>
		letGo.signal.addEventListener('abort', () => done(), { once: true })
	);
	navigator.locks
		.request(NAME, { mode: 'shared', signal: letGo.signal }, () => held)
		// let go before it was given
		.catch(() => undefined);
	return () => letGo.abort();
}

/** Whether a window of this browser has a stage open. */
export async function isStageHeld(): Promise<boolean> {
	if (!('locks' in navigator)) return false;
	const { held = [] } = await navigator.locks.query();
	return held.some(({ name }) => name === NAME);
}
