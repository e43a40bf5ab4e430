import { keysOf } from '../../../../nodes/Jira/resources/issue/fieldKeys';

const keys = (...names: ReadonlyArray<[id: string, name: string]>) =>
	Object.fromEntries(keysOf(names.map(([id, name]) => ({ id, name }))));

describe('The key of a field that goes by its name', () => {
	it('is the name of a custom field, without blanks around it', () => {
		expect(keys(['customfield_1', ' Story Points '], ['customfield_2', '見積もり'])).toEqual({
			customfield_1: 'Story Points',
			customfield_2: '見積もり',
		});
	});

	it("is the ID of one of Jira's own fields, in every language", () => {
		expect(keys(['summary', 'Zusammenfassung'], ['duedate', 'Due date'])).toEqual({});
	});

	it('has the ID after each of the names that are alike', () => {
		const fields: Array<[string, string]> = [
			['customfield_1', 'Team'],
			['customfield_2', 'team '],
			['customfield_3', 'Tea\u0301m'],
			['customfield_4', 'Te\u00e1m'],
			['customfield_5', 'Teams'],
		];
		expect(keys(...fields)).toEqual({
			customfield_1: 'Team (customfield_1)',
			customfield_2: 'team (customfield_2)',
			customfield_3: 'Tea\u0301m (customfield_3)',
			customfield_4: 'Te\u00e1m (customfield_4)',
			customfield_5: 'Teams',
		});
	});

	it.each([
		["the name of one of Jira's own fields", 'Due Date'],
		['the ID of one', 'duedate'],
		['what every issue has', 'URL'],
		['what an issue can have besides', 'Sprints'],
		['what can be expanded', 'changelog'],
	])('has the ID after a name that is %s: %s', (_what, name) => {
		expect(keys(['duedate', 'Due date'], ['customfield_1', name])).toEqual({
			customfield_1: `${name} (customfield_1)`,
		});
	});

	it('is the ID of a field without a name', () => {
		expect(keys(['customfield_1', ' '])).toEqual({});
	});
});
