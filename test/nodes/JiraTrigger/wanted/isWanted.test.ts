import type { Change } from '../../../../nodes/JiraTrigger/change';
import { isWanted, wantedEventsOf } from '../../../../nodes/JiraTrigger/wanted/isWanted';
import { namesIn, type Known } from '../../../../nodes/JiraTrigger/wanted/known';
import { ben, commented, fieldChange, mia, updated, wanting } from './changes';

type Parameters = Readonly<Record<string, unknown>>;
type Case = [what: string, parameters: Parameters, change: Change, known?: Known];

const toDone = updated([fieldChange('status', ['3', 'In Progress'], ['10002', 'Done'])]);
const toBen = updated([fieldChange('assignee', null, [ben.accountId, 'Ben Adler'])]);
const unassigned = updated([fieldChange('assignee', [ben.accountId, 'Ben Adler'], null)]);
const moved = (parameters: Parameters = {}) => ({ events: ['issueMoved'], ...parameters });
const assigned = (assignedTo: string, assignee?: unknown) => ({
	events: ['issueAssigned'],
	assignedTo,
	...(assignee === undefined ? {} : { assignee }),
});
const changed = (changedFields: string, more: Parameters = {}) => ({
	events: ['fieldChanged'],
	changedFields,
	...more,
});
const added = (addedTo: string, addedValues: string | string[] = '') => ({
	events: ['valueAdded'],
	addedTo,
	addedValues,
});
const removed = (removedFrom: string, removedValues = '') => ({
	events: ['valueRemoved'],
	removedFrom,
	removedValues,
});
const comment = (comments: Parameters) => ({ events: ['commentAdded'], comments });
const ignoring = (ignoreOwnChanges: boolean) => ({ events: ['issueUpdated'], ignoreOwnChanges });
const filtered = (filters: Parameters) => ({ events: ['issueUpdated'], filters });
const labels = updated([fieldChange('labels', 'bad test-label', 'sad test-label')]);
const byId = (value: string) => ({ __rl: true, mode: 'id', value });
const platforms = (from: string | null, to: string | null, held?: unknown) =>
	updated([fieldChange('Platforms', from, to, 'customfield_10075')], {
		issue: { id: '1', key: 'SUP-1', fields: { customfield_10075: held } as never },
	});
const document = (...content: unknown[]) => ({
	body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] },
});
const mentionOf = (id: string, text: string) => ({ type: 'mention', attrs: { id, text } });
const released = (projectId: number): Change => ({
	identity: 'jira:version_released:10000:1',
	event: 'versionReleased',
	time: 1,
	changes: [],
	subject: { name: 'version', value: { id: '10000', name: '1.0', projectId } },
});
const started: Change = {
	identity: 'sprint_started:1:1',
	event: 'sprintStarted',
	time: 1,
	changes: [],
	subject: { name: 'sprint', value: { id: 1, name: 'Sprint 1' } },
};
const field = (written: string, id: string, name: string): Known => ({
	fields: new Map([[written, { id, name }]]),
});

describe('isWanted', () => {
	it.each<Case>([
		['any update', { events: ['issueUpdated'] }, toDone],
		['one of several events', { events: ['issueCreated', 'issueUpdated'] }, toDone],
		['a move from anything', moved(), toDone],
		['a move to a status, whatever its capitals', moved({ toStatuses: 'Closed, done' }), toDone],
		['a move to a status by ID', moved({ toStatuses: '10002' }), toDone],
		['a move from and to', moved({ fromStatuses: 'In Progress', toStatuses: 'Done' }), toDone],
		[
			'a move in an older history, without the ID of the field',
			moved({ toStatuses: 'Closed' }),
			updated([fieldChange('status', ['5', 'Resolved'], ['6', 'Closed'], '')]),
		],
		['an assignment to anyone', assigned('anyone'), toBen],
		['an assignment to me', assigned('me'), toBen, { me: ben }],
		['nobody is assigned any more', assigned('nobody'), unassigned],
		['an assignment to a person by ID', assigned('person', byId(ben.accountId)), toBen],
		['an assignment to a person by name', assigned('person', 'ben adler'), toBen],
		[
			'an assignment to a person by email address, looked up',
			assigned('person', 'ben@acme.example'),
			toBen,
			{ people: new Map([['ben@acme.example', ben]]) },
		],
		[
			'an assignment to a user name, when the history has a key and the issue both',
			assigned('person', byId('ben')),
			updated([fieldChange('assignee', null, ['JIRAUSER10100', 'Ben Adler'])], {
				issue: {
					id: '1',
					key: 'SUP-1',
					fields: { assignee: { key: 'JIRAUSER10100', name: 'ben', displayName: 'Ben Adler' } },
				},
			}),
		],
		[
			'a field by ID',
			changed('customfield_10072'),
			updated([fieldChange('QA', null, 'x', 'customfield_10072')]),
		],
		[
			'a field by name',
			changed('qa steps'),
			updated([fieldChange('QA Steps', null, 'x', 'customfield_10072')]),
		],
		[
			'a system field as histories call it',
			changed('fixVersions'),
			updated([fieldChange('Fix Version', null, 'v2', '')]),
		],
		[
			'a system field as forms call it',
			changed('Fix versions'),
			updated([fieldChange('Fix Version', null, 'v2', 'fixVersions')]),
		],
		[
			'a field by ID in an older history that only has names',
			changed('customfield_10016'),
			updated([fieldChange('Story Points', '3', '5', '')]),
			field('customfield_10016', 'customfield_10016', 'Story Points'),
		],
		[
			'a value from and to',
			changed('priority', { fromValue: 'low', toValue: 'High' }),
			updated([fieldChange('priority', ['4', 'Low'], ['2', 'High'])]),
		],
		['an added label', added('labels', 'SAD'), labels],
		['any added label', added('labels'), labels],
		['a removed label', removed('labels', 'bad'), labels],
		[
			'an added version',
			added('Fix versions', 'v2'),
			updated([fieldChange('Fix Version', null, ['10001', 'v2'], 'fixVersions')]),
		],
		[
			'a version with a comma in its name',
			added('fixVersions', ['2.0, beta']),
			updated([fieldChange('Fix Version', null, ['10001', '2.0, beta'], 'fixVersions')]),
		],
		['an added option', added('Platforms', 'iOS'), platforms('Android', 'Android,iOS')],
		[
			'a removed option',
			removed('Platforms', 'High Priority'),
			platforms('High Priority, Low', 'Low'),
		],
		['a label in a custom field', added('Platforms', 'b'), platforms('a', 'a b', ['a', 'b'])],
		[
			'an added sprint',
			added('Sprint', 'Sprint 2'),
			updated([fieldChange('Sprint', 'Sprint 1', 'Sprint 1, Sprint 2', 'customfield_10020')]),
		],
		[
			'a text in a comment',
			comment({ contains: 'DEPLOY' }),
			commented({ body: 'Please /deploy it' }),
		],
		[
			'a text in a document',
			comment({ contains: 'ship it' }),
			commented(document({ type: 'text', text: 'Ship it' })),
		],
		[
			'a pattern',
			comment({ pattern: '/^\\/deploy (staging|live)$/m' }),
			commented({ body: 'Now:\r\n/deploy live' }),
		],
		[
			'a mention by account ID',
			comment({ mentions: byId(mia.accountId) }),
			commented({ body: `Hi [~accountid:${mia.accountId}]!` }),
		],
		['a mention by user name', comment({ mentions: 'mia' }), commented({ body: 'Hi [~mia]!' })],
		[
			'a mention of me',
			comment({ mentions: 'me' }),
			commented({ body: 'Hi [~mia]!' }),
			{ me: { key: 'JIRAUSER1', name: 'mia' } },
		],
		[
			'a mention in a document',
			comment({ mentions: 'Mia Krause' }),
			commented(document(mentionOf('1', '@Mia Krause'))),
		],
		[
			'a comment for everyone',
			comment({ visibleTo: 'everyone' }),
			commented({ body: 'x', jsdPublic: true }),
		],
		[
			'a comment where there are no internal ones',
			comment({ visibleTo: 'everyone' }),
			commented({ body: 'x' }),
		],
		[
			'an internal note',
			comment({ visibleTo: 'some' }),
			commented({ body: 'x', jsdPublic: false }),
		],
		[
			'an internal note by its property',
			comment({ visibleTo: 'some' }),
			commented({ properties: [{ key: 'sd.public.comment', value: { internal: true } }] }),
		],
		[
			'a comment for a role',
			comment({ visibleTo: 'some' }),
			commented({ visibility: { type: 'role' } }),
		],
		['a project by key', filtered({ projects: 'OPS, sup' }), toDone],
		['a project by ID', filtered({ projects: '10000' }), toDone],
		['a project by name', filtered({ projects: 'support' }), toDone],
		[
			'a project by the key of the issue',
			filtered({ projects: 'SUP' }),
			updated([], { issue: { id: '1', key: 'SUP-1' } }),
		],
		[
			"a version's project, looked up",
			{ events: ['versionReleased'], filters: { projects: 'SUP' } },
			released(10000),
			{ projects: new Map([['SUP', { id: '10000', key: 'SUP' }]]) },
		],
		[
			'what belongs to no project',
			{ events: ['sprintStarted'], filters: { projects: 'SUP' } },
			started,
		],
		['own changes that are not ignored', ignoring(false), toDone, { me: mia }],
		['changes of others', ignoring(true), toDone, { me: ben }],
		['changes of others than those ignored', filtered({ ignorePeople: 'Ben Adler' }), toDone],
	])('%s', (...[, parameters, change, known]) => {
		expect(isWanted(change, wanting(parameters), known)).toBe(true);
	});

	it.each<Case>([
		['another event', { events: ['issueCreated'] }, toDone],
		['no move', moved(), toBen],
		['a move to another status', moved({ toStatuses: 'Closed' }), toDone],
		['a move from another status', moved({ fromStatuses: 'To Do' }), toDone],
		['no assignment', assigned('anyone'), toDone],
		['nobody is not anyone', assigned('anyone'), unassigned],
		['an assignment to somebody else', assigned('me'), toBen, { me: mia }],
		['an assignment, when it is not known who "me" is', assigned('me'), toBen],
		[
			'an assignment to somebody else than a person',
			assigned('person', byId(mia.accountId)),
			toBen,
		],
		['another field', changed('priority'), toDone],
		[
			'another field of the same name',
			changed('Team'),
			updated([fieldChange('Team', null, 'A', 'customfield_2')]),
			field('Team', 'customfield_1', 'Team'),
		],
		[
			'another value',
			changed('priority', { toValue: 'High' }),
			updated([fieldChange('priority', 'Low', 'Highest')]),
		],
		['a label that was there before', added('labels', 'test-label'), labels],
		['a part of a label', added('labels', 'test'), labels],
		['a label that is still there', removed('labels', 'test-label'), labels],
		[
			'a label that was only removed',
			added('labels'),
			updated([fieldChange('labels', 'a b', 'a')]),
		],
		['a part of an option', added('Platforms', 'High'), platforms(null, 'High Priority')],
		[
			'a part of a version',
			added('fixVersions', 'beta'),
			updated([fieldChange('Fix Version', null, ['1', '2.0, beta'], 'fixVersions')]),
		],
		['a comment without the text', comment({ contains: 'deploy' }), commented({ body: 'Hello' })],
		[
			'a comment that does not fit',
			comment({ pattern: '^deploy' }),
			commented({ body: 'no deploy' }),
		],
		[
			'a comment without the mention',
			comment({ mentions: 'mia' }),
			commented({ body: 'mia [~ben]' }),
		],
		['an internal note', comment({ visibleTo: 'everyone' }), commented({ jsdPublic: false })],
		[
			'a comment for a group',
			comment({ visibleTo: 'everyone' }),
			commented({ jsdPublic: true, visibility: { type: 'group' } }),
		],
		['a comment for everyone', comment({ visibleTo: 'some' }), commented({ body: 'x' })],
		[
			'a comment that fits only one of the conditions',
			comment({ contains: 'x', mentions: 'mia' }),
			commented({ body: 'x' }),
		],
		['another project', filtered({ projects: 'OPS' }), toDone],
		[
			"another project's version",
			{ events: ['versionReleased'], filters: { projects: '10001' } },
			released(10000),
		],
		['own changes', ignoring(true), toDone, { me: { ...mia, key: 'other' } }],
		[
			'own changes on Data Center',
			ignoring(true),
			{ ...toDone, user: { key: 'K', name: 'mia' } },
			{ me: { key: 'K', name: 'mia' } },
		],
		['changes by ignored people', filtered({ ignorePeople: 'ben, mia@acme.example' }), toDone],
	])('not: %s', (...[, parameters, change, known]) => {
		expect(isWanted(change, wanting(parameters), known)).toBe(false);
	});

	it('tells which of the chosen events an update is', () => {
		const both = updated([...toDone.changes, ...toBen.changes]);
		const wanted = wanting({
			events: ['issueAssigned', 'issueMoved', 'valueAdded', 'issueCreated'],
			assignedTo: 'anyone',
			addedTo: 'labels',
		});
		expect(wantedEventsOf(both, wanted)).toEqual(['issueAssigned', 'issueMoved']);
	});
});

describe('namesIn', () => {
	it('has each name once that can be looked up, without words for somebody', () => {
		const names = namesIn(
			wanting({
				events: ['issueAssigned', 'fieldChanged', 'valueAdded', 'commentAdded'],
				assignedTo: 'person',
				assignee: 'mia@acme.example',
				changedFields: 'Team, labels',
				addedTo: 'labels',
				comments: { mentions: 'me' },
				filters: { ignorePeople: 'mia@acme.example, ben', projects: 'SUP' },
			}),
		);
		expect(names).toEqual({
			people: [
				{ by: 'any', value: 'mia@acme.example' },
				{ by: 'any', value: 'ben' },
			],
			fields: ['Team', 'labels'],
			projects: ['SUP'],
		});
	});
});
