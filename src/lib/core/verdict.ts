/** The five verdicts, best first. `almost` is a shade of not met and never counts among "met or exceeded". */
export const VERDICTS = ['exceeded', 'met', 'almost', 'missed', 'not_assessed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The mark of each verdict: shape first, so that colour is never the only sign. */
export const VERDICT_MARK: Readonly<Record<Verdict, string>> = {
	exceeded: '▲',
	met: '●',
	almost: '◐',
	missed: '▽',
	not_assessed: '◌'
};
