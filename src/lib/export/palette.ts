/** The colours of the tokens of one theme, by their names without dashes in front. */
export type Palette = Readonly<Record<string, string>>;

/** A colour that any program understands: six hex digits (or `none`, or as it was), and how opaque it is, 0 to 1. */
export interface PlainColour {
	colour: string;
	opacity: number;
}

/** As `app.css` has them: a file that is taken away has no style sheet to look a variable up in. A test holds the two equal. */
const LIGHT: Palette = {
	paper: '#fbfaf7',
	'paper-raised': '#ffffff',
	ink: '#1c1f24',
	'ink-muted': '#5a616b',
	line: '#d9d6cf',
	'line-strong': '#8f8b82',
	accent: '#8c1d18',
	'accent-wash': '#f6e9e5',
	gold: '#b98a00',
	'gold-wash': '#faf2d9',
	'verdict-exceeded': '#0b4f8a',
	'verdict-met': '#3e8fc7',
	'verdict-almost': '#b98000',
	'verdict-missed': '#a8380f',
	'verdict-not_assessed': '#6b7280',
	'verdict-text-met': '#1f6a9f',
	'verdict-text-almost': '#7d5700',
	'level-state': '#8c1d18',
	'level-government': '#ba8100',
	'level-ministry_province': '#1f6f78',
	'level-unit': '#7a8ca3'
};
const DARK: Palette = {
	paper: '#14171c',
	'paper-raised': '#1a1e25',
	ink: '#f2efe8',
	'ink-muted': '#a7aeb9',
	line: '#2b313a',
	'line-strong': '#67707d',
	accent: '#ff8d80',
	'accent-wash': '#33211f',
	gold: '#f2c14e',
	'gold-wash': '#322a15',
	'verdict-exceeded': '#8cc7ff',
	'verdict-met': '#4c97d6',
	'verdict-almost': '#f2c14e',
	'verdict-missed': '#ff8a5c',
	'verdict-not_assessed': '#9aa3af',
	'verdict-text-met': '#7ab6e8',
	'verdict-text-almost': '#f2c14e',
	'level-state': '#ff8d80',
	'level-government': '#f2c14e',
	'level-ministry_province': '#2e9aa6',
	'level-unit': '#c3cbd6'
};

/** The tokens of a theme. A token without a colour of its own in the dark has the light one's. */
export function paletteOf(theme: 'light' | 'dark'): Palette {
	return theme === 'light' ? LIGHT : { ...LIGHT, ...DARK };
}

const VARIABLE = /var\(--([\w-]+)\)/g;
const MIX = /^color-mix\(in srgb, (\S+?)(?: ([\d.]+)%)?, (\S+?)(?: ([\d.]+)%)?\)$/;

/**
 * A colour of ours (`var(--ink)`, or `color-mix(in srgb, …)` of two of them) without variables and mixing. A variable that is no token
 * throws: it would be drawn black.
 */
export function plainColour(text: string, palette: Palette): PlainColour {
	const known = text.replace(VARIABLE, (_, token: string) => {
		const colour = palette[token];
		if (colour === undefined) throw new Error(`no such token: ${token}`);
		return colour;
	});
	const mix = MIX.exec(known.trim());
	if (!mix) return { colour: known, opacity: 1 };
	const [, one, oneShare, other, otherShare] = mix;
	const share =
		oneShare === undefined
			? otherShare === undefined
				? 0.5
				: 1 - Number(otherShare) / 100
			: Number(oneShare) / 100;
	return mixed(one!, other!, share);
}

/** Parts of red, green and blue count by how opaque they are, as the style sheet's own mixing does. */
function mixed(one: string, other: string, share: number): PlainColour {
	const [a, b] = [channels(one), channels(other)];
	const opacity = a.opacity * share + b.opacity * (1 - share);
	if (opacity === 0) return { colour: 'none', opacity: 0 };
	const colour = a.rgb.map((part, i) =>
		Math.round((part * a.opacity * share + b.rgb[i]! * b.opacity * (1 - share)) / opacity)
	);
	const hex = colour.map((part) => part.toString(16).padStart(2, '0')).join('');
	return { colour: `#${hex}`, opacity: Math.round(opacity * 1000) / 1000 };
}

function channels(colour: string): { rgb: number[]; opacity: number } {
	if (colour === 'transparent') return { rgb: [0, 0, 0], opacity: 0 };
	const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
	if (!hex) throw new Error(`a colour that cannot be mixed: ${colour}`);
	return { rgb: [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)), opacity: 1 };
}
