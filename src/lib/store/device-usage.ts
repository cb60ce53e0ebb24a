/** How much room this site takes on the device. A browser that does not say, or a site served without TLS, gives null. */
export interface DeviceUsage {
	/** Bytes of everything the site keeps, its pages for use without a network too; rounded by some browsers. */
	used: number | null;
	quota: number | null;
	/** Whether the browser promised not to clear it on its own when room runs short. */
	persisted: boolean | null;
}

/** How much room is taken and left. Rejects never. */
export async function deviceUsage(): Promise<DeviceUsage> {
	const storage = storageManager();
	const [estimate, persisted] = await Promise.all([
		storage?.estimate?.().catch(() => undefined),
		storage?.persisted?.().catch(() => undefined)
	]);
	return {
		used: estimate?.usage ?? null,
		quota: estimate?.quota ?? null,
		persisted: persisted ?? null
	};
}

/** Asks the browser not to clear what is kept; whether it promised. Some ask the reader: call it when a dataset was just kept. */
export async function persistStorage(): Promise<boolean> {
	try {
		return (await storageManager()?.persist?.()) ?? false;
	} catch {
		return false;
	}
}

function storageManager(): Partial<StorageManager> | undefined {
	return navigator.storage;
}
