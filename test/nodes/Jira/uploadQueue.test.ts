import type { IDataObject } from 'n8n-workflow';
import {
	describeFailure,
	RequestFailed,
	UNKNOWN_SCOPES,
	type FileToSend,
} from '../../../nodes/connection';
import {
	requireOnePerFile,
	UploadQueue,
} from '../../../nodes/Jira/resources/attachment/uploadQueue';
import { answer } from '../../connection/answers';

const file = (fileName: string): FileToSend => ({
	fileName,
	mimeType: 'text/plain',
	size: 1,
	open: async () => Buffer.from('x'),
});
const files = (...names: string[]) => names.map(file);
const refusal = (status: number) =>
	new RequestFailed(describeFailure(answer(status), { scopes: UNKNOWN_SCOPES, now: 0 }));

/** A queue that records each request as the names of its files. */
function queueOf(answerTo: (names: string[]) => IDataObject[] = named) {
	const requests: string[][] = [];
	const queue = new UploadQueue(async (sent) => {
		const names = sent.map(({ fileName }) => fileName);
		requests.push(names);
		await Promise.resolve();
		return answerTo(names);
	});
	return { queue, requests };
}

const named = (names: readonly string[]) => names.map((filename) => ({ filename }));

describe('UploadQueue', () => {
	it('sends files that are added during a request with the next one', async () => {
		const { queue, requests } = queueOf();
		const attached = await Promise.all([
			queue.add(files('a')),
			queue.add(files('b', 'c')),
			queue.add(files('d')),
		]);
		expect(requests).toEqual([['a'], ['b', 'c', 'd']]);
		expect(attached).toEqual([named(['a']), named(['b', 'c']), named(['d'])]);
		expect(await queue.add(files('e'))).toEqual(named(['e']));
	});

	it('sends files of one item together, and each alone if Jira refuses one of them', async () => {
		const { queue, requests } = queueOf((names) => {
			if (names.includes('b')) throw refusal(400);
			return named(names);
		});
		const ends = await Promise.allSettled(queue.addEach(files('a', 'b', 'c')));
		expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(requests).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
		expect(await Promise.all(queue.addEach(files('d', 'e')))).toEqual(named(['d', 'e']));
		expect(requests).toHaveLength(5);
	});

	it('puts no more than 60 files into a request', async () => {
		const { queue, requests } = queueOf();
		const many = (start: number) =>
			files(...Array.from({ length: 25 }, (_, index) => String(start + index)));
		await Promise.all([queue.add(files('a')), ...[0, 100, 200].map((n) => queue.add(many(n)))]);
		expect(requests.map(({ length }) => length)).toEqual([1, 50, 25]);
	});

	it.each([403, 404, 415])('sends the files of each item alone after a %i', async (status) => {
		const { queue, requests } = queueOf((names) => {
			if (names.includes('bad')) throw refusal(status);
			return named(names);
		});
		const results = await Promise.allSettled([
			queue.add(files('a')),
			queue.add(files('b')),
			queue.add(files('bad')),
		]);
		expect(requests).toEqual([['a'], ['b', 'bad'], ['b'], ['bad']]);
		expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
	});

	it.each([
		['413', refusal(413)],
		['414', refusal(414)],
		["a proxy's 400", refusal(400)],
	])('halves a request that is too large: %s', async (_, tooLarge) => {
		const { queue, requests } = queueOf((names) => {
			if (names.length > 2) throw tooLarge;
			return named(names);
		});
		const names = ['a', 'b', 'c', 'd', 'e', 'f'];
		const attached = await Promise.all(names.map(async (name) => await queue.add(files(name))));
		expect(requests).toEqual([
			['a'],
			['b', 'c', 'd', 'e', 'f'],
			['b', 'c', 'd'],
			['b', 'c'],
			['d'],
			['e', 'f'],
		]);
		expect(attached).toEqual(names.map((name) => named([name])));
	});

	it.each([500, 401])('repeats nothing after a %i, which may mean anything', async (status) => {
		const { queue, requests } = queueOf((names) => {
			if (names.length > 1) throw refusal(status);
			return named(names);
		});
		const results = await Promise.allSettled(
			['a', 'b', 'c'].map(async (name) => await queue.add(files(name))),
		);
		expect(requests).toEqual([['a'], ['b', 'c']]);
		expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'rejected']);
	});
});

describe('requireOnePerFile', () => {
	it.each([
		[['only one'], 1],
		[['one', 'two', 'three'], 3],
		[[], 0],
	])('does not guess which attachment is whose: %j', (attached, count) => {
		expect(() => requireOnePerFile(named(attached), files('a', 'b'))).toThrow(
			`2 files were sent to Jira, but its answer lists ${count} attachments`,
		);
	});

	it('returns the attachments if there is one for each file', () => {
		expect(requireOnePerFile(named(['a', 'b']), files('a', 'b'))).toEqual(named(['a', 'b']));
	});
});
