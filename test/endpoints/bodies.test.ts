import type { Endpoint, Flavour } from '../../nodes/endpoints';
import { bodyFormOf } from '../../nodes/endpoints/bodies';

const formOf = (endpoint: string, flavour: Flavour = 'cloud') =>
	bodyFormOf(endpoint as Endpoint, flavour);

const documentOf = (text: string) => ({
	type: 'doc',
	version: 1,
	content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe('the body of an endpoint', () => {
	it('has fields with types, values, defaults, and examples of nested ones', () => {
		const { fields = [], ...whole } = formOf('POST /rest/api/3/issue/{issueIdOrKey}/worklog') ?? {};
		expect(whole).toEqual({
			media: 'json',
			required: true,
			anyField: true,
			example: {
				comment: documentOf('Text'),
				started: '2030-01-31T09:00:00.000+0000',
				timeSpentSeconds: 1,
			},
		});
		expect(fields).toContainEqual({
			name: 'comment',
			type: 'object',
			required: false,
			example: documentOf('Text'),
		});
		expect(fields).toContainEqual({ name: 'timeSpentSeconds', type: 'integer', required: false });
		// Jira alone writes them.
		expect(fields.map(({ name }) => name)).not.toContain('created');
		expect(formOf('POST /rest/api/3/component')?.fields).toContainEqual({
			name: 'assigneeType',
			type: 'string',
			required: false,
			values: ['PROJECT_DEFAULT', 'COMPONENT_LEAD', 'PROJECT_LEAD', 'UNASSIGNED'],
		});
		expect(formOf('POST /rest/api/3/search/jql')?.fields).toContainEqual(
			expect.objectContaining({ name: 'maxResults', type: 'integer', default: 50 }),
		);
	});

	it('has an example of what people send, for the purpose of the endpoint', () => {
		const example = (name: string, flavour?: Flavour) => formOf(name, flavour)?.example;
		const created = {
			fields: { project: { key: 'KEY' }, issuetype: { name: 'Name' }, summary: 'Summary' },
		};
		expect(example('POST /rest/api/3/issue')).toEqual(created);
		expect(example('POST /rest/api/2/issue', 'dataCenter')).toEqual(created);
		expect(example('POST /rest/api/3/issue/bulk')).toEqual({ issueUpdates: [created] });
		expect(example('PUT /rest/api/3/issue/{issueIdOrKey}')).toEqual({
			fields: { summary: 'Summary' },
		});
		expect(example('POST /rest/api/3/issue/{issueIdOrKey}/transitions')).toEqual({
			transition: { id: '10000' },
		});
		expect(example('POST /rest/api/3/issueLink')).toEqual({
			inwardIssue: { key: 'KEY-1' },
			outwardIssue: { key: 'KEY-1' },
			type: { name: 'Name', inward: 'Inward', outward: 'Outward' },
		});
	});

	it.each<[string, Flavour, object]>([
		[
			'POST /rest/api/3/issue/{issueIdOrKey}/watchers',
			'cloud',
			{ media: 'json', required: true, type: 'string', example: 'Value' },
		],
		[
			'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
			'cloud',
			{ media: 'json', required: true, type: 'any', example: { value: 'Value' } },
		],
		[
			'PUT /rest/api/2/user/properties/{propertyKey}',
			'dataCenter',
			{ media: 'json', required: false, type: 'any', example: { value: 'Value' } },
		],
		[
			'PUT /rest/agile/1.0/sprint/{sprintId}/properties/{propertyKey}',
			'dataCenter',
			{ media: 'json', required: true, type: 'any', example: { value: 'Value' } },
		],
		[
			'PUT /rest/api/3/plans/plan/{planId}',
			'cloud',
			{
				media: 'json',
				contentType: 'application/json-patch+json',
				required: true,
				type: 'array',
				example: [{ op: 'add', path: 'Path', value: 'Value' }],
			},
		],
		[
			'POST /rest/api/3/issue/{issueIdOrKey}/attachments',
			'cloud',
			{ media: 'multipart', required: true, fields: [], files: ['file'] },
		],
		[
			'POST /rest/api/2/user/avatar/temporary',
			'dataCenter',
			{ media: 'multipart', required: true, fields: [], files: ['avatar'] },
		],
		[
			'POST /rest/api/3/project/{projectIdOrKey}/avatar2',
			'cloud',
			{ media: 'file', required: true },
		],
		['POST /rest/api/2/email-templates', 'dataCenter', { media: 'file', required: false }],
		[
			'PUT /rest/api/3/settings/columns',
			'cloud',
			{
				media: 'multipart',
				required: true,
				fields: [{ name: 'columns', type: 'array', required: false, example: ['Column'] }],
				example: { columns: ['Column'] },
			},
		],
		[
			'PUT /rest/api/2/settings/columns',
			'dataCenter',
			{
				media: 'json',
				contentType: 'application/x-www-form-urlencoded',
				required: false,
				fields: [{ name: 'columns', type: 'array', required: false, example: ['Column'] }],
				example: { columns: ['Column'] },
			},
		],
		[
			'POST /rest/api/2/issue/archive',
			'dataCenter',
			{
				media: 'json',
				contentType: 'text/plain',
				required: false,
				type: 'string',
				example: 'Value',
			},
		],
		[
			'POST /rest/webhooks/1.0/webhook',
			'cloud',
			expect.objectContaining({
				media: 'json',
				fields: expect.arrayContaining([
					{ name: 'url', type: 'string', required: true },
				]) as unknown,
				example: { name: 'Name', url: 'https://example.com', events: ['jira:issue_created'] },
			}) as object,
		],
	])('%s of %s', (name, flavour, form) => {
		expect(formOf(name, flavour)).toEqual(form);
	});

	it('takes any names where an object is a map', () => {
		expect(formOf('POST /rest/api/2/project/{projectIdOrKey}/role/{id}', 'dataCenter')).toEqual({
			media: 'json',
			required: true,
			anyField: true,
			example: { value: ['Value'] },
		});
	});

	it('is found by the name that another flavour has', () => {
		expect(formOf('POST /rest/api/3/issueLink', 'dataCenter')).toEqual(
			formOf('POST /rest/api/2/issueLink', 'dataCenter'),
		);
	});

	it.each<[string, Flavour]>([
		['GET /rest/api/3/myself', 'cloud'],
		['POST /rest/api/3/search/jql', 'dataCenter'],
	])('is undefined for %s of %s, which has none', (name, flavour) => {
		expect(formOf(name, flavour)).toBeUndefined();
	});
});
