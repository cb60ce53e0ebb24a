import { expect, test } from 'vitest';
import { OWN, ownDirection, ownIndicator } from '$lib/ingest/meaning/own-indicator';

test.each<[string, string, string, string[], string, string]>([
	['Thu ngân sách', 'tỷ đồng', 'rieng-thu-ngan-sach-ti-dong', ['Kinh tế'], 'up', 'economy'],
	['Thu ngân sách', 'triệu đồng', 'rieng-thu-ngan-sach-trieu-dong', [], 'up', 'economy'],
	['Tỷ lệ tảo hôn', '%', 'rieng-ti-le-tao-hon-phan-tram', ['Văn hóa - xã hội'], 'down', 'society'],
	['Rác thu gom', 'tấn', 'rieng-rac-thu-gom-tan', ['A', 'Môi trường'], 'up', 'environment'],
	['Số hộ', 'hộ', 'rieng-so-ho-ho', ['Chỉ tiêu kinh tế - xã hội'], 'neutral', 'economy']
])('"%s" in %s is %s', (name, measure, id, under, direction, group) => {
	const found = ownIndicator(name, measure, direction as 'up', under);
	expect(found).toEqual({
		indicator: id,
		name_vi: name,
		unit_vi: measure,
		direction,
		indicator_group: group
	});
});

test('what is decided says the direction, and an id of the register says none', () => {
	expect(Object.values(OWN).map(ownDirection)).toEqual(['up', 'down', 'neutral']);
	expect(ownDirection('forest_cover')).toBeNull();
});
