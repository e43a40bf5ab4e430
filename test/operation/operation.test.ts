import type { IExecuteFunctions } from 'n8n-workflow';
import { ListCut, RequestFailed, type Connection } from '../../nodes/connection';
import { siteOf } from '../../nodes/connection/site';
import { goneIsFineField, limitField, textField } from '../../nodes/fields';
import { operation, runItems, type Operation } from '../../nodes/operation';
import { settled } from '../connection/settled';
import { carriedOut } from './carriedOut';

const refused = (status: number) =>
	new RequestFailed({
		message: 'Jira did not find the filter',
		description: '',
		status,
		cause: 'configuration-invalid',
		retryAfterMs: undefined,
		endsRun: false,
		mayHaveBeenDone: false,
		fields: {},
	});

/** A connection that gives these answers in turn. */
function connectionTo(...answers: unknown[]): Connection {
	return {
		site: siteOf('cloud', undefined),
		now: () => 0,
		wait: settled,
		send: async () => {
			const answer = answers.shift();
			if (answer instanceof Error) throw answer;
			return await Promise.resolve(answer);
		},
	} as unknown as Connection;
}

const facts = { displayName: 'Do', action: 'Do it', description: 'Do it' };

describe('an operation that deletes', () => {
	const remove = operation({
		...facts,
		effect: 'deleted',
		endpoint: 'DELETE /rest/api/3/filter/{id}',
		fields: { filter: textField('Filter', { required: true }), goneIsFine: goneIsFineField() },
		request: ({ filter }) => ({ path: { id: filter } }),
		output: (_body, { filter }) => ({ deleted: true, id: filter }),
		ifGone: ({ filter }) => ({ deleted: false, id: filter }),
	});
	const outcomeOf = async (answer: unknown, goneIsFine: boolean) => {
		const [outcome] = await carriedOut(remove, [{ filter: '7', goneIsFine }], connectionTo(answer));
		return outcome;
	};
	const output = (json: object) => ({ itemIndex: 0, outputs: [json] });

	it.each([true, false])('says that it did, if that is so (%s)', async (goneIsFine) => {
		expect(await outcomeOf(undefined, goneIsFine)).toEqual(output({ deleted: true, id: '7' }));
	});

	it('succeeds without what was gone already, only if the user says that this is fine', async () => {
		expect(await outcomeOf(refused(404), true)).toEqual(output({ deleted: false, id: '7' }));
		expect(await outcomeOf(refused(404), false)).toMatchObject({ reason: expect.any(Error) });
	});

	it.each([400, 403, 500])('never takes a %i for that', async (status) => {
		expect(await outcomeOf(refused(status), true)).toMatchObject({ reason: expect.any(Error) });
	});
});

describe('an operation that lists', () => {
	const list = operation({
		...facts,
		endpoint: 'GET /rest/api/3/filter/search',
		fields: { limit: limitField() },
		request: () => ({}),
		limit: ({ limit }) => limit,
		pageSize: 2,
	});

	/** The outputs of a run of one item, and what the user is told beside them. */
	async function run(asked: Operation, ...answers: unknown[]) {
		const hints: string[] = [];
		const functions = {
			getNode: () => ({ name: 'Jira', parameters: { returnAll: true } }),
			getInputData: () => [{ json: {} }],
			getNodeParameter: (name: string) => (name === 'returnAll' ? true : ''),
			continueOnFail: () => false,
			getTimezone: () => 'UTC',
			addExecutionHints: (...told: Array<{ message: string }>) =>
				hints.push(...told.map(({ message }) => message)),
			helpers: {},
		} as unknown as IExecuteFunctions;
		const outputs = await runItems(functions, asked, connectionTo(...answers), {
			concurrency: 1,
			marks: true,
		});
		return { outputs: outputs.map(({ json }) => json), hints };
	}

	it('says beside its output that Jira ended the list early', async () => {
		const { outputs, hints } = await run(
			list,
			{ values: [{ id: '1' }, { id: '2' }], total: 5 },
			{ values: [], total: 5 },
		);
		expect(outputs).toEqual([{ id: '1' }, { id: '2' }]);
		expect(hints).toEqual([
			'Jira announced 5 entries of this list, but returned fewer. The output ends after 2 entries.',
		]);
	});

	it('returns an empty list as one, and says nothing', async () => {
		expect(await run(list, { values: [], total: 0 })).toEqual({ outputs: [], hints: [] });
	});

	it('fails if a page cannot be read', async () => {
		await expect(run(list, { values: [{ id: '1' }], total: 5 }, refused(500))).rejects.toThrow();
	});

	it('fails if a list is cut on which something else depends', async () => {
		const dependent = operation({
			...facts,
			endpoints: ['GET /rest/api/3/filter/search'],
			fields: { limit: limitField() },
			run: async () => {
				throw new ListCut('Jira announced 5 entries of this list, but returned fewer');
			},
		});
		await expect(run(dependent)).rejects.toThrow('Jira announced 5 entries');
	});
});
