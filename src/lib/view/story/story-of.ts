import type { Scheme } from '$lib/core/scheme';
import { m } from '$lib/paraglide/messages';
import type { Row } from '$lib/table/rows';
import type {
	AwardRow,
	BalanceRow,
	CheckRow,
	ObservationRow,
	PrizeRow,
	QuotaCheckRow,
	TargetCountRow,
	TargetRow,
	TimelinessRow,
	WorkerShareRow
} from '../answer-rows';
import type { ChainRow } from '../movement-rows';
import type { PrintedRankRow, RankedRow } from '../scheme-rows';
import { achievedStory, partsOfCount } from './achieved-story';
import { awardPartsQuestion, awardStory } from './award-story';
import { balanceQuestionsOf, balanceStory } from './balance-story';
import { countQuestion, countStory } from './count-story';
import { daysQuestions, daysStory } from './days-story';
import { observationStory } from './observation-story';
import { placeCluster, placeStory } from './place-story';
import { checkStory, prizeStory, shareStory } from './printed-stories';
import { quotaQuestions, quotaStory } from './quota-story';
import { rankedBy, rankQuestion, rankStory } from './rank-story';
import { asSentence, type Story, type StoryAsk } from './story';
import type { StoryKey } from './story-ref';
import type { AchievedPart, AwardPart, ObservationPart, PlacePart } from './story-rows';
import { sumStory } from './sum-story';
import { targetOf, targetStory } from './target-story';

/** The answers a story is told from; undefined: not answered yet. */
export interface StoryAnswers {
	main: readonly Row[] | undefined;
	parts: readonly Row[] | undefined;
}

/** What a story is told with, besides answers. */
export interface StoryGround {
	/** The scheme the address carries. */
	carried: Scheme | null;
	/** Names a ranking by one indicator. */
	indicatorName: string | null;
	figures: 'published' | 'illustrative' | 'own';
}

/**
 * The question that gives the figure. Several are equally good: a page may have the rows of one already. [] when the address does not
 * carry the scheme the figure was ranked by. `bases` are those a reader stated for quotas (`basesText`).
 */
export function mainQuestions(
	key: StoryKey,
	carried: Scheme | null,
	bases = ''
): readonly StoryAsk[] {
	const own = { unit_id: key.unitId };
	switch (key.of) {
		case 'observation':
		case 'place':
			return [{ name: 'unit-observations', params: own }];
		case 'target':
			return [{ name: 'target-verdicts', params: own }];
		case 'achieved':
			return [{ name: 'target-counts', params: own }];
		case 'rank': {
			const by = rankedBy(key, carried);
			return by ? [rankQuestion(by)] : [];
		}
		case 'award':
		case 'sum':
			return [{ name: 'awards-by-category', params: own }];
		case 'share':
			return [
				{ name: 'worker-share', params: own },
				{ name: 'worker-share', params: { unit_id: null } }
			];
		case 'prize':
			return [{ name: 'prize-places', params: own }];
		case 'check':
			return [
				{ name: 'printed-checks', params: own },
				{ name: 'printed-checks', params: { unit_id: null } }
			];
		case 'balance':
			return balanceQuestionsOf(key);
		case 'quota':
			return quotaQuestions(key, bases);
		case 'days':
			return daysQuestions(key);
		case 'count':
			return [countQuestion(key)];
	}
}

/**
 * The question for the rows behind the figure; null where the figure's own answer has them all, or while that must be known first
 * (`main` undefined) or has no such row.
 */
export function partsQuestion(
	key: StoryKey,
	main: readonly Row[] | undefined,
	carried: Scheme | null
): StoryAsk | null {
	const unit_id = key.unitId;
	const year = key.yearFrom;
	switch (key.of) {
		case 'observation':
			return observationParts(unit_id, year, key.rest[0]);
		case 'target':
			return observationParts(
				unit_id,
				year,
				main && targetOf(key, main as unknown as TargetRow[])?.indicator
			);
		case 'place':
			return key.rest[0] === undefined
				? null
				: {
						name: 'story-place',
						params: { unit_id, year, indicator: key.rest[0], cluster_id: placeCluster(key) }
					};
		case 'achieved':
			return { name: 'story-achieved', params: { unit_id, year } };
		case 'award':
			return awardPartsQuestion(key);
		case 'days':
			return { name: 'document-chains', params: {} };
		case 'rank': {
			const by = rankedBy(key, carried);
			return (
				by && { name: 'cluster-printed-ranks', params: { cluster_id: by.clusterId, year: by.year } }
			);
		}
		default:
			return null;
	}
}

/**
 * The story of a figure; null when the dataset has no such figure. Called once `main` is answered; what only `parts` can tell is left out
 * until they are.
 */
export function storyOf(key: StoryKey, answers: StoryAnswers, ground: StoryGround): Story | null {
	const story = tell(key, answers, ground);
	return (
		story && {
			...story,
			formula: story.formula.map((sentence) => asSentence(ofFigures(sentence, ground.figures))),
			rule: story.rule && asSentence(story.rule)
		}
	);
}

/** A figure that was generated, or came in the reader's own file, was printed by no source. */
function ofFigures(sentence: string, figures: StoryGround['figures']): string {
	if (figures === 'published' || sentence !== m.story_as_printed()) return sentence;
	return figures === 'illustrative' ? m.story_generated() : m.story_as_brought();
}

function tell(
	key: StoryKey,
	{ main = [], parts }: StoryAnswers,
	{ carried, indicatorName }: StoryGround
): Story | null {
	const rows = <T>() => main as unknown as readonly T[];
	const behind = <T>() => parts as unknown as readonly T[] | undefined;
	switch (key.of) {
		case 'observation':
			return observationStory(key, rows<ObservationRow>(), behind<ObservationPart>());
		case 'place':
			return placeStory(key, rows<ObservationRow>(), behind<PlacePart>());
		case 'target':
			return targetStory(key, rows<TargetRow>(), behind<ObservationPart>());
		case 'achieved':
			return achievedStory(
				behind<AchievedPart>() ??
					partsOfCount(rows<TargetCountRow>().find(({ year }) => year === key.yearFrom))
			);
		case 'rank': {
			const by = rankedBy(key, carried);
			return by && rankStory(key, by, rows<RankedRow>(), behind<PrintedRankRow>(), indicatorName);
		}
		case 'award':
			return awardStory(key, rows<AwardRow>(), behind<AwardPart>());
		case 'share':
			return shareStory(key, rows<WorkerShareRow>());
		case 'prize':
			return prizeStory(key, rows<PrizeRow>());
		case 'check':
			return checkStory(key, rows<CheckRow>());
		case 'balance':
			return balanceStory(key, rows<BalanceRow>());
		case 'sum':
			return sumStory(key, rows<AwardRow>());
		case 'quota':
			return quotaStory(key, rows<QuotaCheckRow>());
		case 'days':
			return daysStory(key, rows<TimelinessRow>(), behind<ChainRow>());
		case 'count':
			return countStory(key, main);
	}
}

function observationParts(
	unit_id: string,
	year: number,
	indicator: string | undefined
): StoryAsk | null {
	return indicator === undefined
		? null
		: { name: 'story-observation', params: { unit_id, year, indicator } };
}
