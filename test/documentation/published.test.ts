import { readGenerated } from './generatedFile';
import { PUBLISHED, publishedChanges, publishedNames } from './published';

describe('What stored workflows and credentials depend on', () => {
	const now = publishedNames();

	it('is unchanged since it was published; npm run docs records changes', () => {
		const published = readGenerated(PUBLISHED).trim().split('\n');
		expect(publishedChanges(published, now)).toEqual([]);
	});

	it.each([
		'jira',
		'jira/credentials/jiraBasicApi',
		'jira/comment.add',
		'jira/comment.add/visibleTo = "everyone" of everyone, group, role',
		'jira/issue.create/additionalFields/priority = {"__rl":true,"mode":"list","value":""} of id, list, name',
		'jira/issue.update/otherFields/field/id = ""',
		'jira/issue.create/requestOptions/concurrency = 8',
		'jiraDevOps/build.submit/dataFrom = "event" of event, fields, json',
		'jiraBasicApi',
	])('has a line for %s', (line) => {
		expect(now).toContain(line);
	});

	it('lists each name once', () => {
		const paths = now.map((line) => line.split(' = ')[0]);
		expect(paths.filter((path, at) => paths.indexOf(path) < at)).toEqual([]);
	});
});

describe('publishedChanges', () => {
	const published = ['jira', 'jira/issue.get/order = "a" of a, b', 'jira/issue.get/limit = 50'];

	it.each([
		['nothing', published, []],
		['another order', published.toReversed(), []],
		[
			'a parameter without its name',
			['jira', 'jira/issue.get/order = "a" of a, b', 'jira/issue.get/most = 50'],
			['jira/issue.get/limit is gone', 'jira/issue.get/most is new'],
		],
		[
			'a default',
			['jira', 'jira/issue.get/order = "b" of a, b', 'jira/issue.get/limit = 50'],
			['jira/issue.get/order was "a" of a, b, and is "b" of a, b'],
		],
		[
			'a value',
			['jira', 'jira/issue.get/order = "a" of a, c', 'jira/issue.get/limit = 50'],
			['jira/issue.get/order was "a" of a, b, and is "a" of a, c'],
		],
	])('reports %s', (_, now, changes) => {
		expect(publishedChanges(published, now)).toEqual(changes);
	});
});
