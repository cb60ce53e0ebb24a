import type { OfflineProgress } from '$lib/offline/download';
import type { KeptRecord, TestRecord } from '$lib/offline/kept';
import { inOneWindow } from '$lib/offline/one-window';
import { testedVersion } from '$lib/offline/page-test';
import { done, failed, type OfflineProblem, type OfflineResult } from '$lib/offline/problem';
import { tellService, unsupported, type Unsupported } from '$lib/offline/service';
import { SiteCopy, type CopySizes } from '$lib/offline/site-copy';
import { isStageHeld } from '$lib/offline/stage-hold';
import { persistStorage } from '$lib/store/device-usage';
import { servedUrl } from './served-url';
import { whenIdle } from './when-idle';

/**
 * How far the site is from being usable without a network:
 *   unknown      not looked yet, as in a prerendered page
 *   unsupported  this browser or this address cannot; see `why`
 *   none         nothing is kept, or not all of it
 *   downloading, testing  under way; see `progress`
 *   kept         all is there, and not tested, or the test failed
 *   ready        all is there and the last test with the network refused passed
 */
export type OfflinePhase =
	'unknown' | 'unsupported' | 'none' | 'downloading' | 'testing' | 'kept' | 'ready';

const LOOK_AGAIN_MS = 3_600_000;

/** The site on this device: whether it is kept, tested, being downloaded, and whether the host has another version. Idle until `boot`. */
export class Offline {
	readonly #base: string;
	/** The version of the scripts this page runs. */
	readonly running: string;
	#phase = $state.raw<OfflinePhase>('unknown');
	#progress = $state.raw<OfflineProgress | null>(null);
	#problem = $state.raw<OfflineProblem | null>(null);
	#record = $state.raw<KeptRecord | null>(null);
	#tested = $state.raw<TestRecord | null>(null);
	#update = $state.raw<string | null>(null);
	#isHeld = $state.raw(false);
	#sizes = $state.raw<CopySizes | null>(null);
	#why = $state.raw<Unsupported | 'no_storage' | 'development' | null>(null);
	#copy: SiteCopy | null = null;
	#work: AbortController | null = null;
	#lookedAt = 0;
	/** With the illustrative figures or without, what a download that lost its line goes on with. */
	#wanted: boolean | null = null;

	/** `base` is the path the site is served under; `isDevelopment` when the pages are not built ones. */
	constructor(base: string, running: string, isDevelopment: boolean) {
		this.#base = base;
		this.running = running;
		if (isDevelopment) this.#why = 'development';
	}

	get phase(): OfflinePhase {
		return this.#phase;
	}

	/** Of the download or the test under way; null before its first file. */
	get progress(): OfflineProgress | null {
		return this.#progress;
	}

	/** What stood in the way of the last download, test or update; null when nothing did. */
	get problem(): OfflineProblem | null {
		return this.#problem;
	}

	/** What is kept and answers new pages; null when nothing does. */
	get record(): KeptRecord | null {
		return this.#record;
	}

	/** The last test; it may be of another version than is kept. */
	get tested(): TestRecord | null {
		return this.#tested;
	}

	/** The version the host has, when it is another than this page runs; null when it is not, or not known. */
	get update(): string | null {
		return this.#update;
	}

	/** Whether the update asked for waits because a talk or a lobby screen is on in some window. */
	get isHeld(): boolean {
		return this.#isHeld;
	}

	/** How much there is to download; null until `offer` has asked. */
	get sizes(): CopySizes | null {
		return this.#sizes;
	}

	/** Why the phase is `unsupported`; null otherwise. */
	get why(): Unsupported | 'no_storage' | 'development' | null {
		return this.#why;
	}

	/** Looks what is kept once the page is idle, and for another version now and then while the page is looked at. */
	boot(): void {
		if (this.#phase !== 'unknown' || testedVersion() !== null) return;
		this.#why ??= unsupported();
		if (this.#why) {
			this.#phase = 'unsupported';
			return;
		}
		this.#lookedAt = Date.now();
		whenIdle(() => void this.#look().then(() => (this.#record ? this.#askHost() : undefined)));
		addEventListener('online', () => {
			if (this.#wanted !== null && this.#problem?.code === 'unreachable')
				void this.keep(this.#wanted);
		});
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible' && Date.now() - this.#lookedAt > LOOK_AGAIN_MS)
				void this.look();
		});
	}

	/** Asks the host how much there is to download; see `sizes` and `problem`. */
	async offer(): Promise<void> {
		const sizes = await this.#site().sizes(new AbortController().signal);
		this.#sizes = sizes.ok ? sizes.value : null;
		this.#problem = sizes.ok ? null : sizes.problem;
	}

	/** Downloads the version the host has, tests it, and has it answer from then on. Another that does so already goes on until `takeOver`. */
	async keep(illustrative: boolean): Promise<void> {
		// some browsers ask the reader: now it is clear why
		void persistStorage();
		this.#wanted = illustrative;
		await this.#working('downloading', async (copy, signal) => {
			const whole = await copy.download(illustrative, signal);
			if (!whole.ok) return whole;
			const { version } = whole.value;
			if (this.#record === null || this.#record.version === version)
				return this.#testAndUse(copy, whole.value, signal);
			this.#update = version;
			return done(undefined);
		});
	}

	/** Tests what is kept once more. */
	async test(): Promise<void> {
		const record = this.#record;
		if (record === null) return;
		await this.#working('testing', (copy, signal) => this.#testAndUse(copy, record, signal));
	}

	/**
	 * Turns to the version the host has: where the site is kept, once all of it is here and tested. The page is loaded anew. Nothing
	 * happens while a talk is on in any window; see `isHeld`.
	 */
	async takeOver(): Promise<void> {
		if (await this.#holds()) return;
		const record = this.#record;
		let isTaken = record === null;
		if (record)
			await this.#working('downloading', async (copy, signal) => {
				const whole = await copy.download(record.illustrative, signal);
				if (!whole.ok) return whole;
				this.#phase = 'testing';
				const tested = await copy.test(whole.value, signal);
				if (!tested.ok) return tested;
				// a talk may have begun meanwhile
				if (!(await this.#holds())) {
					await copy.use(whole.value.version);
					isTaken = true;
				}
				return done(undefined);
			});
		if (isTaken) location.reload();
	}

	/** Ends the download or the test under way; what has come stays for the next time. */
	cancel(): void {
		this.#wanted = null;
		this.#work?.abort(new DOMException('called off', 'AbortError'));
	}

	/** Removes everything kept: pages come from the host again. */
	async remove(): Promise<void> {
		this.#problem = null;
		await this.#site().remove();
		await this.#look();
	}

	/** Looks again what is kept, and which version the host has; without a network that stays as it was. */
	async look(): Promise<void> {
		if (this.#phase === 'unsupported' || this.#work) return;
		this.#lookedAt = Date.now();
		await this.#look();
		await this.#askHost();
	}

	async #askHost(): Promise<void> {
		const version = await this.#site().hostVersion();
		if (version !== null) this.#update = version === this.running ? null : version;
	}

	#site(): SiteCopy {
		return (this.#copy ??= new SiteCopy(
			servedUrl(this.#base, ''),
			(progress) => (this.#progress = progress)
		));
	}

	/** What is there now, as the phase. A browser that cleared part of it took the last file's mark, or the test finds out. */
	async #look(): Promise<void> {
		tellService({ type: 'running', version: this.running });
		let isWhole: boolean;
		try {
			const { kept } = this.#site();
			[this.#record, this.#tested] = await Promise.all([kept.current(), kept.tested()]);
			isWhole = this.#record !== null && (await kept.holds(this.#record));
		} catch (cause) {
			if (!(cause instanceof DOMException)) throw cause;
			// the browser gives this site no storage
			this.#phase = 'unsupported';
			this.#why = 'no_storage';
			return;
		}
		if (this.#record === null) this.#phase = 'none';
		else {
			const isTested = this.#tested?.passed && this.#tested.version === this.#record.version;
			this.#phase = isTested && isWhole ? 'ready' : 'kept';
			if (!isWhole) this.#problem ??= failed('cleared').problem;
		}
	}

	async #testAndUse(
		copy: SiteCopy,
		record: KeptRecord,
		signal: AbortSignal
	): Promise<OfflineResult<unknown>> {
		this.#phase = 'testing';
		this.#progress = null;
		const tested = await copy.test(record, signal);
		if (tested.ok) await copy.use(record.version);
		return tested;
	}

	async #holds(): Promise<boolean> {
		this.#isHeld = await isStageHeld();
		return this.#isHeld;
	}

	/** Does what only one window may do at a time, and says what was in the way. */
	async #working(
		phase: 'downloading' | 'testing',
		task: (copy: SiteCopy, signal: AbortSignal) => Promise<OfflineResult<unknown>>
	): Promise<void> {
		if (this.#work) return;
		const work = (this.#work = new AbortController());
		this.#phase = phase;
		this.#progress = null;
		this.#problem = null;
		try {
			const result = await inOneWindow(() => task(this.#site(), work.signal));
			this.#problem = result.ok ? null : result.problem;
		} catch (cause) {
			if (!work.signal.aborted) throw cause;
		} finally {
			this.#work = null;
			this.#progress = null;
			await this.#look();
		}
	}
}
