import type { Flavour } from '../../nodes/endpoints';
import {
	ASSIGNEE_WORDS,
	FILTER_WORDS,
	readPerson,
	type PersonReading,
	type PersonWords,
	type WrittenPerson,
} from '../../nodes/values/person';

const OLD_ID = '5b10ac8d82e05b22cc7d4ef5';
const NEW_ID = '712020:0d3f9c1e-7b52-4a6e-9d0c-3f1b5a7e2c11';
const CUSTOMER_ID = 'qm:2b3d8a0e-1111-4222-8333-444455556666:77778888-9999-4aaa-8bbb-ccccddddeeee';

const reference = (value: string): PersonReading => ({ is: 'reference', value });
const searched = (value: string): PersonReading => ({ is: 'searched', value });

type Row = [
	flavour: Flavour,
	by: WrittenPerson['by'],
	value: string,
	reading: PersonReading,
	words: PersonWords,
];

const NO_WORDS: PersonWords = {};

describe('readPerson', () => {
	it.each<Row>([
		['cloud', 'any', OLD_ID, reference(OLD_ID), NO_WORDS],
		['cloud', 'any', NEW_ID, reference(NEW_ID), NO_WORDS],
		['cloud', 'any', CUSTOMER_ID, reference(CUSTOMER_ID), NO_WORDS],
		['cloud', 'name', NEW_ID, reference(NEW_ID), NO_WORDS],
		['cloud', 'any', `[~accountid:${NEW_ID}]`, reference(NEW_ID), NO_WORDS],
		['cloud', 'id', `[~accountid:${NEW_ID}]`, reference(NEW_ID), NO_WORDS],
		['cloud', 'any', '[~mia]', searched('mia'), NO_WORDS],
		['cloud', 'any', 'mia', searched('mia'), NO_WORDS],
		['cloud', 'id', 'mia', reference('mia'), NO_WORDS],
		['cloud', 'any', 'mia@acme.example', searched('mia@acme.example'), NO_WORDS],
		['cloud', 'any', 'Krause: Mia', searched('Krause: Mia'), NO_WORDS],
		['cloud', 'any', 'נועה לוי', searched('נועה לוי'), NO_WORDS],
		['cloud', 'any', 'deadbeef', searched('deadbeef'), NO_WORDS],
		['dataCenter', 'any', 'mia', searched('mia'), NO_WORDS],
		['dataCenter', 'id', 'mia', reference('mia'), NO_WORDS],
		['dataCenter', 'any', '[~mia]', reference('mia'), NO_WORDS],
		['dataCenter', 'any', '[~Mia.Krause@acme]', reference('Mia.Krause@acme'), NO_WORDS],
		['dataCenter', 'any', `[~accountid:${NEW_ID}]`, searched(NEW_ID), NO_WORDS],
		['dataCenter', 'any', NEW_ID, searched(NEW_ID), NO_WORDS],
		['cloud', 'any', 'Unassigned', { is: 'nobody' }, ASSIGNEE_WORDS],
		['cloud', 'id', 'unassigned', { is: 'nobody' }, ASSIGNEE_WORDS],
		['dataCenter', 'any', 'Automatic', reference('-1'), ASSIGNEE_WORDS],
		['dataCenter', 'any', '-1', reference('-1'), ASSIGNEE_WORDS],
		['cloud', 'any', 'unassigned', searched('unassigned'), NO_WORDS],
		['cloud', 'any', 'Me', { is: 'me' }, FILTER_WORDS],
		['cloud', 'id', 'currentUser()', { is: 'me' }, FILTER_WORDS],
		['dataCenter', 'id', 'empty', { is: 'nobody' }, FILTER_WORDS],
		[
			'cloud',
			'any',
			`https://acme.atlassian.net/rest/api/3/user?accountId=${encodeURIComponent(NEW_ID)}`,
			reference(NEW_ID),
			NO_WORDS,
		],
		[
			'cloud',
			'name',
			`https://acme.atlassian.net/jira/people/${NEW_ID}`,
			reference(NEW_ID),
			NO_WORDS,
		],
		[
			'dataCenter',
			'any',
			'https://jira.acme.example/rest/api/2/user?username=m%C3%BCller',
			reference('müller'),
			NO_WORDS,
		],
		[
			'dataCenter',
			'any',
			'https://jira.acme.example/secure/ViewProfile.jspa?name=mia',
			reference('mia'),
			NO_WORDS,
		],
		[
			'cloud',
			'any',
			'https://acme.example/people/mia',
			searched('https://acme.example/people/mia'),
			NO_WORDS,
		],
		['cloud', 'any', 'constructor', searched('constructor'), FILTER_WORDS],
	])('on %s reads %s %j as %j', (flavour, by, value, reading, words) => {
		expect(readPerson({ by, value }, flavour, words)).toEqual(reading);
	});
});
