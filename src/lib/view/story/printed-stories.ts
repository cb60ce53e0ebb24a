import { formatNumber, formatPercent } from '$lib/core/format';
import { m } from '$lib/paraglide/messages';
import type { CheckRow, PrizeRow, WorkerShareRow } from '../answer-rows';
import { checkWords } from '../check-words';
import { capitalised, locale, told } from '../words';
import { shareWords } from '../worker-words';
import type { StoryKey } from './story-ref';
import { quotesOf, sourcesOf, type Story } from './story';

/** The story of a share among the awarded; null when the unit published none of that measure in the year. */
export function shareStory(
	{ unitId, yearFrom: year, rest: [measure] }: StoryKey,
	rows: readonly WorkerShareRow[]
): Story | null {
	const own = rows.filter((each) => each.unit_id === unitId && each.year === year);
	const row = own.find((each) => each.measure === measure);
	if (!row) return null;
	const words = shareWords(row);
	const number = (value: number) => formatNumber(value, 0, locale());
	const isKnown = row.base_count !== null && row.direct_count !== null;
	return {
		subject: shareSubject(row.measure),
		value: words.value,
		about: null,
		formula: [
			isKnown && row.share_computed !== null
				? m.story_share_made({
						direct: number(row.direct_count!),
						base: number(row.base_count!),
						share: formatPercent(row.share_computed, 1, locale())
					})
				: m.story_as_printed(),
			...(isKnown ? [] : [words.base]),
			...(row.qualifier && row.qualifier !== '=' ? [m.story_bound()] : []),
			...(words.change ? [capitalised(words.change)] : []),
			...(row.rank === null
				? []
				: [m.story_share_rank({ place: row.rank, count: row.ranked_count })])
		],
		rule: row.measure === 'direct_worker' ? m.story_share_rule() : null,
		status: 'printed',
		quotes: quotesOf(row),
		sourceIds: sourcesOf(row.source_id),
		linesTitle: m.story_lines_shares(),
		lines: own.map((each) => ({
			key: each.measure,
			label: shareSubject(each.measure),
			value: shareWords(each).value,
			note: told(each.note_vi, each.note_en),
			own: each === row
		})),
		differs:
			row.share_computed !== null && Math.abs(row.share_computed - row.share) > 0.05 + 1e-9
				? [
						{
							title: m.reconcile_share_title(),
							words: m.story_share_differs({
								printed: words.value,
								computed: formatPercent(row.share_computed, 1, locale())
							})
						}
					]
				: [],
		names: []
	};
}

/** The story of the collectives in one place; null when none was published. */
export function prizeStory(
	{ yearFrom: year, rest: [place] }: StoryKey,
	rows: readonly PrizeRow[]
): Story | null {
	const own = rows.filter((each) => each.year === year);
	const row = own.find((each) => String(each.place) === place);
	if (!row) return null;
	const count = (value: number) => formatNumber(value, 0, locale());
	return {
		subject: m.story_subject_place({ place: placeWord(row.place) }),
		value: m.story_collectives({ count: count(row.collectives) }),
		about: told(row.award_vi, row.award_en),
		formula: [m.story_as_printed(), ...placeRule(own), ...fewerThan(row, own)],
		rule: null,
		status: 'printed',
		quotes: quotesOf(row),
		sourceIds: sourcesOf(row.source_id),
		linesTitle: m.story_lines_places(),
		lines: own.map((each) => ({
			key: String(each.place),
			label: m.story_subject_place({ place: placeWord(each.place) }),
			value: count(each.collectives),
			note: told(each.award_vi, each.award_en),
			own: each === row
		})),
		// the year that may be misprinted is a finding
		differs: [],
		names: []
	};
}

/** Which award each place of the year carries; [] where no award is known. */
function placeRule(rows: readonly PrizeRow[]): string[] {
	const places = rows.flatMap(({ place, award_vi, award_en }) => {
		const award = told(award_vi, award_en);
		return award ? [m.story_prize_part({ place: placeWord(place).toLowerCase(), award })] : [];
	});
	return places.length > 0 ? [m.story_prize_rule({ places: places.join('; ') })] : [];
}

/** Why a place may have fewer collectives than one before it; [] when it has not. */
function fewerThan(row: PrizeRow, rows: readonly PrizeRow[]): string[] {
	const before = rows.filter(({ place }) => place < row.place);
	const most = before.find(({ collectives }) => collectives > row.collectives);
	if (!most) return [];
	const word = ({ place }: PrizeRow) => placeWord(place).toLowerCase();
	return [
		m.story_prize_fewer({
			...{ place: word(row), count: formatNumber(row.collectives, 0, locale()) },
			...{ most: formatNumber(most.collectives, 0, locale()), most_place: word(most) }
		})
	];
}

/** The story of a printed figure beside the recomputed one; null when there is no such check. */
export function checkStory({ rest }: StoryKey, rows: readonly CheckRow[]): Story | null {
	const id = rest.join('.');
	const row = rows.find((each) => each.check_id === id);
	if (!row) return null;
	const words = checkWords(row);
	const note = told(row.note_vi, row.note_en);
	return {
		subject: told(row.label_vi, row.label_en),
		value: row.printed === null && row.computed !== null ? words.computed : words.printed,
		about: words.result,
		formula: [
			row.part === null
				? m.story_check_alone({ printed: words.printed })
				: m.story_check({
						parts: words.parts,
						computed: words.computed,
						printed: words.printed,
						result: words.result
					}),
			...(note ? [note] : [])
		],
		rule: null,
		status: row.printed === null ? 'computed' : 'printed',
		quotes: quotesOf(row),
		sourceIds: sourcesOf(row.source_id),
		linesTitle: '',
		lines: [],
		differs: words.differs
			? [
					{
						title: m.reconcile_word_differs(),
						words: m.story_share_differs({ printed: words.printed, computed: words.computed })
					}
				]
			: [],
		names: []
	};
}

/** What a share is of, as a heading says it. */
function shareSubject(measure: WorkerShareRow['measure']): string {
	switch (measure) {
		case 'direct_worker':
			return m.story_share_direct();
		case 'direct_worker_and_people':
			return m.story_share_people();
		case 'not_leader_merit':
			return m.story_share_not_leader();
		case 'small_collective':
			return m.story_share_small();
	}
}

function placeWord(place: number): string {
	switch (place) {
		case 1:
			return m.scorecard_place_1();
		case 2:
			return m.scorecard_place_2();
		case 3:
			return m.scorecard_place_3();
		default:
			return String(place);
	}
}
