/** What a chart is laid out at and how much it is enlarged to stand in a box. */
export interface Fit {
	width: number;
	height: number;
	scale: number;
}

/** Widths a chart is tried at: the narrower, the larger its letters on the stage. */
const WIDTHS = [320, 400, 480, 560, 640, 720, 800, 900, 1000, 1150, 1300, 1500, 1728];
/** Letters of 13 px are 30 on the stage, which is enough; more would only make bars thick. */
const MOST = 2.3;

/** The width at which a chart fills a box with the largest letters, whose height at a width is told. */
export function bestWidth(
	box: { width: number; height: number },
	heightAt: (width: number) => number
): Fit {
	const tried = WIDTHS.map((width) => {
		const height = heightAt(width);
		return { width, height, scale: Math.min(box.width / width, box.height / height, MOST) };
	});
	const best = Math.max(...tried.map(({ scale }) => scale));
	// of those that are nearly as large, the one that fills the box best
	return tried.findLast(({ scale }) => scale >= best * 0.97)!;
}
