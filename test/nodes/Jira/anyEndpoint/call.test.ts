import type { IBinaryData, INodeParameters } from 'n8n-workflow';
import { readBinary, storeBinary } from '../../../harness/engine';
import { jsonOf, located, pairsOf, runJira } from '../jiraRun';
import { onEachJira, type JiraAtHand } from '../onEachJira';

/** A call of an endpoint of Cloud, or its twin of Data Center. */
function calls({ run, isCloud }: JiraAtHand) {
	const there = (endpoint: string) => (isCloud ? endpoint : endpoint.replace('/api/3/', '/api/2/'));
	const asked = (endpoint: string, parameters: INodeParameters) => ({
		operation: 'anyEndpoint.call',
		parameters: { endpoint: located('name', there(endpoint)), ...parameters },
	});
	return {
		there,
		form: async (endpoint: string, value: INodeParameters, more: INodeParameters = {}) =>
			await run(asked(endpoint, { parameters: { mappingMode: 'defineBelow', value }, ...more })),
		json: async (endpoint: string, request: object, more: INodeParameters = {}) =>
			await run(
				asked(endpoint, { parametersAs: 'json', request: JSON.stringify(request), ...more }),
			),
	};
}

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';
const PROPERTY = `${ISSUE}/properties/{propertyKey}`;

onEachJira('anyEndpoint.call', (jira) => {
	const { form, json, there } = calls(jira);

	it('fills path and query from a form', async () => {
		const key = await jira.newIssue();
		const [issue] = jsonOf(
			await form(`GET ${ISSUE}`, { 'path:issueIdOrKey': key, 'query:fields': 'summary' }),
		);
		expect(issue).toMatchObject({ key, fields: { summary: 'Printer on fire' } });
		expect(Object.keys(issue?.['fields'] as object)).toEqual(['summary']);
	});

	it('takes everything as JSON', async () => {
		const key = await jira.newIssue();
		const request = { path: { issueIdOrKey: key }, body: { fields: { summary: 'New' } } };
		expect(jsonOf(await json(`PUT ${ISSUE}`, request))).toEqual([{ success: true }]);
		const [issue] = jsonOf(await json(`GET ${ISSUE}`, { path: { issueIdOrKey: key } }));
		expect(issue).toMatchObject({ fields: { summary: 'New' } });
	});

	it('sends the properties of a body by their types, and nested ones as JSON', async () => {
		const [created] = jsonOf(
			await form('POST /rest/api/3/issue', {
				'body:fields': '{"project":{"key":"SUP"},"issuetype":{"name":"Task"},"summary":"By form"}',
			}),
		);
		expect(created).toMatchObject({ key: expect.stringMatching(/^SUP-/) as string });
	});

	it.each([7, 'text', '', false, [1, 2], {}, { a: 'b' }])(
		'sends a body that is not the usual object: %j',
		async (value) => {
			const path = { issueIdOrKey: await jira.newIssue(), propertyKey: 'tool' };
			expect(jsonOf(await json(`PUT ${PROPERTY}`, { path, body: { value } }))).toEqual([
				{ success: true },
			]);
			expect(jsonOf(await json(`PUT ${PROPERTY}`, { path, body: value }))).toEqual([
				{ success: true },
			]);
			expect(jsonOf(await json(`GET ${PROPERTY}`, { path }))).toEqual([{ key: 'tool', value }]);
		},
	);

	it('returns the entries of a list, page by page, up to the limit', async () => {
		const keys: string[] = [];
		for (let index = 0; index < 3; index++) keys.push(await jira.newIssue());
		const [one = ''] = keys;
		for (const body of ['one', 'two', 'three']) {
			const sent = jira.isCloud
				? {
						type: 'doc',
						version: 1,
						content: [{ type: 'paragraph', content: [{ type: 'text', text: body }] }],
					}
				: body;
			await json(`POST ${ISSUE}/comment`, { path: { issueIdOrKey: one }, body: { body: sent } });
		}
		const path = { issueIdOrKey: one };
		const all = jsonOf(await json(`GET ${ISSUE}/comment`, { path }, { returnAll: true }));
		expect(all).toHaveLength(3);
		const [first, second] = all;
		expect(jsonOf(await json(`GET ${ISSUE}/comment`, { path }, { limit: 2 }))).toEqual([
			first,
			second,
		]);
		const page = { path, query: { startAt: 1, maxResults: 1 } };
		expect(jsonOf(await json(`GET ${ISSUE}/comment`, page, { returnAll: true }))).toEqual([second]);
	});

	it('uploads and downloads files', async () => {
		const key = await jira.newIssue();
		const parameters = {
			endpoint: located('name', there(`POST ${ISSUE}/attachments`)),
			parameters: {
				mappingMode: 'defineBelow',
				value: { 'path:issueIdOrKey': key, 'file:file': 'report' },
			},
		};
		const report = await storeBinary(Buffer.from('all is well'), {
			fileName: 'report.txt',
			mimeType: 'text/plain',
		});
		const [attached] = jsonOf(
			await jira.run({ operation: 'anyEndpoint.call', parameters, files: [{ report }] }),
		);
		expect(attached).toMatchObject({ filename: 'report.txt', size: 11 });
		if (!jira.isCloud) return;
		const content = 'GET /rest/api/3/attachment/content/{id}';
		const { items } = await json(content, { path: { id: attached?.['id'] } });
		const downloaded = items[0]?.[0];
		expect(downloaded?.json).toMatchObject({ fileName: 'report.txt', mimeType: 'text/plain' });
		expect(String(await readBinary(downloaded?.binary?.['data'] as IBinaryData))).toBe(
			'all is well',
		);
	});

	it('carries each item out with its own endpoint, and goes on after one that is refused', async () => {
		const key = await jira.newIssue();
		const result = await jira.run({
			operation: 'anyEndpoint.call',
			parameters: {
				endpoint: located('name', '={{ $json.endpoint }}'),
				parametersAs: 'json',
				request: '={{ $json.request }}',
			},
			items: [
				{ endpoint: there('GET /rest/api/3/myself') },
				{ endpoint: there('GET /rest/api/3/nothing') },
				{ endpoint: there(`GET ${ISSUE}`), request: { path: { issueIdOrKey: key } } },
				{ endpoint: there(`GET ${ISSUE}`), request: { path: {} } },
				{ endpoint: there(`GET ${ISSUE}`), request: { path: { issueIdOrKey: '..' } } },
			],
			continueOnFail: true,
		});
		expect(pairsOf(result)).toEqual([0, 1, 2, 3, 4]);
		const [myself, unknown, issue, missing, elsewhere] = jsonOf(result);
		expect(myself).toHaveProperty('displayName');
		expect(unknown).toMatchObject({ error: expect.stringContaining('nothing') as string });
		expect(issue).toMatchObject({ key });
		expect(missing).toMatchObject({ error: expect.stringContaining('issueIdOrKey') as string });
		expect(JSON.stringify(elsewhere)).toContain('another address');
	});

	it('does no more than the option allows', async () => {
		const key = await jira.newIssue();
		const deletion = await json(
			`DELETE ${ISSUE}`,
			{ path: { issueIdOrKey: key } },
			{ options: { allow: 'write' } },
		);
		expect(deletion.error?.message).toContain(
			"which the option 'Allow' of this node does not permit",
		);
		const reading = await json('GET /rest/api/3/myself', {}, { options: { allow: 'read' } });
		expect(jsonOf(reading)).toHaveLength(1);
	});

	it('says what is wrong with a request in JSON', async () => {
		const endpoint = located('name', there('GET /rest/api/3/myself'));
		for (const [request, words] of [
			['{"path": ', 'no JSON object'],
			['[1]', 'no JSON object'],
			['{"params": {}}', "'params', which is no part of a request"],
			['{"path": "SUP-1"}', '\'path\' is "SUP-1", but must be an object'],
			['{"query": {"nothing": 1}}', "has no 'nothing'"],
			['{"body": {}}', 'takes no body'],
		] as const) {
			const { error } = await jira.run({
				operation: 'anyEndpoint.call',
				parameters: { endpoint, parametersAs: 'json', request },
			});
			expect(error?.message).toContain(words);
		}
	});
});

onEachJira(
	'anyEndpoint.call: what only Cloud has',
	(jira) => {
		const { json } = calls(jira);
		const DELETION = 'POST /rest/api/3/bulk/issues/delete';

		it('waits for a bulk operation, or returns its task at once', async () => {
			const body = { selectedIssueIdsOrKeys: [await jira.newIssue()], sendBulkNotification: false };
			expect(jsonOf(await json(DELETION, { body }, { options: { followTask: false } }))).toEqual([
				{ taskId: expect.anything() as string },
			]);
			const others = { ...body, selectedIssueIdsOrKeys: [await jira.newIssue()] };
			expect(jsonOf(await json(DELETION, { body: others }))).toMatchObject([
				{ status: 'COMPLETE' },
			]);
		});

		it('says that an endpoint is deprecated, and what replaces it', async () => {
			// Not checked against the documents: they say that nobody should call it.
			const { hints } = await runJira(jira.sandbox, {
				operation: 'anyEndpoint.call',
				parameters: {
					endpoint: located('name', 'GET /rest/api/3/priority'),
				},
			});
			expect(hints.join()).toContain('has deprecated GET /rest/api/3/priority and may remove it');
		});
	},
	['cloud'],
);
