import { m } from '$lib/paraglide/messages';
import type { CheckRow, FoundRow } from '../answer-rows';
import { checkWords } from '../check-words';
import { findingWords } from '../finding-words';
import { differenceTitle } from '../reconciliation';
import { told } from '../words';
import { asSentence, type Story, type StoryDifference } from './story';
import type { StoryKey } from './story-ref';

/**
 * What disagrees with a figure: what its own rows say, findings of its unit and year about the same words or the same subject, and noted
 * checks that no finding is about. What agrees is left out; [] when nothing is known to disagree.
 */
export function differencesOf(
	key: StoryKey,
	story: Story,
	findings: readonly FoundRow[],
	checks: readonly CheckRow[]
): StoryDifference[] {
	const others = reconciled(key, story, findings, checks);
	// a finding says more about a noted check than the check does
	return key.of === 'check' && others.length > 0 ? others : [...story.differs, ...others];
}

function reconciled(
	key: StoryKey,
	{ quotes, names }: Story,
	findings: readonly FoundRow[],
	checks: readonly CheckRow[]
): StoryDifference[] {
	const words = quotes.map((quote) => quote.words);
	const isSame = (year: number, printed: string | null, subject: string | null) =>
		key.yearFrom <= year &&
		year <= key.yearTo &&
		((printed !== null && words.some((quote) => quote === printed)) ||
			(subject !== null && names.includes(subject)));
	const found = findings.filter(
		(row) =>
			row.unit_id === key.unitId &&
			row.status !== 'consistent' &&
			isSame(row.year, row.as_printed, row.subject_vi)
	);
	const toldBy = new Set(found.map((row) => row.check_id));
	const noted =
		key.of === 'check'
			? []
			: checks.filter(
					(row) =>
						row.unit_id === key.unitId &&
						row.agrees === false &&
						!toldBy.has(row.check_id) &&
						isSame(row.year, row.as_printed, row.label_vi)
				);
	return [
		...found.map((row) => {
			const { printed, computed, size, cause, note } = findingWords(row);
			return {
				title: differenceTitle(row.rule),
				words: [
					row.status === 'bound'
						? m.story_finding_bound({ printed, word: size })
						: m.story_finding({ printed, computed, size }),
					// of a bound nothing more can be said than that it is one
					...(row.status === 'bound' ? [] : [m.story_cause({ cause })]),
					...(note ? [asSentence(note)] : [])
				].join(' ')
			};
		}),
		...noted.map((row) => {
			const { printed, computed, result } = checkWords(row);
			return {
				title: told(row.label_vi, row.label_en),
				words: m.story_finding({ printed, computed, size: result })
			};
		})
	];
}
