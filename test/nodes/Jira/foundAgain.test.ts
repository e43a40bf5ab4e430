import type { IDataObject } from 'n8n-workflow';
import {
	describeFailure,
	RequestFailed,
	siteRequest,
	UNKNOWN_SCOPES,
	type JiraRequest,
} from '../../../nodes/connection';
import { markedComment } from '../../../nodes/Jira/resources/comment/addedComment';
import { attachedFiles } from '../../../nodes/Jira/resources/attachment/attachedFiles';
import { findByMark, candidatesOf } from '../../../nodes/Jira/resources/issue/createdIssues';
import { answer } from '../../connection/answers';

describe('findByMark', () => {
	const issue = (id: string, mark: IDataObject): IDataObject => ({
		id,
		key: `SUP-${id}`,
		self: `at ${id}`,
		mark,
	});
	const lost = (mark?: string) => ({
		mark,
		project: { value: 'SUP' },
		summary: 'Printer on fire',
	});
	const candidates = [
		issue('1', { 'n8n.request': { id: 'one' } }),
		issue('2', {}),
		issue('3', { key: 'n8n.request', value: '{"id":"three"}' }),
	];

	it.each<[string, Array<string | undefined>, Array<string | undefined>]>([
		['each the one with its mark', ['three', 'one'], ['3', '1']],
		['a mark that is in no candidate', ['two'], [undefined]],
		['an issue without a mark', [undefined, 'one'], [undefined, '1']],
		['nothing', [], []],
	])('%s', (_, marks, ids) => {
		const found = findByMark(marks.map(lost), candidates, ({ mark }) => mark);
		expect(found).toEqual(
			ids.map((id) => (id === undefined ? id : { id, key: `SUP-${id}`, self: `at ${id}` })),
		);
	});
});

describe('candidatesOf', () => {
	it.each([
		[['SUP'], '"SUP"'],
		[['SUP', '10001', 'SUP'], '"SUP", "10001"'],
		[['x") OR project in ("y'], '"x\\") OR project in (\\"y"'],
		[['back\\slash'], '"back\\\\slash"'],
	])('names the projects %j and lets none of them inject JQL', (projects, listed) => {
		expect(candidatesOf(projects.map((value) => ({ project: { value }, summary: '' })))).toBe(
			`project in (${listed}) AND creator = currentUser() AND created >= -10m ORDER BY created DESC`,
		);
	});
});

describe('attachedFiles', () => {
	const since = Date.UTC(2026, 9, 1, 12);
	const at = (seconds: number) =>
		new Date(since + seconds * 1000).toISOString().replace('Z', '+0000');
	const attachment = (id: string, filename: string, size: number, more: IDataObject = {}) => ({
		id,
		filename,
		mimeType: 'text/plain',
		size,
		author: { accountId: 'me' },
		created: at(1),
		...more,
	});
	const file = (fileName: string, size?: number) => ({ fileName, size });
	const facts = { author: 'me', since, others: new Set(['7']) };
	const a = attachment('10', 'a', 1);

	it.each([
		['a file', [file('a', 1)], [a], ['10']],
		[
			'files in their order',
			[file('b', 2), file('a', 1)],
			[a, attachment('11', 'b', 2)],
			['11', '10'],
		],
		[
			'files that are alike, oldest first',
			[file('a', 1), file('a', 1)],
			[attachment('100', 'a', 1), attachment('99', 'a', 1)],
			['99', '100'],
		],
		['beside others', [file('a', 1)], [attachment('9', 'other', 1), a], ['10']],
		[
			'in the second in which the upload began',
			[file('a', 1)],
			[attachment('10', 'a', 1, { created: at(0) })],
			['10'],
		],
		['another size', [file('a', 2)], [a], undefined],
		['an unknown size', [file('a')], [a], undefined],
		['another name', [file('A', 1)], [a], undefined],
		[
			'another author',
			[file('a', 1)],
			[attachment('10', 'a', 1, { author: { accountId: 'you' } })],
			undefined,
		],
		['no author', [file('a', 1)], [attachment('10', 'a', 1, { author: null })], undefined],
		['an earlier time', [file('a', 1)], [attachment('10', 'a', 1, { created: at(-1) })], undefined],
		['no time', [file('a', 1)], [attachment('10', 'a', 1, { created: null })], undefined],
		['one that another item attached', [file('a', 1)], [attachment('7', 'a', 1)], undefined],
		['only some of the files', [file('a', 1), file('b', 2)], [a], undefined],
		['fewer alike than were sent', [file('a', 1), file('a', 1)], [a], undefined],
		['more alike than were sent', [file('a', 1)], [a, attachment('11', 'a', 1)], undefined],
	])('%s', (_, files, attachments, ids) => {
		const found = attachedFiles(files, attachments, facts, 'accountId');
		expect(found?.map(({ id }) => id)).toEqual(ids);
	});

	it('does not mistake an upload for ours if Jira does not tell its time', () => {
		expect(
			attachedFiles([file('a', 1)], [a], { ...facts, since: NaN }, 'accountId'),
		).toBeUndefined();
	});

	it('does not mistake an upload for ours if Jira does not say who we are', () => {
		const anonymous = { ...facts, author: undefined };
		const nobodys = attachment('10', 'a', 1, { author: null });
		expect(attachedFiles([file('a', 1)], [nobodys], anonymous, 'accountId')).toBeUndefined();
	});
});

describe('markedComment', () => {
	const notThere = () =>
		new RequestFailed(describeFailure(answer(404), { scopes: UNKNOWN_SCOPES, now: 0 }));

	/** A Jira with comments, whose properties are shown one by one. */
	const asking = (comments: IDataObject[], properties: Readonly<Record<string, unknown>>) => {
		const asked: string[] = [];
		const send = async (request: JiraRequest): Promise<unknown> => {
			const encoded = siteRequest(request, 'cloud').path.replace('/rest/api/3/', '');
			asked.push(encoded);
			if (encoded === 'issue/SUP-1/comment') return await Promise.resolve({ comments });
			if (!(encoded in properties)) throw notThere();
			return { key: 'n8n.request', value: properties[encoded] };
		};
		return { send, asked };
	};

	it('returns the one that shows the mark, without its properties', async () => {
		const properties = [{ key: 'n8n.request', value: { id: 'mine' } }];
		const { send, asked } = asking(
			[
				{ id: '3', properties: [] },
				{ id: '2', properties },
			],
			{},
		);
		expect(await markedComment('SUP-1', 'mine', send)).toEqual({ id: '2' });
		expect(asked).toEqual(['issue/SUP-1/comment']);
	});

	it('checks the newest one by one if the list shows no properties', async () => {
		const comments = Array.from({ length: 30 }, (_, index) => ({ id: String(30 - index) }));
		const third = { 'comment/28/properties/n8n.request': { id: 'mine' } };
		const { send, asked } = asking(comments, third);
		expect(await markedComment('SUP-1', 'mine', send)).toEqual({ id: '28' });
		expect(asked).toHaveLength(4);

		const none = asking(comments, {});
		expect(await markedComment('SUP-1', 'mine', none.send)).toBeUndefined();
		expect(none.asked).toHaveLength(11);
	});
});
