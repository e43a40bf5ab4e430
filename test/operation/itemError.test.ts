import { NodeApiError, type INode, type INodeProperties } from 'n8n-workflow';
import {
	describeFailure,
	EndpointMissing,
	PathValueRefused,
	RequestFailed,
	SignInRefused,
	UNKNOWN_SCOPES,
} from '../../nodes/connection';
import { SignInError } from '../../credentials/signIn/signInError';
import { ItemRefused, toNodeError } from '../../nodes/operation';
import { DoneInPart } from '../../nodes/operation/doneInPart';
import { answer } from '../connection/answers';

const node: INode = {
	id: '1',
	name: 'Jira',
	type: 'jira',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const parameters: INodeProperties[] = [
	{ displayName: 'Summary', name: 'summary', type: 'string', default: '' },
	{ displayName: 'Issue Type', name: 'issueType', type: 'string', default: '' },
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		default: {},
		options: [{ displayName: 'Due Date', name: 'duedate', type: 'string', default: '' }],
	},
];

function refusal(status: number, body: unknown) {
	return new RequestFailed(
		describeFailure(answer(status, body), { scopes: UNKNOWN_SCOPES, now: 0 }),
	);
}

function refused(status: number, body: unknown) {
	return errorOf(refusal(status, body));
}

function errorOf(reason: unknown) {
	const fieldNames = new Map([['customfield_10020', 'story points']]);
	return toNodeError(reason, node, 7, { parameters, fieldNames });
}

describe('toNodeError', () => {
	it.each([
		[{ errors: { summary: 'It is too long.' } }, "'Summary': It is too long."],
		[{ errors: { issuetype: 'It is none.' } }, "'Issue Type': It is none."],
		[{ errors: { duedate: 'It is no date.' } }, "'Due Date': It is no date."],
		[{ errors: { customfield_10010: 'No.' } }, "'customfield_10010': No."],
		[{ errors: { customfield_10020: 'No.' } }, "'story points': No."],
		[{ errorMessages: ['The JQL is wrong.'] }, 'The JQL is wrong.'],
	])('names fields as the form does: %j', (body, message) => {
		const error = refused(400, body);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe(message);
		expect(error.context['itemIndex']).toBe(7);
	});

	it.each([
		[undefined, 'Jira Data Center has no POST /rest/api/3/search/jql'],
		['Search issues', "Jira Data Center has no operation 'Search issues'"],
	])('says what this kind of Jira does not have: %s', (action, message) => {
		const reason = new EndpointMissing('POST /rest/api/3/search/jql', 'dataCenter');
		const error = toNodeError(reason, node, 7, { parameters, ...(action && { action }) });
		expect(error.message).toBe(message);
		expect(error.description).toBe(
			'It needs POST /rest/api/3/search/jql, which only Jira Cloud has. Choose another operation, or a credential for Jira Cloud.',
		);
		expect(error.context['itemIndex']).toBe(7);
	});

	it('names every refused field that way', () => {
		const { description } = refused(400, {
			errors: { summary: 'Too long.', customfield_10020: 'Not $& here.', customfield_1: 'No.' },
		});
		expect(description).toMatch(
			/^Jira says: 'Summary': Too long\. 'story points': Not \$& here\. 'customfield_1': No\./,
		);
	});

	it.each([
		[refusal(400, { errors: { duedate: 'It is no date.' } }), "'Due Date': It is no date."],
		[
			refusal(400, { errorMessages: ['You do not have the createPermission for this.'] }),
			'You do not have the createPermission for this.',
		],
		[new ItemRefused('It cannot be', 'Do this'), 'It cannot be'],
		[new SignInRefused('The token has expired'), 'The token has expired'],
	])('repeats the words of the reason why only a part was done: %p', (reason, why) => {
		const whole = errorOf(reason);
		const inPart = errorOf(
			new DoneInPart(reason, [
				{ step: 'Create issue', again: 'repeats', outcome: 'done', id: 'SUP-7' },
				{ step: 'Add comment', again: 'repeats', outcome: 'failed' },
			]),
		);
		expect(inPart.message).toBe(`Create issue (SUP-7) was done, but Add comment failed: ${why}`);
		expect(inPart.description).toBe(
			`${whole.description} Running the item again would repeat Create issue (SUP-7).`,
		);
		expect(inPart.context['itemIndex']).toBe(7);
	});

	it('says each sentence once', () => {
		const { description } = refused(400, { errorMessages: ['The JQL is wrong.'] });
		expect(description).toBe('Check the values that are named and send the item again.');
	});

	it('keeps a sentence in which n8n sees a network code', () => {
		const sentence = 'You do not have the createPermission for this.';
		expect(refused(400, { errorMessages: [sentence] }).message).toBe(sentence);
	});

	it.each([
		[{ summary: '../x' }, "'Summary' is wrong"],
		[
			{ additionalFields: { duedate: ' ../x ' }, summary: 'x' },
			"'Additional Fields → Due Date' is wrong",
		],
		[{ unknown: ['a', '../x'] }, "'unknown.1' is wrong"],
		[{ summary: 'another' }, 'A value for the address of the request is wrong'],
		[undefined, 'A value for the address of the request is wrong'],
	])('names the parameter that holds the refused value: %j', (input, message) => {
		const reason = new PathValueRefused('../x', 'is wrong');
		expect(toNodeError(reason, node, 0, { parameters, input }).message).toBe(message);
	});

	it.each([
		[new ItemRefused('It cannot be', 'Do this'), 'It cannot be', 'Do this'],
		[
			new PathValueRefused('', 'is empty'),
			'A value for the address of the request is empty',
			'Check the keys and IDs of this item.',
		],
		[
			new SignInRefused('The token has expired'),
			'The token has expired',
			'Open the credential and press Test there.',
		],
		[
			new SignInRefused('acme.atlassian.net cannot answer at the moment', 'busy'),
			'acme.atlassian.net cannot answer at the moment',
			'The node tried several times. Run it again later; if that does not help, press Test in the credential.',
		],
		[
			new SignInError('siteNotGranted', 'This connection has no access to any Jira site'),
			'This connection has no access to any Jira site',
			'Open the credential and press Test there.',
		],
	])('keeps what %p says', (reason, message, description) => {
		expect(toNodeError(reason, node, 3)).toMatchObject({
			message,
			description,
			context: { itemIndex: 3 },
		});
	});
});
