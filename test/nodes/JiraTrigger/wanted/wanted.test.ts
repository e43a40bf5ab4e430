import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';
import { DELIVERED_EVENTS } from '../../../../nodes/JiraTrigger/events';
import { eventsFor } from '../../../../nodes/JiraTrigger/wanted/eventsFor';
import { wantedParameters } from '../../../../nodes/JiraTrigger/wanted/form';
import { readWanted } from '../../../../nodes/JiraTrigger/wanted/wanted';
import { wanting } from './changes';

/** The parameters that n8n shows for the given values. */
function shownFor(values: INodeParameters): string[] {
	const node = { typeVersion: 1 } as INode;
	return wantedParameters(['adminWebhook', 'dynamicWebhook'])
		.filter((parameter) => NodeHelpers.displayParameter(values, parameter, node, null))
		.map(({ name }) => name);
}

const eventsOf = (...given: Parameters<typeof wantedParameters>) =>
	wantedParameters(...given)
		.filter(({ name }) => name === 'events')
		.flatMap(({ options = [] }) => options as Array<{ name: string; value: string }>);

describe('the form', () => {
	it.each<[INodeParameters, string[]]>([
		[{ events: [] }, ['events', 'filters', 'ignoreOwnChanges']],
		[{ events: ['issueCreated', 'sprintStarted'] }, ['events', 'filters', 'ignoreOwnChanges']],
		[
			{ events: ['issueCreated', 'issueMoved'] },
			['events', 'fromStatuses', 'toStatuses', 'filters', 'ignoreOwnChanges'],
		],
		[
			{ events: ['issueAssigned'], assignedTo: 'me' },
			['events', 'assignedTo', 'filters', 'ignoreOwnChanges'],
		],
		[
			{ events: ['issueAssigned'], assignedTo: 'person' },
			['events', 'assignedTo', 'assignee', 'filters', 'ignoreOwnChanges'],
		],
		[
			{ events: ['fieldChanged'] },
			['events', 'changedFields', 'fromValue', 'toValue', 'filters', 'ignoreOwnChanges'],
		],
		[
			{ events: ['valueAdded'] },
			['events', 'addedTo', 'addedValues', 'filters', 'ignoreOwnChanges'],
		],
		[
			{ events: ['valueRemoved'] },
			['events', 'removedFrom', 'removedValues', 'filters', 'ignoreOwnChanges'],
		],
		[{ events: ['commentDeleted'] }, ['events', 'comments', 'filters', 'ignoreOwnChanges']],
	])('shows for %j: %j', (values, names) => {
		expect(shownFor(values)).toEqual(names);
	});

	it('offers what the ways of the node deliver, sorted by name', () => {
		const polled = eventsOf(['search']).map(({ value }) => value);
		const hooked = eventsOf(['adminWebhook', 'dynamicWebhook']).map(({ name }) => name);
		expect(polled).toEqual(expect.arrayContaining(['issueMoved', 'commentAdded', 'worklogAdded']));
		expect(polled).not.toContain('issueDeleted');
		expect(hooked).toHaveLength(DELIVERED_EVENTS.length + 5);
		expect(hooked).toEqual(hooked.toSorted((one, other) => one.localeCompare(other)));
	});

	it('offers the events that only polling can give to the polling trigger, and names that one elsewhere', () => {
		expect(eventsOf(['search', 'polling']).map(({ value }) => value)).toContain('issueMatches');
		const hooked = wantedParameters(['adminWebhook', 'dynamicWebhook']);
		const [{ description } = { description: '' }] = hooked;
		expect(description).toContain('Jira Platform Polling Trigger');
		expect(() => wanting({ events: ['issueMatches'] })).toThrow('Jira Platform Polling Trigger');
	});
});

describe('readWanted', () => {
	it('takes the values of its own parameters, blank ones as "any"', () => {
		expect(
			wanting({
				events: ['issueMoved', 'commentAdded'],
				fromStatuses: ' ',
				toStatuses: 'Done, Closed',
				assignedTo: 'nobody',
				comments: { contains: '', visibleTo: 'some' },
				filters: { projects: 'SUP,OPS', jql: 'priority = High' },
				ignoreOwnChanges: false,
				pollTimes: { item: [] },
			}),
		).toEqual({
			events: ['issueMoved', 'commentAdded'],
			moved: { from: [], to: ['Done', 'Closed'] },
			assigned: { is: 'anyone' },
			changed: { fields: [], from: undefined, to: undefined },
			added: { field: '', values: [] },
			removed: { field: '', values: [] },
			comments: { visibleTo: 'some' },
			projects: ['SUP', 'OPS'],
			jql: 'priority = High',
			ignoreOwnChanges: false,
			ignorePeople: [],
		});
	});

	it('takes lists of expressions, and events as text', () => {
		const wanted = wanting({
			events: 'issueAssigned, fieldChanged',
			assignedTo: 'person',
			assignee: { __rl: true, mode: 'name', value: 'Mia Krause' },
			changedFields: ['Due, or not', 'priority'],
			filters: { ignorePeople: ['mia@acme.example'] },
		});
		expect(wanted.assigned).toEqual({
			is: 'person',
			person: { by: 'name', value: 'Mia Krause' },
		});
		expect(wanted.changed.fields).toEqual(['Due, or not', 'priority']);
		expect(wanted.ignorePeople).toEqual([{ by: 'any', value: 'mia@acme.example' }]);
	});

	it.each<[Readonly<Record<string, unknown>>, RegExp]>([
		[{ events: [] }, /^'Events' is empty: fill it in$/],
		[{ events: ['issueCreated', 'issueClosed'] }, /^'Events' is .*issueClosed.* no "issueClosed"$/],
		[{ events: ['issueAssigned'], assignedTo: 'person' }, /^'Assignee' is empty/],
		[{ events: ['fieldChanged'] }, /^'Changed Fields' is empty/],
		[{ events: ['valueAdded'], addedTo: ' ' }, /^'Field With Added Value' is empty/],
		[
			{ events: ['issueAssigned'], assignedTo: 'them' },
			/^'Assigned To' is "them", but must be one of/,
		],
		[
			{ events: ['commentAdded'], comments: { pattern: '(a' } },
			/^'Comments → Matches Pattern' is "\(a", but must be a regular expression: /,
		],
		[
			{ events: ['commentAdded'], comments: { pattern: '(?=a)b' } },
			/must be a regular expression without look-around/,
		],
		[{ events: ['commentAdded'], filters: { project: 'SUP' } }, /^'project' is not known here$/],
	])('refuses %j', (parameters, message) => {
		expect(() => wanting(parameters)).toThrow(
			expect.objectContaining({ message: expect.stringMatching(message) as string }),
		);
	});

	it('refuses an event that the trigger does not have', () => {
		expect(() => readWanted({ events: ['issueDeleted'] }, ['search'])).toThrow('"issueDeleted"');
	});
});

describe('eventsFor', () => {
	const wanted = wanting({
		events: ['issueMoved', 'issueUpdated', 'commentAdded', 'worklogAdded', 'issueDeleted'],
	});

	it("has Jira's names, each once", () => {
		expect(eventsFor(wanted, 'adminWebhook')).toEqual({
			events: ['jira:issue_updated', 'comment_created', 'worklog_created', 'jira:issue_deleted'],
			undeliverable: [],
		});
	});

	it('says of the others what delivers them', () => {
		const { events, undeliverable } = eventsFor(wanted, 'dynamicWebhook');
		expect(events).toEqual(['jira:issue_updated', 'comment_created', 'jira:issue_deleted']);
		expect(undeliverable).toEqual([
			{
				event: 'worklogAdded',
				reason:
					"'Worklog Added' is not delivered by a webhook of an OAuth2 app: use the node Jira Platform Trigger with a credential other than OAuth2, of an administrator of Jira, or use the node Jira Platform Polling Trigger, or remove it from 'Events'.",
			},
		]);
	});

	it('sends from polling to webhooks', () => {
		const [refused] = eventsFor(wanted, 'search').undeliverable;
		expect(refused).toEqual({
			event: 'issueDeleted',
			reason: expect.stringMatching(
				/^'Issue Deleted' is not delivered by polling: use the node Jira Platform Trigger/,
			) as string,
		});
	});
});
