import { digest } from './digest';
import { answer } from './download';
import { addressOf, FALLBACK_FILE, placeOf, type OfflineFile } from './file-list';
import type { KeptVersions } from './kept';
import { ASK, ASK_NETWORK, askedKept, TEST_PARAMETER, type PageWords } from './protocol';

/** The part of a fetch event that decides how it is answered. */
export interface Asked {
	request: Request;
	/** The page or worker that asks; '' for a new page. */
	clientId: string;
	/** The page or worker that the answer becomes; '' when it becomes none. */
	resultingClientId: string;
}

/** A page or a worker of the site, as the browser lists them. */
export interface Asker {
	id: string;
	type: 'window' | 'worker' | 'sharedworker' | 'all';
}

export interface AnsweringGround {
	kept: KeptVersions;
	/** Address of the site's folder, with its slash. */
	scope: string;
	fetch: typeof fetch;
	/** Every page and worker that is open. */
	askers: () => Promise<readonly Asker[]>;
	/** Takes over every page of the site. */
	claim: () => Promise<void>;
}

/** What is known of a page or worker. */
interface Runs {
	version: string;
	/** Under test: it gets what is kept or nothing. */
	refused: boolean;
}

const RUNS_NOTE = 'running';

/**
 * How a service worker answers the pages of the site. A page of one version gets files of that version only: from what is kept, else from
 * the host when the bytes are those of the list. Pages of a version that is not kept are left to the host. Which version answers new
 * pages is written by a page (`KeptVersions.use`), not by the coming of another service worker.
 */
export class Answering {
	readonly #ground: AnsweringGround;
	readonly #runsById = new Map<string, Runs>();
	readonly #filesByVersion = new Map<string, ReadonlyMap<string, OfflineFile>>();
	#remembered: Promise<void> | null = null;
	#misses: string[] = [];

	constructor(ground: AnsweringGround) {
		this.#ground = ground;
	}

	/** Whether the request is answered here at all. */
	concerns({ request }: Asked): boolean {
		return (
			request.method === 'GET' &&
			request.url.startsWith(this.#ground.scope) &&
			request.headers.get(ASK) !== ASK_NETWORK
		);
	}

	/** The answer to a request that concerns. Rejects as `fetch` does when neither what is kept nor the host has one. */
	async answer(asked: Asked): Promise<Response> {
		const { request, clientId, resultingClientId } = asked;
		await this.#remember();
		const wanted = askedKept(request.headers.get(ASK));
		if (wanted !== null) return this.#from({ version: wanted, refused: true }, request);
		const runs =
			request.mode === 'navigate'
				? await this.#newPage(new URL(request.url))
				: (this.#runsById.get(clientId) ?? (await this.#workerOf(clientId, request)));
		if (!runs) return this.#ground.fetch(request);
		const becomes = /^(document|iframe|worker|sharedworker)$/.test(request.destination);
		if (becomes && resultingClientId !== '') await this.#note(resultingClientId, runs);
		return this.#from(runs, request);
	}

	/** What a page said; the answer where there is one. */
	async hear(words: PageWords, clientId: string): Promise<string[] | null> {
		await this.#remember();
		switch (words.type) {
			case 'running': {
				const runs = this.#runsById.get(clientId);
				if (runs?.version === words.version) return null;
				if (await this.#ground.kept.record(words.version))
					await this.#note(clientId, { version: words.version, refused: false });
				else this.#runsById.delete(clientId);
				return null;
			}
			case 'claim':
				await this.#ground.claim();
				return null;
			case 'misses': {
				const misses = this.#misses;
				this.#misses = [];
				return misses;
			}
			case 'clean':
				await this.clean();
				return [];
		}
	}

	/** Removes the versions that no open page runs and that do not answer new ones. One that is being downloaded stays. */
	async clean(): Promise<void> {
		const { kept, askers } = this.#ground;
		await this.#remember();
		const open = new Set((await askers()).map(({ id }) => id));
		for (const id of this.#runsById.keys()) if (!open.has(id)) this.#runsById.delete(id);
		const current = await kept.current();
		const used = new Set([...this.#runsById.values()].map(({ version }) => version));
		if (!current) return;
		for (const version of await kept.versions()) {
			if (version === current.version || used.has(version)) continue;
			if ((await kept.record(version)) !== null) await kept.drop(version);
		}
		await this.#write();
	}

	async #newPage(url: URL): Promise<Runs | null> {
		const tested = url.searchParams.get(TEST_PARAMETER);
		if (tested !== null) return { version: tested, refused: true };
		const current = await this.#ground.kept.current();
		return current ? { version: current.version, refused: false } : null;
	}

	/**
	 * What a worker runs that was not seen to start, as when this service worker was put to sleep before it had written that down: known by the
	 * script it runs, while only one version has it. Null for a page, which says itself what it runs.
	 */
	async #workerOf(clientId: string, request: Request): Promise<Runs | null> {
		const asker = (await this.#ground.askers()).find(({ id }) => id === clientId);
		if (!asker || asker.type === 'window' || !request.referrer.startsWith(this.#ground.scope))
			return null;
		const script = this.#path(request.referrer);
		const running = [...new Set([...this.#runsById.values()].map(({ version }) => version))];
		const having: string[] = [];
		for (const version of running)
			if ((await this.#files(version)).has(script)) having.push(version);
		return having.length === 1 ? { version: having[0]!, refused: false } : null;
	}

	async #from({ version, refused }: Runs, request: Request): Promise<Response> {
		const { kept, scope } = this.#ground;
		const files = await this.#files(version);
		const path = this.#path(request.url);
		const place = placeOf(path, (each) => files.has(each));
		if (place.kind === 'folder')
			return Response.redirect(`${scope}${path}/${new URL(request.url).search}`, 308);
		const isPage = request.mode === 'navigate';
		if (place.kind === 'nothing' && !isPage) return refusal('not of this version', 404);
		const file = files.get(place.kind === 'file' ? place.path : FALLBACK_FILE);
		const cache = file && (await kept.find(version));
		const found = file && (await cache?.match(kept.address(file.path)));
		if (file && found)
			return place.kind === 'file' ? found : answer(file.path, await found.arrayBuffer(), 404);
		if (refused || !file) {
			this.#misses.push(path);
			return refusal(`not kept: ${path}`, 504);
		}
		return this.#fromHost(file);
	}

	/** A file of the version that is not kept (any more), while the host still has that very file. */
	async #fromHost(file: OfflineFile): Promise<Response> {
		const response = await this.#ground.fetch(this.#ground.scope + addressOf(file.path), {
			cache: 'no-cache'
		});
		const bytes = await response.arrayBuffer();
		if (response.ok && (await digest(bytes)) === file.sha256) return answer(file.path, bytes);
		return refusal(`the host has another version of ${file.path}`, 503);
	}

	#path(address: string): string {
		const path = new URL(address).pathname.slice(new URL(this.#ground.scope).pathname.length);
		try {
			return decodeURIComponent(path);
		} catch {
			return path;
		}
	}

	async #files(version: string): Promise<ReadonlyMap<string, OfflineFile>> {
		const known = this.#filesByVersion.get(version);
		if (known) return known;
		const list = await this.#ground.kept.list(version);
		const files = new Map(list?.files.map((file) => [file.path, file]));
		if (files.size > 0) this.#filesByVersion.set(version, files);
		return files;
	}

	/** Takes over what was written before this service worker was put to sleep. */
	#remember(): Promise<void> {
		this.#remembered ??= this.#ground.kept.noted(RUNS_NOTE).then((noted) => {
			for (const [id, runs] of Array.isArray(noted) ? (noted as [string, Runs][]) : [])
				if (!this.#runsById.has(id)) this.#runsById.set(id, runs);
		});
		return this.#remembered;
	}

	async #note(id: string, runs: Runs): Promise<void> {
		this.#runsById.set(id, runs);
		await this.#write();
	}

	async #write(): Promise<void> {
		await this.#ground.kept.note(RUNS_NOTE, [...this.#runsById]);
	}
}

function refusal(words: string, status: number): Response {
	return new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
