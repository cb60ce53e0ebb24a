import { statement, type Statement } from './statement';

const files = import.meta.glob<string>('./model/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** The rules as tables and macros, in file-name order: run once in a dataset's schema after its tables are loaded. */
export function modelStatements(): Statement[] {
	return Object.keys(files)
		.sort()
		.map((path) => statement(path.replace('./model/', ''), files[path]!));
}
