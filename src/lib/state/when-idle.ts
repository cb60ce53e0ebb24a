/** Does a task when the page has nothing better to do, within two seconds. */
export function whenIdle(task: () => void): void {
	if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 2000 });
	else setTimeout(task, 200);
}
