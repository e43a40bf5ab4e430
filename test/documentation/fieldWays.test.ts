import { FIELD_GUIDE } from '../../nodes/values/fieldGuide';
import { isListKind, type FieldKind } from '../../nodes/values/fieldKind';
import { FIELD_WAYS } from './fieldWays';
import { valuesPage } from './valuesPage';

const kinds = Object.keys(FIELD_GUIDE) as FieldKind[];

describe('The page about values', () => {
	it.each(kinds)('has a section about %s', (kind) => {
		const { title, howToWrite } = FIELD_GUIDE[kind];
		const sections = valuesPage().split('\n### ');
		const own = sections.filter((section) => section.startsWith(`${title}\n`));
		expect(own).toHaveLength(1);
		expect(own[0]).toContain(howToWrite);
		expect(own[0]).toMatch(/gets \|/);
	});

	it.each(kinds)('shows that Jira gets a list exactly if %s is one', (kind) => {
		const { sent } = FIELD_WAYS[kind];
		for (const value of Object.values(sent)) expect(Array.isArray(value)).toBe(isListKind(kind));
	});

	it.each(kinds)('ends each sentence about %s', (kind) => {
		expect(FIELD_GUIDE[kind].howToWrite).toMatch(/^[A-Z].*\.$/);
	});
});
