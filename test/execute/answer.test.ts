import type { INodeExecutionData } from 'n8n-workflow';
import type { NodeRunResult } from '../harness/engine';
import { OAuth2Base } from '../harness/oAuth2Base';
import { typesOf } from '../harness/registry';
import { answerTo, printed, secretsOf } from './answer';

const result = (more: Partial<NodeRunResult>): NodeRunResult => ({
	ok: true,
	status: 'success',
	items: [],
	hints: [],
	staticData: {},
	credentials: {},
	credentialUpdates: 0,
	...more,
});

describe('answerTo', () => {
	it('summarises files and keeps the rest of an item', () => {
		const item: INodeExecutionData = {
			json: { key: 'SUP-1' },
			pairedItem: { item: 0 },
			binary: {
				photo: {
					data: 'iVBORw0KGgo=',
					mimeType: 'image/png',
					fileName: 'photo.png',
					fileSize: '8 B',
					bytes: 8,
				},
			},
		};
		expect(answerTo(result({ items: [[item], []] }))).toEqual({
			ok: true,
			items: [
				[
					{
						json: { key: 'SUP-1' },
						pairedItem: { item: 0 },
						binary: {
							photo: { mimeType: 'image/png', fileName: 'photo.png', fileSize: '8 B', bytes: 8 },
						},
					},
				],
				[],
			],
		});
	});

	it.each([
		[
			{ name: 'NodeApiError', message: 'No', description: 'Why', httpCode: '403', itemIndex: 2 },
			{ message: 'No', description: 'Why', itemIndex: 2, httpCode: '403' },
		],
		[
			{ name: 'Error', message: 'No' },
			{ message: 'No', description: null, itemIndex: null, httpCode: null },
		],
	])('says why a run has failed: %j', (error, expected) => {
		const run = result({ ok: false, status: 'error', error: { ...error, raw: error } });
		expect(answerTo(run)).toEqual({ ok: false, error: expected });
	});

	it('says that a run was cancelled when nothing else is known', () => {
		expect(answerTo(result({ ok: false, status: 'canceled' }))).toMatchObject({
			error: { message: "The run has ended with the status 'canceled'." },
		});
	});
});

describe('secrets', () => {
	const types = typesOf({
		credentials: [
			{
				name: 'testApi',
				displayName: 'Test',
				properties: [
					{
						displayName: 'Phrase',
						name: 'phrase',
						type: 'string',
						typeOptions: { password: true },
						default: '',
					},
				],
			},
			new OAuth2Base(),
		],
	});

	it.each([
		['testApi', { phrase: 'let me in', user: 'mia@acme.example' }, ['let me in']],
		[
			'testApi',
			{ accessToken: 'abc.def.ghi', tokenUrl: 'https://auth.example/token' },
			['abc.def.ghi'],
		],
		['testApi', { phrase: 'short' }, []],
		[
			'oAuth2Api',
			{
				clientId: 'client-1',
				clientSecret: 'secret-1',
				oauthTokenData: { access_token: 'access-1', refresh_token: 'refresh-1', expires_in: 3600 },
			},
			['secret-1', 'access-1', 'refresh-1'],
		],
	])('of %s %j are %j', (type, data, secrets) => {
		expect(secretsOf(types, type, data)).toEqual(secrets);
	});

	it('are not printed, even if JSON escapes them', () => {
		const items = [[{ json: { text: 'a "quoted" phrase, and the same: a "quoted" phrase' } }]];
		expect(printed({ ok: true, items }, ['a "quoted" phrase'])).toBe(
			'{"ok":true,"items":[[{"json":{"text":"[redacted], and the same: [redacted]"}}]]}',
		);
	});
});
