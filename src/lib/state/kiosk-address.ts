import { KIOSK_PARAMETER, kioskText, readKioskText, type Kiosk } from '$lib/core/kiosk';
import { packText, unpackText } from './packed-text';

/** A lobby screen and which of its views is shown, from 0. */
export interface KioskTurn {
	kiosk: Kiosk;
	at: number;
}

/** The value of the parameter that holds a lobby screen on its way through the views: number and packed screen. */
export function kioskValue({ kiosk, at }: KioskTurn): string {
	return `${at}.${packedKiosk(kiosk)}`;
}

/** The lobby screen of a parameter's value; null when it was cut off, has no views or was not made by `kioskValue`. */
export function readKioskValue(value: string): KioskTurn | null {
	const [, at, packed] = /^(\d{1,2})\.([\w-]+)$/.exec(value) ?? [];
	const kiosk = packed === undefined ? null : readPackedKiosk(packed);
	if (!kiosk || kiosk.views.length === 0) return null;
	return { kiosk, at: Math.min(Number(at), kiosk.views.length - 1) };
}

/** A lobby screen as an address takes it. */
export function packedKiosk(kiosk: Kiosk): string {
	return packText(kioskText(kiosk));
}

/** Null for letters that are no lobby screen. */
export function readPackedKiosk(packed: string): Kiosk | null {
	const text = unpackText(packed);
	return text === null ? null : readKioskText(text);
}

/** The address of the view whose turn it is, with the lobby screen in it; `base` is the folder the site lives in. */
export function turnHref(turn: KioskTurn, base: string): string {
	const view = turn.kiosk.views[turn.at] ?? '/';
	const [path = '/', search = ''] = view.split(/\?(.*)/s);
	const parameters = new URLSearchParams(search);
	parameters.set(KIOSK_PARAMETER, kioskValue(turn));
	return `${base}${path}?${parameters.toString()}`;
}
