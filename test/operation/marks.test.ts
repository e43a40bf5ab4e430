import type { IDataObject } from 'n8n-workflow';
import {
	describeFailure,
	call,
	RequestFailed,
	UNKNOWN_SCOPES,
	type JiraRequest,
} from '../../nodes/connection';
import { holdsMark, marked, Marks, refusesMark, sendMarked } from '../../nodes/operation/marks';
import { answer } from '../connection/answers';

const refused = (status: number, body: unknown) =>
	new RequestFailed(
		describeFailure(answer(status, body), { scopes: UNKNOWN_SCOPES, now: 0 }),
		body,
	);

describe('holdsMark', () => {
	it.each([
		[{ id: 'mine' }, true],
		['{"id":"mine"}', true],
		[
			[
				{ key: 'other', value: 1 },
				{ key: 'n8n.request', value: { id: 'mine' } },
			],
			true,
		],
		[{ 'n8n.request': { id: 'mine' } }, true],
		[{ id: 'yours' }, false],
		[[], false],
		[{}, false],
		[null, false],
		[undefined, false],
	])('%j', (property, expected) => expect(holdsMark(property, 'mine')).toBe(expected));
});

describe('refusesMark', () => {
	it.each([
		['a field', 400, { errors: { properties: 'Nein.' } }, true],
		['a sentence', 400, { errorMessages: ['Unrecognized field "properties" (Class …)'] }, true],
		['the key', 400, { errorMessages: ["Schlüssel 'n8n.request' ungültig"] }, true],
		[
			'an element of a shared request',
			400,
			{ issues: [], errors: [{ status: 400, elementErrors: { errors: { properties: 'No.' } } }] },
			true,
		],
		['another field', 400, { errors: { summary: 'Too long.' } }, false],
		['a word like it', 400, { errors: { customproperties: 'No.' } }, false],
		['a page', 400, '<title>Bad Request</title>', false],
		['nothing', 400, undefined, false],
		['another status', 500, { errors: { properties: 'No.' } }, false],
	])('%s, %i', (_, status, body, expected) => {
		expect(refusesMark(refused(status, body))).toBe(expected);
	});

	it.each([[new TypeError('properties')], ['properties'], [undefined]])('%s', (reason) => {
		expect(refusesMark(reason)).toBe(false);
	});
});

describe('sendMarked', () => {
	const bare = { fields: { summary: 'x' } };
	const single = call('POST /rest/api/3/issue', { body: { ...bare, ...marked('m') } });
	const shared = call('POST /rest/api/3/issue/bulk', {
		body: {
			issueUpdates: [
				{ ...bare, ...marked('m') },
				{ ...bare, ...marked('n') },
			],
		},
	});
	const foreign = call('POST /rest/api/3/issue', {
		body: { ...bare, properties: [{ key: 'other', value: 1 }] },
	});

	const sending = (marks: Marks, refuses: (body: string) => boolean = () => false) => {
		const sent: Array<IDataObject | IDataObject[] | undefined> = [];
		const send = sendMarked(async ({ body }: JiraRequest) => {
			sent.push(body);
			if (refuses(JSON.stringify(body))) throw refused(400, { errors: { properties: 'No.' } });
			return await Promise.resolve('done');
		}, marks);
		return { send, sent };
	};

	it.each([
		['one', single, bare],
		['several', shared, { issueUpdates: [bare, bare] }],
	])(
		'sends %s again without marks when Jira refuses them, and sends none from then on',
		async (_, request, without) => {
			const marks = new Marks(true);
			const { send, sent } = sending(marks, (body) => body.includes('n8n.request'));
			expect(await send(request)).toBe('done');
			expect(await send(request)).toBe('done');
			expect(sent).toEqual([request.body, without, without]);
			expect(marks.wanted).toBe(false);
			expect(marks.next()).toBeUndefined();
		},
	);

	it('sends marks unchanged, or removes them and nothing else', async () => {
		const { send, sent } = sending(new Marks(true));
		for (const request of [single, shared, foreign]) await send(request);
		expect(sent).toEqual([single.body, shared.body, foreign.body]);

		const without = sending(new Marks(false));
		for (const request of [single, foreign]) await without.send(request);
		expect(without.sent).toEqual([bare, foreign.body]);
	});

	it('does not send a request without marks again, whatever Jira says', async () => {
		const { send, sent } = sending(new Marks(true), () => true);
		await expect(send(foreign)).rejects.toThrow(RequestFailed);
		expect(sent).toHaveLength(1);
	});

	it('sends a request again only once', async () => {
		const { send, sent } = sending(new Marks(true), () => true);
		await expect(send(single)).rejects.toThrow(RequestFailed);
		expect(sent).toEqual([single.body, bare]);
	});
});
