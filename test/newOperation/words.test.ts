import { distance, nearest } from '../../build/newOperation/nearest';
import { placesOf } from '../../build/newOperation/places';
import {
	camelCase,
	done,
	label,
	plural,
	singular,
	withArticle,
	wordsOf,
} from '../../build/newOperation/words';

it.each([
	['issueLinkType', 'issue link type', 'issueLinkType'],
	['components', 'components', 'components'],
	['merge-to', 'merge to', 'mergeTo'],
])('%s is %s in words, and %s as a name', (name, words, camel) => {
	expect(wordsOf(name)).toBe(words);
	expect(camelCase(words)).toBe(camel);
});

it.each([
	['time spent', 'Time Spent'],
	['link type id', 'Link Type ID'],
	['move to', 'Move to'],
	['jql', 'JQL'],
])('%s is labelled %s', (words, text) => {
	expect(label(words)).toBe(text);
});

it.each(['an issue', 'an epic', 'a user', 'an update', 'a worklog', 'a URL'.toLowerCase()])(
	'writes %s',
	(text) => {
		expect(withArticle(text.replace(/^an? /, ''))).toBe(text);
	},
);

it.each([
	['worklog', 'worklogs'],
	['property', 'properties'],
	['status', 'statuses'],
	['switch', 'switches'],
	['board', 'boards'],
	['issue type', 'issue types'],
	['person', 'people'],
	['release', 'releases'],
])('several of %s are %s', (one, several) => {
	expect(plural(one)).toBe(several);
	expect(plural(several)).toBe(several);
	expect(singular(several)).toBe(one);
	expect(singular(one)).toBe(one);
});

it.each([
	['add', 'added'],
	['copy', 'copied'],
	['delete', 'deleted'],
	['log', 'logged'],
	['play', 'played'],
	['set', 'set'],
	['submit', 'submitted'],
	['vote', 'voted'],
	['watch', 'watched'],
])('%s: %s', (verb, past) => {
	expect(done(verb)).toBe(past);
});

it.each([
	['GET /rest/api/3/issue/{issueIdOrKey}', [['issueIdOrKey', 'issue', 'id or key']]],
	[
		'PUT /rest/api/3/issue/{issueIdOrKey}/worklog/{id}',
		[
			['issueIdOrKey', 'issue', 'id or key'],
			['id', 'worklog', 'id'],
		],
	],
	[
		'GET /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}',
		[
			['projectIdOrKey', 'project', 'id or key'],
			['propertyKey', 'property', 'key'],
		],
	],
	['GET /rest/api/3/statuscategory/{idOrKey}', [['idOrKey', 'statuscategory', 'id or key']]],
])('%s has places for what it names', (endpoint, places) => {
	expect(placesOf(endpoint).map(({ name, noun, part }) => [name, noun, part])).toEqual(places);
});

it.each([
	['', '', 0],
	['board', 'bord', 1],
	['issue', 'issues', 1],
	['a', 'b', 1],
])('from %j to %j it is %d steps', (one, other, steps) => {
	expect(distance(one, other)).toBe(steps);
});

it('finds the names most similar to one, ignoring the names of its placeholders', () => {
	const names = ['GET /board/{boardId}', 'GET /issue/{issueIdOrKey}/comment', 'GET /issue/{id}'];
	expect(nearest('GET /issue/{key}/comments', names, 1)).toEqual([names[1]]);
	expect(nearest('get /board/{x}', names, 2)[0]).toBe(names[0]);
});
