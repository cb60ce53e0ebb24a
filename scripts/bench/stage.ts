import type { Page } from 'playwright-core';

/** The shortest deck of which a slide a key makes a sample worth its name. */
const LEAST_SLIDES = 10;
const WORKED_OUT = { timeout: 120_000 };

/** Milliseconds from the press of a key to the frame that shows the next slide, once per slide and way. */
export interface StageTimes {
	live: number[];
	frozen: number[];
}

/**
 * Makes the deck of the template for the province that is offered first, and goes through it from the first slide to the last and back,
 * `rounds` times, as it is and then frozen. Throws when the deck is too short, or a slide never comes.
 */
export async function stageTimes(page: Page, siteUrl: string, rounds: number): Promise<StageTimes> {
	await page.goto(`${siteUrl}present/`);
	await page.getByRole('button', { name: 'Tạo bài trình chiếu' }).click(WORKED_OUT);
	await page.waitForURL(/kept=/, WORKED_OUT);
	const deck = page.url();
	const freeze = page.getByRole('button', { name: 'Đóng băng', exact: true });
	// it can be frozen once every slide is worked out: from then on none waits for an answer
	await page.waitForFunction(
		(button) => !(button as HTMLButtonElement).disabled,
		await freeze.elementHandle(),
		WORKED_OUT
	);
	// by the link, not by the address: what was worked out is asked for again otherwise
	const live = await walk(page, rounds);
	await page.goto(deck);
	await page.waitForFunction(
		(button) => !(button as HTMLButtonElement).disabled,
		await freeze.elementHandle(),
		WORKED_OUT
	);
	await freeze.click();
	await page.waitForSelector('.badge.entered');
	return { live, frozen: await walk(page, rounds) };
}

/** From the deck's page to its stage, and there from end to end. */
async function walk(page: Page, rounds: number): Promise<number[]> {
	await page.locator('a.main[href*="/present/stage/"]').click();
	await page.waitForSelector('[data-slide="1"]:not([inert]) h2');
	await page.waitForFunction(
		() => !document.querySelector('[data-slide] .gap[role="status"]'),
		null,
		WORKED_OUT
	);
	return page.evaluate(
		async ({ rounds, least }) => {
			const frame = (): Promise<number> =>
				new Promise((done) => {
					// a task queued from a frame runs after that frame was painted
					requestAnimationFrame(() => setTimeout(() => done(performance.now())));
				});
			const here = () => document.querySelector<HTMLElement>('[data-slide]:not([inert])');
			// of a slide with a chart: drawn, not only its title
			const isShown = (number: number) => {
				const slide = here();
				if (Number(slide?.dataset.slide) !== number) return false;
				const chart = slide!.querySelector('[role="img"]');
				return (
					slide!.querySelector('h2') !== null && (!chart || chart.querySelector('svg') !== null)
				);
			};
			const counted = /\/(\d+)$/.exec(here()!.querySelector('footer')!.textContent.trim());
			const count = Number(counted?.[1]);
			if (!(count >= least)) throw new Error(`a deck of ${count} slides`);
			const times: number[] = [];
			const press = async (key: string, number: number): Promise<void> => {
				// a presenter looks at a slide before the next
				await new Promise((done) => setTimeout(done, 600));
				const start = performance.now();
				(document.activeElement ?? document.body).dispatchEvent(
					new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
				);
				let shown = await frame();
				while (!isShown(number)) {
					if (shown - start > 10_000) throw new Error(`slide ${number} did not come`);
					shown = await frame();
				}
				times.push(shown - start);
			};
			for (let round = 0; round < rounds; round++) {
				for (let number = 2; number <= count; number++) await press('ArrowRight', number);
				for (let number = count - 1; number >= 1; number--) await press('ArrowLeft', number);
			}
			return times;
		},
		{ rounds, least: LEAST_SLIDES }
	);
}
