import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { FOLDERS, TYPES_ONLY, VENDORS } from './scripts/borders.mjs';
import svelteConfig from './svelte.config.js';

/** @type {Record<string, 'off'>} */
const UNTYPED = {
	'@typescript-eslint/no-unsafe-argument': 'off',
	'@typescript-eslint/no-unsafe-assignment': 'off',
	'@typescript-eslint/no-unsafe-call': 'off',
	'@typescript-eslint/no-unsafe-member-access': 'off',
	'@typescript-eslint/no-unsafe-return': 'off',
	'@typescript-eslint/unbound-method': 'off'
};

const FOLDER_NAMES = [...Object.keys(FOLDERS), 'feature', 'paraglide'];

export default defineConfig(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'node_modules/',
			'static/',
			'test-results/',
			'src/lib/paraglide/'
		]
	},
	js.configs.recommended,
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			// TypeScript knows which names exist
			'no-undef': 'off',
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			// an async function without await keeps an interface's promise
			'@typescript-eslint/require-await': 'off',
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true }
			],
			// Arrow's types write themselves out, though its declarations do not say so
			'@typescript-eslint/no-base-to-string': [
				'error',
				{ ignoredTypeNames: ['Error', 'RegExp', 'URL', 'URLSearchParams', 'DataType'] }
			],
			'svelte/no-at-html-tags': 'error',
			// it does not see that pageHref resolves; the journeys run under a sub-path instead
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{ files: ['src/**'], rules: { 'no-console': 'error' } },
	// To ESLint every component's props are any; svelte-check sees their types. Rules that need types make each component a program of
	// its own and take as long as all other files together: `npm run check:components` asks them.
	process.env.TYPED_COMPONENTS
		? { files: ['**/*.svelte'], rules: UNTYPED }
		: {
				files: ['**/*.svelte'],
				extends: [ts.configs.disableTypeChecked],
				languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
			},
	{
		// JSON of other programs' making has no types here
		files: ['scripts/*.mjs', '*.config.js', 'test/**'],
		rules: UNTYPED
	},
	...['feature', ...Object.keys(FOLDERS)].map((folder) => ({
		files: [`src/lib/${folder}/**`],
		rules: refusing(borders(folder))
	})),
	{
		files: ['src/routes/**'],
		rules: refusing(vendors('routes'))
	}
);

/**
 * @param {object[]} patterns
 * @returns {Record<string, ['error', object]>}
 */
function refusing(patterns) {
	return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] };
}

/**
 * The import patterns that are refused in a folder of src/lib, each with its reason.
 *
 * @param {string} folder
 */
function borders(folder) {
	const allowed = byName(FOLDERS)[folder];
	if (!allowed) return vendors(folder);
	const refused = FOLDER_NAMES.filter((name) => name !== folder && !allowed.includes(name));
	const typesOnly = byName(TYPES_ONLY)[folder] ?? [];
	return [
		...vendors(folder),
		{
			regex: importOf(refused),
			message: `${folder}/ imports only ${allowed.join(', ') || 'itself'}: imports point one way along the spine`
		},
		...(typesOnly.length > 0
			? [
					{
						regex: importOf(typesOnly),
						allowTypeImports: true,
						message: `${folder}/ takes only types from here: use import type`
					}
				]
			: [])
	];
}

/** @param {string[]} names */
function importOf(names) {
	return `^(\\$lib/|\\$|(\\.\\./)+)(${names.join('|')})(/|$)`;
}

/**
 * @param {Record<string, string[]>} lists
 * @returns {Record<string, string[] | undefined>}
 */
function byName(lists) {
	return lists;
}

/** @param {string} folder */
function vendors(folder) {
	return Object.entries(VENDORS)
		.filter(([, homes]) => !homes.includes(folder))
		.map(([vendor, homes]) => ({
			regex: `^${vendor}(/|$)`,
			message: `${vendor} is imported only in src/lib/${homes.join(', ')}: one home, so that replacing it touches one folder`
		}));
}
