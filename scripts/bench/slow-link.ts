import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Bytes one connection may have waiting, so that connections share the line evenly. */
const WAITING_BYTES = 32_768;

interface Parcel {
	due: number;
	bytes: Buffer;
	to: Socket;
	/** Called once the parcel is on its way out. */
	sent: () => void;
}

/** One direction of the line: parcels leave one after another at the line's speed and arrive a fixed time later. */
class Lane {
	readonly #bytesPerMs: number;
	readonly #delayMs: number;
	readonly #parcels: Parcel[] = [];
	#free = 0;
	#timer: NodeJS.Timeout | undefined;

	constructor(bytesPerMs: number, delayMs: number) {
		this.#bytesPerMs = bytesPerMs;
		this.#delayMs = delayMs;
	}

	send(bytes: Buffer, to: Socket, extraMs: number, sent: () => void): void {
		this.#free = Math.max(this.#free, performance.now()) + bytes.length / this.#bytesPerMs;
		this.#parcels.push({ due: this.#free + this.#delayMs + extraMs, bytes, to, sent });
		if (this.#timer === undefined) this.#timer = setTimeout(() => this.#deliver(), 0);
	}

	#deliver(): void {
		const now = performance.now();
		while (this.#parcels[0] && this.#parcels[0].due <= now) {
			const { to, bytes, sent } = this.#parcels.shift()!;
			if (!to.destroyed) to.write(bytes);
			sent();
		}
		const next = this.#parcels[0];
		this.#timer = next && setTimeout(() => this.#deliver(), Math.max(1, next.due - now));
	}
}

/**
 * A slow line in front of a local server, shared by every connection: so many Mbit/s each way, half the latency each
 * way, and one round trip more for a new connection. The browser's own throttling is not used because it does not
 * reach the requests of workers. Resolves to the address of the near end, ending in `/`.
 */
export async function slowLink(
	target: string,
	{ megabits, latencyMs }: { megabits: number; latencyMs: number }
): Promise<{ url: string; close: () => Promise<void> }> {
	const { port, pathname } = new URL(target);
	const bytesPerMs = (megabits * 1e6) / 8 / 1000;
	const up = new Lane(bytesPerMs, latencyMs / 2);
	const down = new Lane(bytesPerMs, latencyMs / 2);
	const sockets = new Set<Socket>();

	const server = createServer((near) => {
		const far = connect(Number(port), '127.0.0.1');
		let handshakeMs = latencyMs;
		relay(near, far, up, () => {
			const extra = handshakeMs;
			handshakeMs = 0;
			return extra;
		});
		relay(far, near, down, () => 0);
		for (const socket of [near, far]) {
			sockets.add(socket);
			socket.setNoDelay(true);
			socket.on('error', () => socket.destroy());
			socket.on('close', () => sockets.delete(socket));
		}
		near.on('close', () => far.destroy());
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}${pathname}`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				for (const socket of sockets) socket.destroy();
			})
	};
}

function relay(from: Socket, to: Socket, lane: Lane, extraMs: () => number): void {
	let waiting = 0;
	from.on('data', (chunk: Buffer) => {
		for (let start = 0; start < chunk.length; start += 4096) {
			const bytes = chunk.subarray(start, start + 4096);
			waiting += bytes.length;
			lane.send(bytes, to, extraMs(), () => {
				waiting -= bytes.length;
				if (waiting < WAITING_BYTES) from.resume();
			});
		}
		if (waiting >= WAITING_BYTES) from.pause();
	});
	// what is still on the line arrives before the end does
	from.on('end', () => lane.send(Buffer.alloc(0), to, 0, () => to.end()));
}
