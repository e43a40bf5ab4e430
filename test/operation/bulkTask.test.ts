import { z } from 'zod/v3';
import {
	describeFailure,
	RequestFailed,
	UNKNOWN_SCOPES,
	type Connection,
} from '../../nodes/connection';
import { siteOf } from '../../nodes/connection/site';
import { endpointsOf } from '../../nodes/endpoints';
import { bulkTask, ItemRefused, operation } from '../../nodes/operation';
import type { BulkTask } from '../../nodes/operation/bulkTask';
import { answer } from '../connection/answers';
import { carriedOut } from './carriedOut';

interface Change {
	readonly issue: string;
	/** Undefined: carried out alone. */
	readonly value?: string;
}

/** Carries out changes; each task is noted as `value: issues`. */
async function changed(
	changes: readonly Change[],
	more: Partial<BulkTask<Change>> = {},
	stopsAtFailure = false,
) {
	const tasks: string[] = [];
	const alone: string[] = [];
	const change = operation({
		displayName: 'Change',
		action: 'Change',
		description: 'Change',
		endpoints: endpointsOf('cloud'),
		parameters: [],
		input: z.custom<Change>(),
		run: async ({ issue }) => {
			alone.push(issue);
			return await Promise.resolve({ alone: true });
		},
		combine: bulkTask({
			key: ({ value }) => value,
			subject: ({ issue }) => issue,
			size: 3,
			run: async (inputs) => {
				tasks.push(`${inputs[0]?.value}: ${inputs.map(({ issue }) => issue).join(' ')}`);
				await Promise.resolve();
				return inputs.map(({ issue }) =>
					issue === 'odd' ? 'askAlone' : { output: { issue, in: tasks.length } },
				);
			},
			...more,
		}),
	});
	const connection = { site: siteOf('cloud', undefined) } as unknown as Connection;
	const outcomes = await carriedOut(change, changes, connection, { atOnce: 8, stopsAtFailure });
	return { tasks, alone, outcomes: outcomes.filter((outcome) => outcome !== undefined) };
}

const of = (value: string | undefined, ...issues: string[]): Change[] =>
	issues.map((issue) => ({ issue, ...(value === undefined ? {} : { value }) }));

describe('bulkTask', () => {
	it('puts inputs with the same key into tasks of the maximum size', async () => {
		const { tasks, outcomes } = await changed(of('a', '1', '2', '3', '4', '5'));
		expect(tasks).toEqual(['a: 1 2 3', 'a: 4 5']);
		expect(outcomes).toHaveLength(5);
		expect(outcomes[3]).toEqual({ itemIndex: 3, outputs: [{ issue: '4', in: 2 }] });
	});

	it('carries out alone those without a key, and single ones', async () => {
		const changes = [...of(undefined, '1'), ...of('a', '2', '3'), ...of('b', '4')];
		const { tasks, alone } = await changed(changes);
		expect(tasks).toEqual(['a: 2 3']);
		expect(alone.toSorted()).toEqual(['1', '4']);
	});

	it('keeps the order of changes to the same thing', async () => {
		const changes = [
			...of('a', '1', '2'),
			...of('b', '1', '2'),
			...of('a', '1', '3'),
			...of('b', '3', '4'),
		];
		const { tasks } = await changed(changes);
		expect(tasks).toEqual(['a: 1 2', 'b: 1 2', 'a: 1 3', 'b: 3 4']);
	});

	it('starts a task only when the previous one has ended', async () => {
		const events: string[] = [];
		await changed([...of('a', '1', '2'), ...of('b', '3', '4')], {
			run: async (inputs) => {
				events.push(`start ${inputs[0]?.value}`);
				for (let turn = 0; turn < 20; turn++) await Promise.resolve();
				events.push(`end ${inputs[0]?.value}`);
				return inputs.map(() => ({ output: {} }));
			},
		});
		expect(events).toEqual(['start a', 'end a', 'start b', 'end b']);
	});

	it('carries out alone what a task says nothing about', async () => {
		const { alone, outcomes } = await changed(of('a', '1', 'odd'));
		expect(alone).toEqual(['odd']);
		expect(outcomes[1]).toEqual({ itemIndex: 1, outputs: [{ alone: true }] });
	});

	it.each([true, false])(
		'starts no further task after a failure if it stops at failures: %s',
		async (stops) => {
			const failing: Partial<BulkTask<Change>> = {
				run: async (inputs) => inputs.map(() => ({ reason: new Error(inputs[0]?.value) })),
			};
			const changes = [...of('a', '1', '2'), ...of('b', '3', '4')];
			const { outcomes } = await changed(changes, failing, stops);
			expect(outcomes.map(({ itemIndex }) => itemIndex)).toEqual(stops ? [0, 1] : [0, 1, 2, 3]);
		},
	);

	it('fails every input of a task with the reason why the task was refused', async () => {
		const refused = new Error('refused');
		const { outcomes } = await changed(of('a', '1', '2'), {
			run: async () => await Promise.reject(refused),
		});
		expect(outcomes).toEqual([
			{ itemIndex: 0, reason: refused },
			{ itemIndex: 1, reason: refused },
		]);
	});

	describe('what is too large for one task', () => {
		const refusal = (status: number, body: unknown = '', mayHaveBeenDone = false) =>
			new RequestFailed(
				describeFailure(answer(status, body), { scopes: UNKNOWN_SCOPES, now: 0, mayHaveBeenDone }),
				body,
			);
		const refusing = (reason: RequestFailed, most: number) => {
			const tasks: string[] = [];
			const run: BulkTask<Change>['run'] = async (inputs) => {
				tasks.push(inputs.map(({ issue }) => issue).join(' '));
				if (inputs.length > most) return await Promise.reject(reason);
				return inputs.map(({ issue }) => ({ output: { issue } }));
			};
			return { tasks, run };
		};

		it.each([
			['413', refusal(413)],
			['414', refusal(414)],
			["a proxy's 400", refusal(400, '<html>Bad Request</html>')],
		])('is carried out in halves, and a single remaining one alone: %s', async (_, reason) => {
			const { tasks, run } = refusing(reason, 2);
			const { alone, outcomes } = await changed(of('a', '1', '2', '3', '4', '5'), {
				run,
				size: 5,
			});
			expect(tasks).toEqual(['1 2 3 4 5', '1 2 3', '1 2', '4 5']);
			expect(alone).toEqual(['3']);
			expect(outcomes.every((outcome) => 'outputs' in outcome)).toBe(true);
		});

		it.each([
			["Jira's 400", refusal(400, { errorMessages: ['No.'] })],
			['403', refusal(403)],
			['413 while its task may be at work', refusal(413, '', true)],
		])('does not include anything else: %s', async (_, reason) => {
			const { tasks, run } = refusing(reason, 0);
			const { alone, outcomes } = await changed(of('a', '1', '2'), { run });
			expect(tasks).toEqual(['1 2']);
			expect(alone).toEqual([]);
			expect(outcomes.map((outcome) => 'reason' in outcome && outcome.reason)).toEqual([
				reason,
				reason,
			]);
		});
	});

	it.each([[['1']], [['1', '2']]])('refuses what a task cannot do: %j', async (issues) => {
		const { tasks, alone, outcomes } = await changed(of('a', ...issues), {
			check: async () => await Promise.reject(new ItemRefused('No', 'Never')),
		});
		expect([tasks, alone]).toEqual([[], []]);
		expect(outcomes).toHaveLength(issues.length);
		for (const outcome of outcomes) {
			expect(outcome).toMatchObject({ reason: { message: 'No' } });
		}
	});

	it("turns Jira's reasons into a failure of that item", async () => {
		const { outcomes } = await changed(of('a', '1', '2'), {
			run: async () => [{ output: {} }, { refused: { errorMessages: ['Too old.'] }, status: 400 }],
		});
		expect(outcomes[1]).toMatchObject({
			reason: { failure: { message: 'Too old.', status: 400 } },
		});
	});
});
