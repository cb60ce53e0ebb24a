import { failed, type OfflineResult } from './problem';

const NAME = 'bang-vang-offline-work';

/** Does what only one window may do at a time: a download, a test. `busy` while another is at it. */
export function inOneWindow<T>(task: () => Promise<OfflineResult<T>>): Promise<OfflineResult<T>> {
	if (!('locks' in navigator)) return task();
	return navigator.locks.request(NAME, { ifAvailable: true }, (lock) =>
		lock ? task() : failed('busy')
	);
}
