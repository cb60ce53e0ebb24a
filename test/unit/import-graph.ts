import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** One import statement, dynamic import or worker address found in a file of src/lib. */
export interface Import {
	file: string;
	/** Folder of src/lib the importing file is in. */
	from: string;
	specifier: string;
	/** The file imported, when it is one of ours. */
	target: string | null;
	/** Folder of src/lib the imported file is in; null outside src/lib. */
	to: string | null;
	isType: boolean;
	isDynamic: boolean;
}

/** Every import of a `.ts` or `.svelte` file of src/lib, in the order of the text; [] when it has none. */
export function importsOf(file: string): Import[] {
	const text = readFileSync(file, 'utf8');
	const scripts = file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
				.map(([, script]) => script)
				.join('\n')
		: text;
	const found: Import[] = [];
	const add = (specifier: string, isType: boolean, isDynamic: boolean) => {
		const path = pathOf(file, specifier.replace(/\?.*$/, ''));
		found.push({
			file,
			from: folderOf(file)!,
			specifier,
			target: path && moduleAt(path),
			to: path && folderOf(path),
			isType,
			isDynamic
		});
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
			add(
				node.moduleSpecifier.text,
				node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
				false
			);
		} else if (
			ts.isExportDeclaration(node) &&
			node.moduleSpecifier &&
			ts.isStringLiteral(node.moduleSpecifier)
		) {
			add(node.moduleSpecifier.text, node.isTypeOnly, false);
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			const [argument] = node.arguments;
			if (argument && ts.isStringLiteralLike(argument)) add(argument.text, false, true);
		} else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
			const [argument, base] = node.arguments ?? [];
			if (argument && base?.getText() === 'import.meta.url' && ts.isStringLiteralLike(argument)) {
				add(argument.text, false, true);
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, scripts, ts.ScriptTarget.Latest, true));
	return found;
}

/** Our own path behind a specifier; null for a package. */
function pathOf(file: string, specifier: string): string | null {
	if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
	const alias = /^(\$lib|\$sql)\/(.*)$/.exec(specifier);
	return alias ? posix.join(alias[1] === '$lib' ? 'src/lib' : 'src/lib/sql', alias[2]!) : null;
}

function moduleAt(path: string): string | null {
	const stem = path.replace(/\.js$/, '');
	return [path, `${stem}.ts`, `${stem}/index.ts`].find((file) => existsSync(file)) ?? null;
}

function folderOf(path: string): string | null {
	return /^src\/lib\/([^/]+)/.exec(path)?.[1] ?? null;
}

/**
 * Each circle once, written from the file where it was entered; [] when there is none. A file that imports itself
 * is no circle: that is how a Svelte component recurs.
 */
export function circles(edges: readonly Pick<Import, 'file' | 'target'>[]): string[] {
	const targetsByFile = new Map<string, string[]>();
	for (const { file, target } of edges) {
		if (target && target !== file)
			targetsByFile.set(file, [...(targetsByFile.get(file) ?? []), target]);
	}
	const done = new Set<string>();
	const found: string[] = [];
	const walk = (file: string, trail: readonly string[]): void => {
		const start = trail.indexOf(file);
		if (start >= 0) found.push([...trail.slice(start), file].join(' → '));
		if (start >= 0 || done.has(file)) return;
		for (const target of targetsByFile.get(file) ?? []) walk(target, [...trail, file]);
		done.add(file);
	};
	for (const file of targetsByFile.keys()) walk(file, []);
	return found;
}
