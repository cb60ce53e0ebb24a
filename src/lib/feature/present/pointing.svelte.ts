/** A place on the stage, each from 0 to 1 of its width and height. */
interface Spot {
	x: number;
	y: number;
}

const MOST_ZOOM = 4;
const KEY_ZOOM = 2;

/** Where the presenter points: a red point while a key is held, and a part of the stage made larger, which follows the pointer. */
export class Pointing {
	/** The middle until a pointer has moved. */
	#pointer: Spot = { x: 0.5, y: 0.5 };
	zoom = $state.raw<(Spot & { by: number }) | null>(null);
	laser = $state.raw<Spot | null>(null);

	/** The pointer is here now. */
	move({ clientX, clientY }: { clientX: number; clientY: number }): void {
		this.#pointer = { x: clientX / innerWidth, y: clientY / innerHeight };
		if (this.laser) this.laser = this.#pointer;
		if (this.zoom) this.zoom = { ...this.zoom, ...this.#pointer };
	}

	/** Shows the point, or takes it away. */
	point(isShown: boolean): void {
		this.laser = isShown ? this.#pointer : null;
	}

	/** Makes what is under the pointer twice as large, or all as it was. */
	toggleZoom(): void {
		this.zoom = this.zoom ? null : { ...this.#pointer, by: KEY_ZOOM };
	}

	/** A turn of the wheel: larger (negative) or smaller. */
	wheel(deltaY: number): void {
		const by = (this.zoom?.by ?? 1) * (deltaY < 0 ? 1.15 : 1 / 1.15);
		this.zoom = by > 1.02 ? { ...this.#pointer, by: Math.min(MOST_ZOOM, by) } : null;
	}
}
