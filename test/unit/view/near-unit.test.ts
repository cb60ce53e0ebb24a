import { expect, test } from 'vitest';
import { nearUnits } from '$lib/view/near-unit';
import type { UnitRow } from '$lib/view/unit';

const units = ['kien-giang', 'an-giang', 'hau-giang', 'tien-giang', 'ha-giang', 'hue', 'ha-noi']
	.flatMap((slug) => [slug, slug])
	.map((slug, index) => ({ slug, unit_id: String(index) }) as UnitRow);

test.each([
	['kiengiang', ['kien-giang']],
	['Kiên Giang', ['kien-giang']],
	['kien-gian', ['kien-giang']],
	['kein-giang', ['kien-giang']],
	['giang', ['an-giang', 'ha-giang', 'hau-giang', 'kien-giang', 'tien-giang']],
	['thua-thien-hue', ['hue']],
	['hanoi-2018', ['ha-noi']],
	['nowhere', []],
	['', []],
	['%%%', []]
])('%j may have meant %j', (slug, expected) => {
	expect(nearUnits(units, slug).map((unit) => unit.slug)).toEqual(expected);
});

test('nothing is near when no unit is known', () => {
	expect(nearUnits([], 'kien-giang')).toEqual([]);
});
