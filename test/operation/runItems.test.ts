import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { Connection } from '../../nodes/connection';
import { siteOf } from '../../nodes/connection/site';
import { endpointsOf } from '../../nodes/endpoints';
import { batched, operation, prefetched, runItems, type Operation } from '../../nodes/operation';
import { settled } from '../connection/settled';

const facts = {
	displayName: 'Send',
	action: 'Send',
	description: 'Send',
	endpoints: endpointsOf('cloud'),
	parameters: [{ displayName: 'Text', name: 'text', type: 'string' as const, default: '' }],
	input: z.object({ text: z.string() }),
};

const sent = async () => await Promise.resolve({});

/** Ways to carry out items, each with the number of items that it must have before it carries out the first. */
const ways: ReadonlyArray<[string, number, Operation]> = [
	['one by one', 1, operation({ ...facts, run: sent })],
	[
		'in batches of 50',
		50,
		operation({
			...facts,
			run: sent,
			combine: batched({
				size: () => 50,
				request: () => ({ endpoint: 'POST /rest/api/3/issue/bulk', path: {}, query: {} }),
				answers: (_body, inputs) => inputs.map(() => ({ output: {} })),
			}),
		}),
	],
	[
		'after what they need was asked for 100 of them',
		200,
		operation({ ...facts, run: sent, combine: prefetched(sent as () => Promise<never>) }),
	],
];

/** Runs 1,000 items, each of which takes a turn to read; says how many had been read when the first request began. */
async function readBeforeFirst(
	{ run, combine, ...others }: Operation,
	continueOnFail: boolean,
	unreadable = -1,
) {
	let read = 0;
	let readThen: number | undefined;
	const functions = {
		getNode: () => ({ name: 'Jira', parameters: { text: '={{ $json.a + 1 }}' } }),
		getInputData: () => Array.from({ length: 1000 }, () => ({ json: {} })),
		getNodeParameter: () => (read++ === unreadable ? 7 : 'x'),
		continueOnFail: () => continueOnFail,
		getTimezone: () => 'UTC',
		helpers: {},
	} as unknown as IExecuteFunctions;
	const connection = {
		site: siteOf('cloud', undefined),
		now: () => 0,
		wait: settled,
		send: async () => {
			readThen ??= read;
			return await Promise.resolve({});
		},
	} as unknown as Connection;
	const asked: Operation = {
		...others,
		combine,
		run: async (input, context) => {
			readThen ??= read;
			return await run(input, context);
		},
	};
	const outputs = await runItems(functions, asked, connection, { concurrency: 1, marks: true });
	return { readThen, outputs };
}

describe('reading items', () => {
	it.each(ways)('continues while they are sent %s, with Continue On Fail', async (_, most, way) => {
		const { readThen, outputs } = await readBeforeFirst(way, true);
		expect(readThen).toBeLessThanOrEqual(most + 1);
		expect(outputs.map(({ pairedItem }) => pairedItem)).toEqual(
			Array.from({ length: 1000 }, (_item, item) => ({ item })),
		);
	});

	it.each(ways)('is over before the first is sent %s, without it', async (_, _most, way) => {
		expect((await readBeforeFirst(way, false)).readThen).toBe(1000);
	});

	it.each(ways)('lets nothing be sent %s when the last item is refused', async (_, _most, way) => {
		await expect(readBeforeFirst(way, false, 999)).rejects.toMatchObject({
			description: 'No request was sent.',
			context: { itemIndex: 999 },
		});
	});
});
