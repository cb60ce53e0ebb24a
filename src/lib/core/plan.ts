import type { PlanKind, PlanReason } from './plan-form';
import { planPart, type PlanContext, type PlanPart } from './plan-part';
import { planUnit, unitFactor } from './plan-unit';
import { cleanWords } from './plan-words';
import { numberHabit, vietnameseNumber } from './vietnamese-number';

/**
 * What a plan's words mean. For one figure the columns of `targets` (`kind`, `lo`, `hi`, `strict`, `unit`, `decimals`) and no `parts`.
 * For several, `kind` is `vector` (shares that make 100 ± 0,1), `flow_stock` (thêm 7 xã … đạt 13 xã: the increase, then the level) or
 * `composite`, the bounds are null and every part is a target of its own. `kind` null: a person is asked, `reason` says what.
 */
export interface Plan extends Omit<PlanPart, 'kind'> {
	kind: PlanKind | 'vector' | 'flow_stock' | 'composite' | null;
	raw: string;
	parts: readonly PlanPart[];
}

const DATE =
	/\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const BETWEEN_PARTS =
	/\s*(?:;|…|\.{3}|,(?=\s+\p{L})|(?:,\s*)?trong đó(?!\p{L}):?|(?<!đạt|bằng|thành)\svà\s|(?<=trở lên)\s+(?=đạt|nâng|l[uũ][yỹ] kế))\s*/iu;
const FLOW = /(?:^|\s)(?:thêm|tăng|mới)(?:\s|$)/iu;
const STOCK = /(?:^|\s)(?:đạt|lên|tổng|lũy kế|luỹ kế)(?:\s|$)/iu;

/** Shares of a whole may miss 100 by this much, because each is rounded; further off, up to ten, it is asked. */
const SHARE_ROUNDING = 0.1;
const SHARE_DOUBT = 10;

/**
 * The plan in an analyst's words: "từ 7,5 % trở lên", "6,6-6,8", "Dưới 4", "giảm từ 1,5%", "thêm 7 xã trở lên", "huyện Thanh Ba đạt
 * chuẩn NTM". Never throws and never guesses: words it does not know, a numeral with two readings or a fall "to or by" give `kind` null;
 * a reading that another could replace has `confidence` below 1, a `reason`, and the other one in `others`.
 */
export function parsePlan(words: string, context: PlanContext = {}): Plan {
	const text = cleanWords(words);
	const reason = wholeReason(text);
	if (reason) return { ...unread(reason, text), raw: words, parts: [] };
	const said = numberHabit([text]);
	const known = { ...context, habit: context.habit ?? (said === 'mixed' ? null : said) };
	const segments = segmentsOf(text);
	if (segments.length < 2) return { ...planPart(text, known), raw: words, parts: [] };
	const parts = segments.map((segment) => planPart(segment, known));
	return { ...listOf(segments, parts), label: '', raw: words, parts };
}

function wholeReason(text: string): PlanReason | null {
	if (text === '') return 'empty';
	const mark = vietnameseNumber(text);
	if (mark.kind === 'none' && mark.reason === 'missing_mark') return 'missing_mark';
	return DATE.test(text) ? 'date' : null;
}

function unread(reason: PlanReason, label: string): PlanPart {
	const nothing = { lo: null, hi: null, strict: false, unit: null, decimals: 0 };
	return { kind: null, ...nothing, label, confidence: 0, reason, others: [] };
}

/** The text cut where the words of another figure or milestone begin; other pieces stay with the one before. */
function segmentsOf(text: string): string[] {
	const segments: string[] = [];
	let waiting = '';
	for (const piece of text.split(BETWEEN_PARTS).map((each) => each.replace(/^và\s/iu, ''))) {
		if (/\d/.test(piece) || isMilestone(piece)) {
			segments.push(`${waiting}${piece}`);
			waiting = '';
		} else if (segments.length > 0) segments.push(`${segments.pop()}, ${piece}`);
		else waiting = `${waiting}${piece}, `;
	}
	return segments;
}

function isMilestone(piece: string): boolean {
	const { kind, confidence } = planPart(piece, {});
	return kind === 'milestone' && confidence === 1;
}

function listOf(
	segments: readonly string[],
	parts: readonly PlanPart[]
): Omit<Plan, 'raw' | 'parts' | 'label'> {
	const decimals = Math.max(...parts.map((part) => part.decimals));
	const shared = { lo: null, hi: null, strict: false, unit: null, decimals, others: [] };
	const asked = parts.find(({ kind }) => kind === null);
	if (asked) return { ...shared, kind: null, confidence: 0, reason: asked.reason };
	const kind = listKind(segments, parts);
	if (kind === 'vector_sum' || kind === 'parts_unlabelled')
		return { ...shared, kind: null, confidence: 0, reason: kind };
	const least = parts.reduce((a, b) => (b.confidence < a.confidence ? b : a));
	return { ...shared, kind, confidence: least.confidence, reason: least.reason };
}

function listKind(
	segments: readonly string[],
	parts: readonly PlanPart[]
): 'vector' | 'flow_stock' | 'composite' | 'vector_sum' | 'parts_unlabelled' {
	const [first, second, ...more] = parts;
	if (isFlowStock(segments) && more.length === 0 && isCount(first!, second!)) return 'flow_stock';
	const isLabelled =
		new Set(parts.map(({ label, unit }) => `${label}|${unit}`)).size === parts.length;
	if (!isLabelled) return 'parts_unlabelled';
	const isShares = parts.every(({ kind, unit }) => kind === 'point' && unit === '%');
	if (!isShares) return 'composite';
	const off = Math.abs(parts.reduce((sum, { lo }) => sum + lo!, 0) - 100);
	if (off <= SHARE_ROUNDING + 1e-9) return 'vector';
	return parts.length > 2 && off <= SHARE_DOUBT ? 'vector_sum' : 'composite';
}

function isFlowStock([first, second]: readonly string[]): boolean {
	return FLOW.test(first!) && STOCK.test(second!) && !FLOW.test(second!);
}

function isCount(a: PlanPart, b: PlanPart): boolean {
	if (!a.unit || !b.unit || planUnit(a.unit).counted.endsWith('%')) return false;
	return unitFactor(a.unit, b.unit) === 1;
}
