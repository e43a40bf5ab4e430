import { describeFailure, refusalIn } from '../../nodes/connection';
import { answer, noAnswer } from './answers';

const circumstances = {
	scopes: { classic: [['write:jira-work']], granular: [] },
	now: Date.UTC(2026, 10, 22),
} as const;

describe('describeFailure', () => {
	it.each([
		[
			'400',
			answer(400, { errorMessages: ['The JQL is wrong.'] }),
			'The JQL is wrong.',
			'configuration-invalid',
		],
		[
			'400 without words',
			answer(400),
			'Jira refused the values of this request',
			'configuration-invalid',
		],
		[
			'401',
			answer(401, 'Client must be authenticated'),
			'Jira did not accept the sign-in',
			'credential-invalid',
		],
		[
			'403',
			answer(403, { errorMessages: ['No.'] }),
			'Jira does not allow this account to do that',
			'configuration-invalid',
		],
		[
			'404',
			answer(404, {
				errorMessages: ['Issue does not exist or you do not have permission to see it.'],
			}),
			'Issue does not exist or you do not have permission to see it.',
			'configuration-invalid',
		],
		[
			'409',
			answer(409),
			'Someone else is changing the same data at the same time',
			'temporarily-unavailable',
		],
		[
			'410',
			answer(410),
			'This Jira no longer offers the requested operation',
			'configuration-invalid',
		],
		['413', answer(413), 'The request is larger than Jira accepts', 'configuration-invalid'],
		[
			'429',
			answer(429, {}, { 'retry-after': '5' }),
			'Jira limits the number of requests, and did not accept this one in time',
			'rate-limited',
		],
		[
			'500',
			answer(500, '<html>oops</html>'),
			'Jira could not answer (HTTP 500)',
			'temporarily-unavailable',
		],
		[
			'an unknown host',
			noAnswer('ENOTFOUND'),
			"No server was found at the address of this credential's Jira",
			'configuration-invalid',
		],
		[
			'a refused connection',
			noAnswer('ECONNREFUSED'),
			'Jira could not be reached',
			'temporarily-unavailable',
		],
		[
			'a certificate of its own',
			noAnswer('DEPTH_ZERO_SELF_SIGNED_CERT'),
			"n8n does not trust the certificate of this credential's Jira",
			'configuration-invalid',
		],
	] as const)('%s', (_, outcome, message, cause) => {
		expect(describeFailure(outcome, circumstances)).toMatchObject({ message, cause });
	});

	it('repeats what Jira says, and names the scope for a permission', () => {
		const { description } = describeFailure(answer(403, { errorMessages: ['No.'] }), circumstances);
		expect(description).toContain('Jira says: No.');
		expect(description).toContain('write:jira-work');
	});
});

describe('refusalIn', () => {
	it.each([
		['errorMessages', { errorMessages: ['a', 'b'], errors: {} }, ['a', 'b'], {}],
		['errors by field', { errorMessages: [], errors: { summary: 'c' } }, [], { summary: 'c' }],
		[
			'problem+json',
			{ type: 'about:blank', title: 'Bad Request', status: 400, detail: 'd' },
			['d'],
			{},
		],
		[
			"the gateway's",
			{ code: 401, message: 'Unauthorized; scope does not match' },
			['Unauthorized; scope does not match'],
			{},
		],
		['an OAuth server', { error: 'invalid_grant', error_description: 'e' }, ['e'], {}],
		['a list of problems', { errors: [{ message: 'f' }, { message: 'g' }] }, ['f', 'g'], {}],
		['HTML', '<html></html>', [], {}],
		['nothing', undefined, [], {}],
	])('%s', (_, body, messages, fields) => {
		expect(refusalIn(body)).toEqual({ messages, fields });
	});
});

describe('A Jira without Jira Software', () => {
	const ofSoftware = { ...circumstances, isForSoftware: true };
	const unknown = answer(404, {
		message: 'null for uri: https://jira.example/rest/agile/1.0/board',
		'status-code': 404,
	});

	it('is named where it does not know boards', () => {
		expect(describeFailure(unknown, ofSoftware).message).toBe(
			'This Jira has no Jira Software, to which boards, sprints and epics belong',
		);
	});

	it('is not suspected for other requests, or for a board that is not there', () => {
		const message = 'This Jira has no Jira Software';
		expect(describeFailure(unknown, circumstances).message).not.toContain(message);
		const things = [{ noun: 'board', name: 'Web' }];
		expect(describeFailure(unknown, { ...ofSoftware, things }).message).not.toContain(message);
		const noBoard = answer(404, { errorMessages: ['The requested board cannot be viewed.'] });
		expect(describeFailure(noBoard, ofSoftware).message).not.toContain(message);
	});

	it('may be why an account is refused', () => {
		const refused = answer(403, { errorMessages: ['No.'] });
		expect(describeFailure(refused, ofSoftware).description).toContain('access to Jira Software');
		expect(describeFailure(refused, circumstances).description).not.toContain('Jira Software');
	});
});
