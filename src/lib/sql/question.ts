import { statement, type Param, type Statement } from './statement';

const files = import.meta.glob<string>('./questions/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** The text of every question by name (`target-verdicts`, …), for the page that shows it and the test that binds it. */
export const QUESTIONS: ReadonlyMap<string, string> = new Map(
	Object.entries(files).map(([path, sql]) => [path.replace(/^\.\/questions\/|\.sql$/g, ''), sql])
);

/** The named question with its parameters bound. Throws `unknown question: x`, and what `statement` throws. */
export function question(name: string, params: Readonly<Record<string, Param>> = {}): Statement {
	const sql = QUESTIONS.get(name);
	if (sql === undefined) throw new Error(`unknown question: ${name}`);
	return statement(name, sql, params);
}
