import { expect, test } from 'vitest';
import { add, problems, set, type Tables } from './spoil';
import { validTables } from './valid-tables';

test.each<[string, (tables: Tables) => void, string]>([
	['an unknown table', (t) => (t.extra = []), 'extra.csv:1 -: unknown table: extra'],
	[
		'an unknown column',
		set('tasks', 0, { owner: 'A' }),
		'tasks.csv:2 owner: unknown column: owner'
	],
	['an empty cell', set('tasks', 0, { text_vi: null }), 'tasks.csv:2 text_vi: empty value'],
	[
		'text for a number',
		set('criteria', 0, { max_score: '2.000,5' }),
		'criteria.csv:2 max_score: not a number: 2.000,5'
	],
	[
		'a fraction for an integer',
		set('awards', 0, { count: 1.5 }),
		'awards.csv:2 count: not an integer: 1.5'
	],
	[
		'a word for a boolean',
		set('documents', 0, { own: 'yes' }),
		'documents.csv:2 own: not a boolean: yes'
	],
	['a number for text', set('tasks', 0, { text_en: 7 }), 'tasks.csv:2 text_en: not a text: 7'],
	[
		'an empty text',
		set('tasks', 0, { text_en: '' }),
		'tasks.csv:2 text_en: empty text: use an empty cell'
	],
	[
		'a line break',
		set('tasks', 0, { text_en: 'a\nb' }),
		'tasks.csv:2 text_en: line break or tab in text'
	],
	[
		'a no-break space',
		set('tasks', 0, { text_en: 'a\u00a0b' }),
		'tasks.csv:2 text_en: no-break space in text'
	],
	[
		'an Icelandic eth',
		set('tasks', 0, { text_en: '\u00d0ảng' }),
		'tasks.csv:2 text_en: letter eth in place of đ'
	],
	[
		'a space at the end',
		set('tasks', 0, { text_en: 'a ' }),
		'tasks.csv:2 text_en: space at an end of the text'
	],
	[
		'decomposed letters',
		set('tasks', 0, { text_en: 'tỉnh'.normalize('NFD') }),
		'tasks.csv:2 text_en: text not in NFC'
	],
	[
		'a value not allowed',
		set('awards', 0, { stage: 'won' }),
		'awards.csv:2 stage: value not allowed: won'
	],
	[
		'a code without its set',
		set('scores', 0, { unit_id: '91' }),
		'scores.csv:2 unit_id: not found in units.unit_id: 91'
	],
	[
		'a source that does not exist',
		set('tasks', 0, { source_id: 'S9' }),
		'tasks.csv:2 source_id: not found in sources.source_id: S9'
	],
	[
		'a repeated key',
		add('criteria', {}),
		'criteria.csv:3 criterion_id: duplicate key: K1 (also line 2)'
	]
])('names %s and nothing else', (_, spoil, message) => {
	const tables = validTables();
	spoil(tables);
	expect(problems(tables)).toEqual([message]);
});
